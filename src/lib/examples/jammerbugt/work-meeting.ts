/** A test that reached the whole team and is still being tried. */
import type { TestStory } from '../story';

/** Arbejdsmødet lige efter netværksmødet. */
export const workMeeting: TestStory = {
  key: 'work-meeting',
  title: 'Arbejdsmødet lige efter netværksmødet',
  point: 'coherence',
  at: 2,
  owner: 'FB2',
  with: ['RAA'],
  followUp: 4,
  cycle: {
    question: 'Bliver aftalerne tydeligere, når vi samler op med det samme?',
    attempt: 'Vi holder arbejdsmødet i samme lokale, så snart familien er gået.',
    prediction: 'Vi er færdige på 20 minutter, og ingen er i tvivl bagefter.',
    plan: 'Familiebehandler 2 og Rådgiver i ét forløb.',
  },
  steps: [
    { at: 2.5, do: 'start' },
    {
      at: 3.4,
      do: 'observe',
      kind: 'colleague',
      text: 'Jeg gik derfra uden en eneste mail at skrive.',
      credit: 'en kollega',
    },
    {
      at: 4,
      do: 'decide',
      kind: 'adapt',
      happened: 'Vi var hurtigt færdige, men familien undrede sig over, at vi blev siddende.',
      learned: 'Vi skal sige højt til familien, hvad vi bliver og gør.',
      asExpected: 'partly',
      outcome: 'better',
      followUp: 6,
      next: {
        attempt:
          'Vi fortæller familien, hvad vi bruger de næste 20 minutter på, og ringer med aftalerne samme dag.',
        prediction: 'Familien er tryg ved det, og vi holder tiden.',
      },
    },
    { at: 4.4, do: 'start' },
    {
      at: 6,
      do: 'observe',
      kind: 'citizen',
      text: 'Det var rart at vide, hvad I sad og talte om.',
      credit: 'en forælder',
    },
    {
      at: 7,
      do: 'decide',
      kind: 'expand',
      happened: 'Opkaldet samme dag betød mere end mødet.',
      learned: 'Åbenhed koster to minutter og sparer os for en uges gætteri.',
      asExpected: 'yes',
      outcome: 'better',
      followUp: 9,
      next: { plan: 'Alle forløb, hvor Familiebehandler 1 eller 2 er med.' },
    },
    { at: 7.3, do: 'start' },
    {
      at: 9,
      do: 'observe',
      kind: 'number',
      text: '7 af 9 netværksmøder havde et arbejdsmøde lige bagefter.',
    },
    {
      at: 10,
      do: 'decide',
      kind: 'expand',
      happened: 'Det holdt, undtagen når netværksmødet lå sidst på dagen.',
      learned: 'Tidspunktet afgør det. Ikke viljen.',
      asExpected: 'yes',
      outcome: 'better',
      followUp: 14,
      next: {
        attempt: 'Hele teamet lægger netværksmøder, så der er en halv time bagefter.',
        prediction: 'Næsten alle arbejdsmøder ligger rigtigt inden for to måneder.',
        plan: 'Alle, der indkalder til netværksmøder.',
      },
    },
    { at: 10.4, do: 'start' },
    {
      at: 15.7,
      do: 'observe',
      kind: 'number',
      text: '11 af 12 netværksmøder havde et arbejdsmøde lige bagefter.',
    },
    { at: 16, do: 'continue', followUp: 18 },
  ],
  tasks: [
    {
      at: 10,
      text: 'Ret skabelonen til indkaldelsen, så den halve time står der fra begyndelsen.',
      owner: 'RAA',
      due: 12,
      done: { at: 12, note: 'Ligger i fællesmappen.' },
    },
  ],
};
