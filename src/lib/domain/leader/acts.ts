/** What a leader does on a board beside answering, and what the team does about that. */
import { createLeaderQuestion } from '../records/leader-question';
import {
  DIRECTION_TEXTS,
  createDirection,
  directionId,
  type Direction,
  type DirectionText,
} from '../records/direction';
import { changedOf, edited, type Make } from '../records/make';
import type { Said, TeamAct } from '../team/acts';

/** Longest texts, in characters. */
export const LONGEST = { asked: 1000, answer: 2000, direction: 2000 } as const;

/** What a leader asks about: a cycle with its test, a test, or a point. */
export interface AskedAbout {
  pointId?: string | null;
  testActionId?: string | null;
  cycleId?: string | null;
}

/** Spørg ind: one open question to the team. [LEADER-7] */
export function askTeam(
  make: Make,
  about: AskedAbout,
  text: string,
  { today, me }: Pick<Said, 'today' | 'me'>,
): TeamAct<'ask-team'> {
  const asked = { text: text.trim(), by: me?.id ?? null, askedOn: today, ...about };
  return ['ask-team', [createLeaderQuestion(make, asked)]];
}

/** The team's answer to what a leader asked. In the tavlemøde the whole team answers. [LEADER-7] */
export function answerTeam(
  question: string,
  text: string,
  { today, meeting, me }: Said,
): TeamAct<'answer-team'> {
  const by = meeting === null ? (me?.id ?? null) : null;
  const answer = { text: text.trim(), on: today, by, meeting };
  return ['answer-team', [edited('leaderQuestion', question, { answer })]];
}

/** The team lets a leader's question lie, and need not say why. [LEADER-7] */
export function letLie(question: string, today: string): TeamAct<'let-lie'> {
  return ['let-lie', [edited('leaderQuestion', question, { putBy: today })]];
}

/** What a leader may say: the texts, and the next tavlemøde they visit. */
export type DirectionSaid = Partial<Record<DirectionText, string> & { visit: string | null }>;

/**
 * Det kan I regne med fra mig: only what was changed is written, with who said it and when. Saying nothing
 * new says that what stands still holds ("Gælder det stadig?"). [LEADER-8]
 *
 * @param before what stands now, or undefined where nothing has been said
 */
export function sayDirection(
  board: string,
  before: Direction | undefined,
  now: DirectionSaid,
  { today, me }: Pick<Said, 'today' | 'me'>,
): TeamAct<'say-direction'> {
  const was = before ?? { lasting: '', mandate: '', mayDecide: '', visit: null };
  const trimmed = Object.fromEntries(
    Object.entries(now).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  );
  const said = { by: me?.id ?? null, on: today };
  const changed = changedOf(was, trimmed);
  // A visit is agreed on; only what is said of the direction is said by somebody.
  const speaks =
    DIRECTION_TEXTS.some((name) => name in changed) || Object.keys(changed).length === 0;
  return [
    'say-direction',
    [
      ...(before ? [] : [createDirection(board)]),
      edited('direction', directionId(board), { ...changed, ...(speaks ? { said } : {}) }),
    ],
  ];
}
