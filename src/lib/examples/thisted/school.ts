/** Møder på skolen: a new form of meeting, step by step. */
import type { PointStory } from '../story';

export const school: PointStory = {
  key: 'school',
  title: 'Møder på skolen, hvor forældrene bliver hørt',
  kind: 'intervention',
  at: 2,
  owner: 'FK2',
  why: 'Forældrene går fra skolemøderne uden at vide, hvad der blev aftalt. Vi sidder med, men leder ikke.',
  goal: 'Forældrene føler sig hørt, og alle går fra mødet med aftaler, der kan holdes.',
  signs: '',
  divided: {
    at: 2.4,
    signs: [
      {
        text: 'Forældrene siger noget, før halvdelen af mødet er gået.',
        seen: [
          { at: 4, answer: 'notSeen', source: 'Vi så det ikke på de to møder, vi var med til.' },
          { at: 8, answer: 'seen', source: 'På alle tre møder siden sidst.' },
        ],
      },
      {
        text: 'Hver aftale har en dag og én, der gør det.',
        seen: [
          { at: 8, answer: 'unknown', source: 'I referaterne: de fleste, men ikke skolens egne.' },
          { at: 12, answer: 'seen', source: 'I de sidste fire referater.' },
        ],
      },
    ],
  },
  changes: 'At konsulenten sætter dagsordenen, leder mødet og skriver referatet.',
  priority: { at: 3, level: 2, reason: 'Det er her, de fleste aftaler om barnet bliver til.' },
  coreElements: ['go-along', 'sparring'],
  goalChecks: [
    { at: 8, answer: 'closer', note: 'Forældrene taler mere. Vi andre taler mindre.' },
    { at: 12, answer: 'closer', note: 'Aftalerne er blevet mere konkrete.' },
  ],
  barriers: [
    {
      at: 5,
      text: 'Skolen har kun møder, når forældrene er på arbejde.',
      kind: 'collaboration',
      resolved: { at: 9, note: 'Én eftermiddag om ugen er lagt ud til os.' },
    },
    {
      at: 13,
      text: 'Der er ikke timer til at forberede møder på flere skoler på én gang.',
      kind: 'resources',
    },
  ],
  tests: [
    {
      key: 'meeting-form',
      title: 'Konsulenten leder mødet på skolen',
      point: 'school',
      at: 3,
      owner: 'FK2',
      with: ['RAA'],
      followUp: 5,
      cycle: {
        question: 'Hvad sker der, når vi leder mødet og ikke kun er med?',
        attempt:
          'Konsulenten sætter dagsordenen, leder efter Signs of Safety og skriver referatet på ét møde.',
        prediction: 'Skolen synes, at vi blander os, men mødet bliver kortere.',
        predictionWhy: 'Det plejer at være skolen, der indkalder.',
        plan: 'Familiekonsulent 2. Vi ringer til skolen dagen før.',
        lookAt: 'Hvornår taler forældrene første gang?',
      },
      steps: [
        { at: 3.4, do: 'start' },
        {
          at: 4.5,
          do: 'observe',
          kind: 'colleague',
          text: 'Jeg fik lov til at være lærer i stedet for mødeleder.',
          credit: 'en lærer',
        },
        {
          at: 5,
          do: 'decide',
          kind: 'adapt',
          note: 'Vi ændrer én ting: Forældrene siger først, hvad der går godt.',
          happened:
            'Mødet blev kortere, og læreren var lettet. Forældrene sagde stadig ikke meget.',
          learned: 'At lede mødet er ikke nok. Der skal være et sted, hvor forældrene begynder.',
          asExpected: 'partly',
          outcome: 'better',
          fidelity: 4,
          followUp: 7,
          next: {
            attempt: 'Samme form, men forældrene begynder: Hvad går godt derhjemme?',
            prediction: 'Forældrene taler inden for de første fem minutter.',
          },
        },
        { at: 5.3, do: 'start' },
        {
          at: 6.6,
          do: 'observe',
          kind: 'citizen',
          text: 'Det var første gang, de skrev det ned, som jeg sagde.',
          credit: 'en forælder',
        },
        {
          at: 7,
          do: 'decide',
          kind: 'expand',
          happened: 'Forældrene begyndte, og aftalerne kom med dag og navn i referatet.',
          learned: 'Det, der bliver skrevet, mens forældrene ser på, bliver holdt.',
          asExpected: 'yes',
          outcome: 'better',
          fidelity: 5,
          followUp: 10,
          next: {
            attempt: 'Begge konsulenter leder møderne på den måde på to skoler.',
            prediction: 'Den anden skole vil hellere lede selv.',
            plan: 'Tre møder på hver skole.',
          },
        },
        { at: 7.4, do: 'start' },
        {
          at: 10,
          do: 'decide',
          kind: 'expand',
          happened: 'Den anden skole spurgte selv efter dagsordenen på forhånd.',
          learned: 'Formen rejser lettere end os. Send dagsordenen, før I sender en konsulent.',
          asExpected: 'no',
          outcome: 'better',
          fidelity: 4,
          followUp: 13,
          next: {
            attempt: 'Alle vores møder på skoler følger dagsordenen, også når skolen leder.',
            prediction: 'Aftalerne er lige så konkrete, når skolen leder.',
            plan: 'Hele teamet. Dagsordenen ligger hos sekretæren.',
          },
        },
        { at: 10.3, do: 'start' },
        {
          at: 12.4,
          do: 'observe',
          kind: 'saw',
          text: 'I de sidste fire referater har hver aftale en dag og et navn.',
        },
        {
          at: 14.3,
          do: 'reflect',
          happened: 'Det virker, hvor skolen kender formen. På den nye skole faldt vi tilbage.',
          learned: 'Den nye skole skal have set et møde, før den leder et.',
          asExpected: 'partly',
          outcome: 'better',
        },
        {
          at: 14.5,
          do: 'suggest',
          kind: 'expand',
          note: 'Den nye skole er med på et møde først. Derefter leder de selv.',
        },
      ],
      requests: [
        {
          at: 5,
          question: 'Må vi indkalde til skolemøder, når barnet har en konsulent?',
          to: 'LE',
          wantedBy: 7,
          answer: {
            at: 6.4,
            verdict: 'yesIf',
            text: 'Når skolen er spurgt først, og I skriver referatet.',
          },
          outcome: {
            at: 9,
            text: 'Vi har indkaldt til tre møder. Skolen har sagt ja hver gang, når vi ringede i stedet for at skrive.',
          },
        },
        {
          at: 14,
          question: 'Må vi bruge to timer om måneden på at vise formen på en skole mere?',
          to: 'LE',
          wantedBy: 15,
        },
      ],
    },
  ],
};
