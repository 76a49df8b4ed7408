/** Møder, idéer, opgaver, og hvad lederen har sagt. */
import type {
  DirectionStory,
  IdeaStory,
  MeetingStory,
  ParkedStory,
  RequestStory,
  TaskStory,
} from '../story';

/** The number is the meeting's. */
export const meetings: Record<number, MeetingStory> = {
  1: { wentWell: 'Vi blev enige om tre steder at begynde.' },
  3: { minutes: 32, wentWell: 'Familiens egne ord på tavlen.' },
  4: {
    wentWell: 'Godt at spørge, om vi er tættere på.',
    nextTime: 'Kortere om den enkelte familie.',
  },
  6: { absent: ['RAA'], wentWell: 'To ting blev fast praksis på samme måde: småt først.' },
  8: { news: 'Flere familier kommer nu med en lærer til det første møde.', minutes: 29 },
  9: { wentWell: 'Familiebehandlerne var med og fortalte om forsiden.' },
  11: { absent: ['FB'], wentWell: 'Vi stoppede noget og var glade for det.' },
  12: { wentWell: 'Det rejser, uden at vi skubber.', minutes: 31 },
  14: { nextTime: 'Lederen er med næste gang. Vi viser referaterne fra skolen.' },
};

/** Ideas that wait. */
export const ideas: IdeaStory[] = [
  { at: 10, text: 'En fælles dagsorden til overgange mellem skoler.', point: 'school' },
  {
    at: 13.3,
    by: 'FB',
    text: 'Lade en forælder være med, når vi retter spørgerammen.',
    point: 'first-meeting',
  },
  { at: 14.6, by: 'RAA', text: 'Holde den første samtale gående, mens vi går en tur.' },
];

/** Tasks that belong to no test. */
export const tasks: TaskStory[] = [
  {
    at: 9,
    text: 'Inviter familiebehandlerne til tavlemødet en gang om måneden.',
    owner: 'FK1',
    due: 10,
    done: { at: 9.6 },
  },
  { at: 14, text: 'Find fire referater fra skolen frem, som vi må vise.', owner: 'FK2', due: 15 },
  {
    at: 14,
    text: 'Spørg to familier, om de vil læse spørgerammen igennem.',
    owner: 'FK1',
    due: 16,
  },
];

/** What went to another meeting. */
export const parked: ParkedStory[] = [
  {
    at: 7,
    text: 'Hvem skriver referat, når rådgiveren også er med?',
    forum: 'Fagligt møde',
    owner: 'RAA',
    back: { at: 9, text: 'Den, der leder mødet. Så er det altid den samme.' },
  },
];

/** Questions to the leader that belong to no test. */
export const requests: RequestStory[] = [
  {
    at: 10.4,
    by: 'FK1',
    question: 'Kan vi få en fast kontakt på hver skole?',
    to: 'LE',
    wantedBy: 12,
    answer: {
      at: 11.5,
      verdict: 'no',
      text: 'Skolerne skifter for tit. Prøv med skolens kontor i stedet, og sig til, hvis det ikke virker.',
    },
    outcome: { at: 13, text: 'Vi ringer til kontoret. Det går hurtigere end før.' },
  },
];

/** What the leader has said that the team can count on. */
export const direction: DirectionStory = {
  at: 13.5,
  by: 'LE',
  lasting: 'At familien har én, der går med, også når den skifter skole eller rådgiver.',
  mandate: 'Tovholderen bestemmer, hvad der kommer på tavlen, og må invitere andre ind.',
  mayDecide:
    'Hvordan et møde holdes, og hvad der siges til familien før og efter. Spørg mig, når det koster timer hos andre.',
  visit: 15,
};
