/** Møder, idéer, opgaver og det, der blev parkeret. */
import type {
  DirectionStory,
  IdeaStory,
  MeetingStory,
  ParkedStory,
  RequestStory,
  TaskStory,
  TestStory,
} from '../story';

/** Tests that nobody has put under an udviklingspunkt. */
export const loose: TestStory[] = [
  {
    key: 'slow-down',
    title: 'Ikke trappe for hurtigt ud',
    point: null,
    at: 15,
    by: 'FB1',
    cycle: {
      question: 'Hvad sker der, når vi bliver lidt længere, end vi plejer?',
      attempt: 'Vi halverer besøgene i stedet for at stoppe, når det går godt.',
    },
    steps: [],
  },
];

/** The number is the meeting's. */
export const meetings: Record<number, MeetingStory> = {
  1: {
    wentWell: 'Vi kom i gang, og alle fik sagt noget.',
    nextTime: 'Vi skriver, hvad vi forventer, før vi går hjem.',
  },
  2: { absent: ['RAA'], minutes: 34, nextTime: 'Sagssnak skal parkeres hurtigere.' },
  3: { wentWell: 'Vi turde sige, at noget ikke virkede.' },
  4: { minutes: 29, wentWell: 'Godt at løfte blikket. Vi nåede det hele.' },
  5: { cancelled: 'Aflyst. Halvdelen af teamet var syge.' },
  6: {
    absent: ['SU2'],
    minutes: 33,
    nextTime: 'To uger uden møde kunne mærkes. Vi finder en afløser næste gang.',
  },
  7: {
    news: 'På arbejdsmøderne fylder søvn og netværk mest for tiden.',
    wentWell: 'Fem nye observationer, inden vi begyndte.',
  },
  8: { facilitator: 'FB1', wentWell: 'Skemaet gav den bedste snak i dag.' },
  9: { absent: ['FB2'], wentWell: 'Vi er tættere på, end vi troede.' },
  10: { minutes: 31, wentWell: 'Lederen svarede i rummet. Det gav luft.' },
  11: { cancelled: 'Aflyst. Fælles temadag for hele afdelingen.' },
  12: { wentWell: 'Vi lukkede et udviklingspunkt. Kage næste gang.' },
  13: { absent: ['SU1'], facilitator: 'FB1', minutes: 28 },
  14: {
    news: 'Arbejdsmøderne holder tiden bedre, siden de ligger efter netværksmødet.',
    wentWell: 'Vi sagde højt, hvad der halter.',
    nextTime: 'Spørgsmålet om supervision skal have et svar.',
  },
  15: { absent: ['FL'], minutes: 30 },
  16: {
    wentWell: 'Kort og godt.',
    nextTime: 'Vi hører om slyngen og badet.',
  },
};

/** Ideas that wait, and one that was let go. */
export const ideas: IdeaStory[] = [
  {
    at: 3,
    text: 'Kan vi låne et tomt lokale ved siden af jordemoderen en gang om måneden?',
    dropped: {
      at: 8,
      note: 'Lokalet er optaget. Idéen kan tages op igen, hvis det bliver ledigt.',
    },
  },
  {
    at: 13.2,
    by: 'SU2',
    text: 'En lille kurv med ting til badet, som familien må beholde.',
    point: 'home-visits',
  },
  { at: 15, text: 'Lade forældrene vælge, hvilken side vi taler om først.', point: 'baby-book' },
  { at: 16, text: 'Fast makker til dem, der er nye i teamet.', point: 'coherence' },
  { at: 16.4, by: 'FB2', text: 'En fælles sang på arket om barnets rytme?', point: 'placement' },
  { at: 16.5, by: 'SU1', text: 'Spørge familierne, hvornår på dagen et besøg er bedst.' },
];

/** Tasks that belong to no test. */
export const tasks: TaskStory[] = [
  {
    at: 1,
    text: 'Hæng de tre spørgsmål op i mødelokalet.',
    owner: 'SU2',
    due: 2,
    done: { at: 1.6 },
  },
  { at: 15, text: 'Fortæl jordemødrene, hvad vi er i gang med.', owner: 'RAA', due: 16.6 },
  { at: 16, text: 'Bestil et lokale med plads til to mere næste gang.', owner: 'SU2', due: 17 },
  {
    at: 16,
    text: 'Skriv til supervisor, at vi gerne vil fortsætte med at åbne på samme måde.',
    owner: 'FL',
    due: 18,
  },
  {
    at: 16,
    text: 'Saml billederne til arket i en fælles mappe.',
    owner: 'FB2',
    due: 17,
    done: { at: 16.5, note: 'Ligger klar.' },
  },
];

/** What went to another meeting. */
export const parked: ParkedStory[] = [
  {
    at: 2,
    text: 'Et konkret forløb, hvor samværet driller. Hører til på arbejdsmødet.',
    forum: 'Arbejdsmøde',
    owner: 'RAA',
    back: {
      at: 3,
      text: 'Taget på arbejdsmødet. Der er lavet en plan, og vi går ikke videre med det her.',
    },
  },
  {
    at: 16,
    text: 'Hvem må se barnets bog, når sagen er lukket?',
    forum: 'Kvalitetsteam',
    owner: 'SU2',
  },
];

/** Questions to the leader that belong to no test. */
export const requests: RequestStory[] = [
  {
    at: 3,
    question: 'Må vi bruge en halv time hver anden uge på at øve os sammen?',
    to: 'FL',
    wantedBy: 4,
    answer: {
      at: 4,
      verdict: 'yes',
      text: 'Læg det lige efter tavlemødet, og sig til, hvis det skrider.',
    },
    outcome: {
      at: 6,
      text: 'Vi har øvet os to gange. Det er blevet lettere at spørge hinanden.',
    },
  },
];

/** What the leader has said that the team can count on. */
export const direction: DirectionStory = {
  at: 14.6,
  by: 'FL',
  lasting: 'At vi er hos familierne, før det bliver svært – også når der er travlt.',
  mandate: 'Tovholderen indkalder, sætter dagsordenen og bestemmer, hvad der kan vente.',
  mayDecide:
    'Alt, der kan prøves inden for jeres egne timer. Spørg først, når det koster andre noget.',
  visit: 17,
};
