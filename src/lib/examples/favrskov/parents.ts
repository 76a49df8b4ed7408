/** Udviklingspunkt: forældreinddragelse. */
import type { PointStory } from '../story';
import { parentTalks } from './parent-talks';

/** Parents know what the child brings home from the group. */
export const parents: PointStory = {
  key: 'parents',
  title: 'Forældreinddragelse',
  kind: 'intervention',
  at: 0.4,
  owner: 'GL1',
  why: 'Børnene åbner noget i gruppen, som de skal kunne tage med hjem til nogen.',
  goal: 'Forældrene kender temaerne i gruppen og kan tage imod, når barnet begynder at fortælle.',
  signs:
    'Vi kan se det på, at forældrene selv fortæller om noget, barnet har sagt derhjemme, og at børnene ikke er bange for, hvad de må sige.',
  changes:
    'Samtaler på de tidspunkter, hvor der er noget at tale om. Temaet hjem, før barnet kommer hjem.',
  anchoring:
    'Om to år er samtalerne en del af ethvert gruppeforløb og lagt i kalenderen fra starten.',
  priority: { at: 1, level: 1, reason: 'Forældrene har bedt om det i hver eneste evaluering.' },
  coreElements: ['parents', 'coping'],
  criteria: [
    { text: 'Alle forældre har fået tilbudt en afsluttende samtale.', met: 13 },
    { text: 'Samtalerne er beskrevet, så en ny gruppeleder kan holde dem.' },
  ],
  goalChecks: [
    { at: 4, answer: 'same', note: 'Forældrene kommer, men de lytter mest.' },
    { at: 9, answer: 'closer', note: 'Samtalen midtvejs har flyttet noget.' },
    { at: 13, answer: 'closer', note: 'Nu er det forældrene, der fortæller os noget.' },
  ],
  tests: [
    parentTalks,
    {
      key: 'parents-course',
      title: 'Forældrekursus samtidig med børnegruppen',
      point: 'parents',
      at: 3,
      owner: 'SK',
      followUp: 6,
      cycle: {
        question: 'Lærer familien mere, når børn og forældre er i gang samtidig?',
        attempt: 'Vi holder et kursus for forældrene i lokalet ved siden af, én gang i forløbet.',
        prediction: 'Forældrene vil have flere gange, og børnene mærker det derhjemme.',
        plan: 'Koordinator i SIND og en frivillig.',
        size: 'few',
        several: true,
      },
      steps: [
        { at: 3.5, do: 'start' },
        {
          at: 6.3,
          do: 'observe',
          kind: 'citizen',
          text: 'Det var første gang, jeg talte med andre, der har det på samme måde.',
          credit: 'en forælder',
        },
        {
          at: 6.6,
          by: 'FR',
          do: 'observe',
          kind: 'saw',
          text: 'Kaffen blev kold. Ingen ville gå hjem.',
        },
        {
          at: 7,
          do: 'decide',
          kind: 'stop',
          note: 'Ikke fordi det ikke virkede. Der er ikke timer til det.',
          happened: 'Forældrene roste det. Det tog lige så mange timer som en hel børnegruppe.',
          learned:
            'Det, forældrene havde mest brug for, var hinanden. Det kan vi give dem på en billigere måde.',
          asExpected: 'yes',
          outcome: 'better',
          fidelity: 4,
          elsewhere: 'En forening med egne lokaler kunne godt løfte det.',
        },
      ],
      requests: [
        {
          at: 6,
          question: 'Kan vi få timer til et forældrekursus i hvert forløb?',
          to: 'LE',
          wantedBy: 7,
          answer: {
            at: 7,
            text: 'Nej, ikke inden for rammen. Prøv, om forældrene kan mødes i forbindelse med afslutningen.',
          },
        },
      ],
    },
    {
      key: 'theme-home',
      title: 'Dagens tema hjem i en besked',
      point: 'parents',
      at: 14,
      owner: 'GL2',
      idea: {
        at: 13,
        text: 'Hvad, hvis forældrene vidste, hvad vi talte om, før barnet er hjemme?',
      },
      followUp: 16,
      present: 16,
      cycle: {
        question: 'Gør én linje om temaet det lettere at tage imod derhjemme?',
        attempt: 'Vi sender én linje om dagens tema, mens børnene spiser.',
        prediction: 'Forældrene spørger til temaet og ikke til, om det gik godt.',
        plan: 'Gruppeleder 2 ved de næste tre gange.',
        lookAt: 'Hvad fortæller børnene gangen efter?',
      },
      steps: [
        { at: 14.4, do: 'start' },
        {
          at: 15.3,
          do: 'observe',
          kind: 'citizen',
          text: 'Min far spurgte mig om følelser i bilen. Det var lidt mærkeligt og lidt rart.',
          credit: 'en ung',
        },
      ],
    },
  ],
};
