/** Møder, idéer, opgaver og det, der blev parkeret. */
import type { IdeaStory, MeetingStory, ParkedStory, TaskStory } from '../story';

/** The number is the meeting's. */
export const meetings: Record<number, MeetingStory> = {
  1: {
    wentWell: 'Kommune og forening om samme bord.',
    nextTime: 'Færre punkter, mere tid til hvert.',
  },
  2: { minutes: 36, nextTime: 'Vi holder tiden og parkerer resten.' },
  3: { absent: ['FR'], wentWell: 'Vi grinede ad vores egne skemaer.' },
  5: { cancelled: 'Aflyst. To af grupperne holdt afslutning samme dag.' },
  7: { wentWell: 'Et ærligt nej fra lederen er også et svar.', minutes: 31 },
  8: {
    news: 'I supervisionen har vi øvet at lytte uden at svare.',
    wentWell: 'To beslutninger på en halv time.',
  },
  9: { absent: ['GL2'], wentWell: 'Vi stoppede noget stort uden at pege fingre.' },
  11: { cancelled: 'Aflyst. Mødelederen var syg, og ingen havde fået opgaven.' },
  12: { nextTime: 'Afløser for mødelederen skal stå i indkaldelsen.' },
  13: { wentWell: 'Målene på bordet igen. Det giver retning.' },
  14: { absent: ['LE'], minutes: 32, nextTime: 'Svaret om tolk mangler stadig.' },
  15: { wentWell: 'Vi sluttede til tiden.', nextTime: 'Vi hører om beskederne til forældrene.' },
};

/** Ideas that wait, and one that was let go. */
export const ideas: IdeaStory[] = [
  { at: 6, text: 'En aften, hvor børnene viser forældrene lokalet.', point: 'parents' },
  {
    at: 8,
    text: 'Et fælles skema til alle tilbud i kommunen.',
    point: 'documentation',
    dropped: {
      at: 12,
      note: 'For stort til os. Vi nævner det for kvalitetsteamet i forvaltningen.',
    },
  },
  { at: 14.3, by: 'FR', text: 'Børnene vælger selv navnet på deres gruppe.' },
  { at: 15, text: 'Tidligere deltagere fortæller, hvad de fik ud af det.', point: 'parents' },
];

/** Tasks that belong to no test. */
export const tasks: TaskStory[] = [
  {
    at: 12,
    text: 'Skriv afløser for mødelederen i indkaldelsen.',
    owner: 'PL',
    due: 13,
    done: { at: 12.6 },
  },
  { at: 14, text: 'Ryk for svaret om tolk.', owner: 'SK', due: 15.4 },
  { at: 15, text: 'Bestil papir og farver til to grupper mere.', owner: 'FR', due: 16 },
  { at: 15, text: 'Find datoer til næste supervision.', owner: 'GL3', due: 17 },
];

/** What went to another meeting. */
export const parked: ParkedStory[] = [
  {
    at: 4,
    text: 'En bekymring fra en gruppe. Hører til i supervisionen.',
    forum: 'Supervision',
    owner: 'GL1',
    back: { at: 6, text: 'Drøftet i supervisionen. Vi ved nu, hvem vi går til næste gang.' },
  },
  {
    at: 15,
    text: 'Hvem betaler for materialer, når foreningen holder gruppen?',
    forum: 'Styregruppe',
    owner: 'PL',
  },
];
