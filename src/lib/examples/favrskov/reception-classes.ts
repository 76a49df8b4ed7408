/** Udviklingspunkt: tilpasning til børn i modtageklasser. */
import type { PointStory } from '../story';

/** The group adapted to children who are new to the language. */
export const receptionClasses: PointStory = {
  key: 'reception',
  title: 'Tilpasning til børn i modtageklasser',
  kind: 'intervention',
  at: 2,
  owner: 'GL3',
  why: 'Børn, der er nye i sproget, kan have lige så meget at bære på, men når sjældent frem til os.',
  goal: 'Børn fra modtageklasser er med i en gruppe, hvor de kan fortælle på deres egen måde.',
  signs: 'Vi kan se det på, at de bliver ved med at komme, og at de bidrager uden at blive spurgt.',
  changes: 'Færre ord. Noget at tegne på. En voksen, de kender i forvejen.',
  priority: { at: 4, level: 3, reason: 'Vigtigt, men vi har brug for at begynde forfra og småt.' },
  coreElements: ['culture', 'narrative'],
  goalChecks: [
    { at: 9, answer: 'further', note: 'Det store projekt lærte os mindre end en enkelt tegning.' },
    { at: 13, answer: 'same', note: 'Vi er begyndt småt. Det er for tidligt at sige.' },
  ],
  barriers: [
    {
      at: 8,
      text: 'Transport fra skolen kan ikke aftales for en enkelt gang.',
      kind: 'resources',
      resolved: { at: 13, note: 'Skolen lader en pædagog følge børnene de første gange.' },
    },
  ],
  tests: [
    {
      key: 'big-project',
      title: 'Særlige grupper for flygtningebørn',
      point: 'reception',
      at: 2,
      owner: 'GL3',
      followUp: 4,
      cycle: {
        question: 'Kan vi tilbyde det samme til børn, der er nye i landet?',
        attempt: 'Vi starter færdige grupper med nyt program, tolke, ny form og egne skemaer.',
        prediction: 'Børnene får lige så meget ud af det som i de andre grupper.',
        plan: 'Alle gruppeledere, hele forløbet fra begyndelsen.',
        size: 'team',
        several: true,
      },
      steps: [
        { at: 2.5, do: 'start' },
        {
          at: 4,
          do: 'observe',
          kind: 'assessment',
          text: 'Vi kan ikke se, hvad der virker, for alt er nyt på én gang.',
        },
        {
          at: 6.5,
          do: 'observe',
          kind: 'number',
          text: '14 børn har været med i grupperne. Kilde: evalueringsrapporten.',
        },
        {
          at: 9,
          do: 'decide',
          kind: 'stop',
          note: 'Vi begynder forfra med én ting ad gangen.',
          happened:
            'Vi brugte kræfterne på at få det hele til at køre og nåede ikke at lære af det.',
          learned:
            'Et færdigt projekt giver færre svar end en lille prøve. Næste gang ændrer vi kun én ting.',
          asExpected: 'no',
          outcome: 'worse',
          fidelity: 2,
          deviations: 'Programmet blev ændret flere gange undervejs.',
        },
      ],
    },
    {
      key: 'drawing',
      title: 'Tegning i stedet for runde, når vi lander',
      point: 'reception',
      at: 10,
      owner: 'GL3',
      with: ['FR'],
      followUp: 12,
      cycle: {
        question: 'Kan man lande i gruppen uden at skulle sige noget?',
        attempt: 'De første ti minutter tegner alle, også de voksne, og man må vise sin tegning.',
        prediction:
          'Børn med lidt dansk viser deres tegning frem. De andre synes, det er barnligt.',
        plan: 'Gruppeleder 3 og en frivillig i én gruppe.',
      },
      steps: [
        { at: 10.5, do: 'start' },
        {
          at: 12,
          do: 'observe',
          kind: 'citizen',
          text: 'Kan vi ikke altid begynde sådan?',
          credit: 'en ung',
        },
        {
          at: 12.6,
          do: 'observe',
          by: 'FR',
          kind: 'saw',
          text: 'Det var de store, der blev siddende og tegnede videre.',
        },
        {
          at: 13,
          do: 'decide',
          kind: 'expand',
          happened: 'Alle tegnede, og de ældste var mest optagede af det.',
          learned: 'Det, vi gjorde for nogle få, hjalp alle.',
          asExpected: 'no',
          outcome: 'better',
          followUp: 15,
          next: {
            attempt: 'To grupper mere begynder med ti minutters tegning.',
            prediction: 'Det virker også i en gruppe, hvor alle taler dansk.',
            plan: 'Gruppeleder 1 og 2.',
          },
        },
        { at: 13.6, do: 'start' },
        { at: 15, do: 'continue', followUp: 17 },
      ],
    },
    {
      key: 'interpreter',
      title: 'Tolk med til det første møde med forældrene',
      point: 'reception',
      at: 12,
      owner: 'SK',
      followUp: 18,
      cycle: {
        question: 'Siger flere forældre ja, når det første møde er på deres sprog?',
        attempt: 'En tolk er med på det første møde, og invitationen er læst op på telefonen.',
        prediction: 'Forældrene siger ja med det samme.',
        plan: 'Koordinator i SIND.',
      },
      steps: [],
      barriers: [
        {
          at: 12.5,
          by: 'SK',
          text: 'Foreningen må ikke selv bestille tolk hos kommunen.',
          kind: 'collaboration',
        },
      ],
      requests: [
        {
          at: 13,
          question: 'Må kommunen bestille tolken, når det er SIND, der holder mødet?',
          to: 'LE',
          wantedBy: 15,
        },
      ],
    },
    {
      key: 'teacher',
      title: 'Lærer fra modtageklassen med første gang',
      point: 'reception',
      at: 15,
      cycle: {
        attempt: 'En lærer, som børnene kender, er med de første tyve minutter.',
        prediction: '',
      },
      steps: [],
    },
  ],
};
