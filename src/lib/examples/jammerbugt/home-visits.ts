/** Udviklingspunkt: fokus for hjemmebesøg før fødsel. */
import { doll } from './doll';
import { everyday } from './everyday';
import { lateVisit } from './late-visit';
import type { PointStory } from '../story';

/** What the professionals focus on to support the bond with the unborn child. */
export const homeVisits: PointStory = {
  key: 'home-visits',
  title: 'Fokus for hjemmebesøg før fødsel',
  kind: 'intervention',
  at: 0.4,
  owner: 'FB1',
  why: 'Vores besøg i graviditeten handler tit om bolig, økonomi og aftaler. Barnet, der er på vej, får for lidt plads.',
  goal: 'Forældrene har en begyndende tilknytning til barnet, før det er født, og vi ved, hvad vi selv skal have øje for ved hvert besøg.',
  signs:
    'Vi kan se det på, at forældrene taler om barnet med egne ord, rører ved maven, mens vi taler, og selv spørger til den første tid.',
  divided: {
    at: 2.4,
    signs: [
      {
        text: 'Forældrene taler om barnet med egne ord.',
        seen: [
          { at: 4, answer: 'unknown' },
          { at: 9, answer: 'seen', source: 'Vi har hørt det på fire besøg' },
          { at: 14, answer: 'seen', source: 'Seks familier, fortalt af dem, der kommer der' },
        ],
      },
      {
        text: 'De rører ved maven, mens vi taler.',
        seen: [
          { at: 9, answer: 'seen', source: 'Set, når dukken er fremme' },
          { at: 14, answer: 'seen' },
        ],
      },
      {
        text: 'De spørger selv til den første tid.',
        seen: [
          { at: 4, answer: 'notSeen' },
          { at: 14, answer: 'notSeen', source: 'Det er stadig os, der begynder' },
        ],
      },
    ],
  },
  changes:
    'Noget at have i hænderne, så samtalen ikke kun bliver ord. Billeder, man kan pege på. Hverdagen prøvet af i ro og mag, inden den begynder.',
  anchoring:
    'Om to år har hvert hjemmebesøg før fødsel ét aftalt fokus, og nye kolleger lærer det ved at gå med.',
  priority: {
    at: 1,
    level: 1,
    reason: 'Her kan vi begynde i morgen, og alle i teamet kommer i hjemmene.',
  },
  coreElements: ['early-start', 'knowledge', 'guidance'],
  criteria: [
    { text: 'Alle i teamet har prøvet mindst ét af de nye greb.', met: 13 },
    { text: 'Fokus for hvert besøg står i indsatsbeskrivelsen.' },
    { text: 'Fem familier har med egne ord fortalt, hvad besøgene gav dem.' },
  ],
  goalChecks: [
    { at: 4, answer: 'same', note: 'Vi har lige fået hul på det. Det er for tidligt at sige.' },
    { at: 9, answer: 'closer', note: 'Vi hører forældrene tale om barnet på en anden måde.' },
    { at: 14, answer: 'closer', note: 'Flere af os går nu ind ad døren med ét fokus.' },
  ],
  tests: [
    doll,
    everyday,
    lateVisit,
    {
      key: 'photo-sheet',
      title: 'Undervisningsark med fotos',
      point: 'home-visits',
      at: 12,
      owner: 'FB2',
      idea: {
        at: 11.4,
        by: 'FB2',
        text: 'Vores ark er fulde af tekst. Hvad, hvis der kun var billeder?',
      },
      followUp: 14,
      cycle: {
        question: 'Er billeder nok til at tale om barnets signaler?',
        attempt: 'Vi bytter pjecen ud med ét ark med seks fotos af spædbørns signaler.',
        prediction: 'Forældrene peger og fortæller mere, end når vi læser op.',
        predictionWhy: 'Flere har sagt, at de bliver trætte af at læse.',
        plan: 'Familiebehandler 2 ved tre besøg.',
        lookAt: 'Hvor mange af billederne siger de selv noget om?',
        size: 'few',
      },
      steps: [
        { at: 12.4, do: 'start' },
        {
          at: 13.3,
          do: 'observe',
          kind: 'citizen',
          text: 'Det dér blik kender jeg fra min søsters barn.',
          credit: 'en forælder',
        },
        {
          at: 14,
          do: 'decide',
          kind: 'adapt',
          happened: 'Forældrene så på billederne, men ventede på, at vi sagde noget først.',
          learned: 'Vi taler for meget. Når vi venter lidt, kommer deres egne ord.',
          asExpected: 'partly',
          outcome: 'better',
          followUp: 16,
          next: {
            attempt: 'Vi lægger arket frem og venter, til forældrene selv siger noget.',
            prediction: 'Forældrene siger noget om de fleste billeder, uden at vi spørger.',
            plan: 'Familiebehandler 2 ved tre besøg.',
          },
        },
        { at: 14.1, do: 'start' },
        {
          at: 14.6,
          do: 'observe',
          kind: 'number',
          text: 'I snit 5 af de 6 billeder fik et ord med på vejen. Pjecen fik ét spørgsmål.',
        },
        {
          at: 15.3,
          do: 'observe',
          kind: 'assessment',
          text: 'Arket gør det lettere at komme tilbage til det samme ved næste besøg.',
        },
        {
          at: 16.4,
          do: 'reflect',
          happened: 'Forældrene talte mest ved de to billeder, hvor barnet vender sig væk.',
          learned: 'Billeder af det svære åbner mere end billeder af det søde.',
          asExpected: 'yes',
          outcome: 'better',
        },
        {
          at: 16.6,
          do: 'suggest',
          kind: 'expand',
          note: 'To kolleger mere prøver arket med de to billeder øverst.',
        },
        { at: 16.7, do: 'agree', followUp: 17 },
      ],
    },
  ],
};
