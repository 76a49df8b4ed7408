/** Udviklingspunkt: sammenhæng mellem refleksionsmøder og rolle- og ansvarsfordeling. */
import { workMeeting } from './work-meeting';
import type { PointStory } from '../story';

/** Who does what, and when the professionals think together. */
export const coherence: PointStory = {
  key: 'coherence',
  title: 'Sammenhæng mellem refleksionsmøder og rolle- og ansvarsfordeling',
  kind: 'organisational',
  at: 0.6,
  owner: 'FL',
  why: 'Vi mødes meget, men går tit hver til sit uden at vide, hvem der gør hvad.',
  goal: 'Efter hvert møde ved alle, hvem der gør hvad, og familien hører det samme fra os alle.',
  signs:
    'Vi kan se det på, at aftaler bliver holdt, uden at nogen rykker for dem, og at familierne ikke skal fortælle det samme to gange.',
  changes:
    'Møder, der ligger i den rigtige rækkefølge. De rigtige i rummet. En fast plads til at tænke sammen.',
  anchoring:
    'Om to år er arbejdsmøde, netværksmøde og supervision ét forløb og ikke tre kalendere.',
  priority: { at: 1, level: 3, reason: 'Uden det her når resten ikke ud til familierne.' },
  coreElements: ['analysis', 'coordination', 'supervision'],
  criteria: [
    { text: 'Arbejdsmødet ligger lige efter netværksmødet i de fleste forløb.', met: 14 },
    { text: 'Vi har en fast aftale om, hvem der er med til supervision.' },
  ],
  goalChecks: [
    { at: 4, answer: 'closer', note: 'Bare det at sige højt, hvem der gør hvad, har hjulpet.' },
    { at: 9, answer: 'closer', note: 'Vi rykker sjældnere for hinanden.' },
    { at: 14, answer: 'same', note: 'Supervisionen er det, der halter.' },
  ],
  tests: [
    workMeeting,
    {
      key: 'supervision',
      title: 'Sagsbehandler med til supervision',
      point: 'coherence',
      at: 4,
      owner: 'FL',
      with: ['FB1'],
      followUp: 7,
      cycle: {
        question: 'Bliver vi klogere sammen, når sagsbehandleren er med til supervision?',
        attempt: 'Én sagsbehandler er med i en time af vores supervision.',
        prediction: 'Vi får et fælles billede af, hvad der skal ske, og hvem der gør det.',
        plan: 'Faglig leder aftaler det med supervisor.',
      },
      steps: [
        { at: 6.3, do: 'start' },
        {
          at: 7,
          do: 'observe',
          kind: 'colleague',
          text: 'Nu forstår jeg, hvorfor I beder om mere tid.',
          credit: 'en sagsbehandler',
        },
        {
          at: 8,
          do: 'decide',
          kind: 'adapt',
          happened: 'Samtalen kom til at handle om bevillingen i stedet for om barnet.',
          learned:
            'Supervision og beslutning kan ikke være i samme rum. Rollen skal siges højt først.',
          asExpected: 'no',
          outcome: 'same',
          fidelity: 3,
          deviations: 'Timen blev kortet af, fordi vi kom for sent i gang.',
          followUp: 12,
          next: {
            attempt: 'Supervisor åbner med at sige, at der ikke bliver besluttet noget i dag.',
            prediction: 'Vi bliver hos barnet i hele timen.',
          },
        },
        { at: 9.5, do: 'start' },
        {
          at: 12,
          do: 'observe',
          kind: 'assessment',
          text: 'Vi blev hos barnet i det meste af timen. Det er første gang.',
        },
        { at: 14, do: 'continue', followUp: 17 },
      ],
      requests: [
        {
          at: 14,
          question: 'Kan sagsbehandlerne få timen regnet med som arbejdstid hver måned?',
          to: 'FL',
          wantedBy: 17,
        },
      ],
      parked: [
        {
          at: 8,
          text: 'Hvordan taler vi om bevilling uden for supervisionen?',
          forum: 'Ledermøde',
          owner: 'FL',
          back: {
            at: 10,
            text: 'Der bliver en fast halv time hver måned til bevillinger. Supervisionen holdes fri.',
          },
        },
      ],
    },
    {
      key: 'screening',
      title: 'Socialrådgiver med ved sårbarhedsscreening',
      point: 'coherence',
      at: 14,
      owner: 'SU1',
      with: ['RAA'],
      idea: {
        at: 12,
        text: 'Familierne møder socialrådgiveren for sent. Kunne hun være med, når vi screener?',
      },
      followUp: 17,
      present: 18,
      cycle: {
        question: 'Kommer hjælpen tidligere, når socialrådgiveren er med fra begyndelsen?',
        attempt: 'Socialrådgiveren er med i det sidste kvarter af sårbarhedsscreeningen.',
        prediction:
          'Den gravide får svar på sine spørgsmål med det samme og siger lettere ja til hjælp.',
        plan: 'Sundhedsplejerske 1 og Rådgiver ved én screening.',
        lookAt: 'Hvad siger den gravide selv om, at vi var to?',
      },
      steps: [],
      barriers: [
        {
          at: 14,
          text: 'Socialrådgiveren visiterer først sent i graviditeten i dag. Det skal afklares, om hun må være med før.',
          kind: 'referral',
        },
      ],
    },
    {
      key: 'show-form',
      title: 'Én kollega viser et skema på tavlemødet',
      point: 'coherence',
      at: 7,
      owner: 'FB1',
      followUp: 9,
      cycle: {
        question: 'Kan vi lære af skemaerne uden at holde et møde mere?',
        attempt: 'Én kollega viser i fem minutter, hvad et skema fik hende til at få øje på.',
        prediction: 'Mindst én af os går hjem og gør noget anderledes.',
        plan: 'Familiebehandler 1 begynder.',
        size: 'team',
      },
      steps: [
        { at: 8, do: 'start' },
        {
          at: 8,
          do: 'observe',
          kind: 'saw',
          text: 'Der blev stillet flere spørgsmål til det ene skema end til alle tallene sidst.',
        },
        {
          at: 10,
          do: 'decide',
          kind: 'adopt',
          happened: 'Fem minutter var nok. Tre af os har siden brugt et spørgsmål, vi hørte her.',
          learned: 'Ét skema og ét menneske, der fortæller, slår en hel rapport.',
          asExpected: 'yes',
          outcome: 'better',
          describe: {
            text: 'Skriv ind i indsatsbeskrivelsen, at et skema vises på hvert andet tavlemøde.',
            owner: 'FL',
            due: 15,
          },
          checkBack: {
            text: 'Viser vi stadig et skema hver anden gang?',
            owner: 'FB1',
          },
        },
        {
          at: 15,
          do: 'reopen',
          followUp: 17,
          question: 'Kan det holde, når der er nye i teamet?',
          attempt:
            'En ny kollega vælger skemaet og viser det sammen med én, der har prøvet det før.',
          prediction: 'To sammen tør vise noget, der ikke gik godt.',
          plan: 'Aftales fra gang til gang.',
          size: 'single',
        },
      ],
    },
  ],
};
