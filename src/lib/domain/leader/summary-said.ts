/** What leaders have asked a team and said that it can count on. */
import { DIRECTION_TEXTS, directionId, type DirectionText } from '../records/direction';
import { isOpenQuestion } from '../records/leader-question';
import { aboutIn, type About, type AllOf } from './summary-about';
import type { People, Person } from './summary-people';

/** What a leader has asked the team ("Spørg ind"), and what came of it. */
export interface TeamQuestionLine extends About {
  id: string;
  /** the læringscirkel it is about, where it is about one */
  cycle: string | null;
  text: string;
  by: Person | null;
  askedOn: string | null;
  answer: { text: string; on: string; by: Person | null } | null;
  open: boolean;
}

/** Det kan I regne med fra mig. */
export type DirectionLine = Record<DirectionText, string> & {
  visit: string | null;
  said: { by: Person | null; on: string } | null;
};

/** Both, questions newest first. */
export function saidOf(
  all: AllOf,
  people: People,
): { direction: DirectionLine | null; asked: TeamQuestionLine[] } {
  const about = aboutIn(all);
  const [board] = all('board');
  const direction = all('direction').find(({ id }) => id === directionId(board?.id ?? ''));
  return {
    direction:
      direction && !direction.removed
        ? {
            ...textsOf(direction),
            visit: direction.visit,
            said: direction.said && {
              by: people.of(direction.said.by),
              on: direction.said.on,
            },
          }
        : null,
    asked: all('leaderQuestion')
      .filter(({ removed }) => !removed)
      .sort((a, b) =>
        a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? 1 : -1,
      )
      .map((question) => ({
        id: question.id,
        cycle: question.cycleId,
        text: question.text,
        by: people.of(question.by),
        askedOn: question.askedOn,
        answer: question.answer && {
          text: question.answer.text,
          on: question.answer.on,
          by: people.of(question.answer.by),
        },
        open: isOpenQuestion(question),
        ...about(question),
      })),
  };
}

function textsOf(direction: Record<DirectionText, string>): Record<DirectionText, string> {
  const texts = DIRECTION_TEXTS.map((name) => [name, direction[name].trim()] as const);
  return Object.fromEntries(texts) as Record<DirectionText, string>;
}
