/** A test that was adjusted once and then stopped; what it taught became an idea. */
import type { TestStory } from '../story';

/** Hjemmebesøg sidst på dagen. */
export const lateVisit: TestStory = {
  key: 'late-visit',
  title: 'Hjemmebesøg sidst på dagen',
  point: 'home-visits',
  at: 13,
  owner: 'SU1',
  followUp: 15,
  cycle: {
    question: 'Kan begge forældre være med, når besøget ligger sidst på dagen?',
    attempt: 'Vi lægger ét besøg kl. 16 hos én familie.',
    prediction:
      'Begge forældre er hjemme, og samtalen bliver lige så meget den enes som den andens.',
    plan: 'Sundhedsplejerske 1 i ét forløb.',
    lookAt: 'Hvem taler, og hvornår falder der ro på?',
  },
  steps: [
    { at: 13.4, do: 'start' },
    {
      at: 14.3,
      do: 'observe',
      kind: 'saw',
      text: 'Begge var hjemme, men den ene havde stadig jakke på, da vi gik i gang.',
    },
    {
      at: 15,
      do: 'decide',
      kind: 'adapt',
      happened: 'Begge var med, men ingen af dem var faldet til ro.',
      learned: 'Det er ikke nok at være hjemme. Man skal også være landet.',
      asExpected: 'partly',
      outcome: 'same',
      fidelity: 5,
      followUp: 16,
      next: {
        attempt: 'Vi kommer en time senere hos den samme familie.',
        prediction: 'Kl. 17 er der ro til at tale om barnet.',
      },
    },
    { at: 15.2, do: 'start' },
    {
      at: 15.8,
      do: 'observe',
      kind: 'citizen',
      text: 'Det er hyggeligt, at I kommer. Men på det tidspunkt kan jeg næsten ikke tænke.',
      credit: 'en forælder',
    },
    {
      at: 16,
      do: 'decide',
      kind: 'stop',
      note: 'Vi lægger ikke besøg så sent.',
      happened: 'Begge sad der, og begge var trætte. Det blev et kort besøg.',
      learned: 'Vi gættede på tidspunktet. Det kan vi spørge familierne om.',
      asExpected: 'no',
      outcome: 'worse',
      fidelity: 5,
    },
  ],
};
