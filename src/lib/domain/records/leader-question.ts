/** A leaderQuestion ("Spørg ind"): what a leader asks a team about something it has learned. */
import {
  date,
  dateSchema,
  defineSpec,
  idSchema,
  reference,
  text,
  together,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

/**
 * Spec of a leader's question. `by` is whoever asked; `putBy` is the day the team let it lie, which needs
 * no reason: it is asked to be answered only where that makes sense. Came with format 5.
 */
export const leaderQuestionSpec = defineSpec({
  fields: {
    text: text(1000),
    by: reference(),
    askedOn: date(),
    pointId: reference(),
    testActionId: reference(),
    cycleId: reference(),
    answer: together((zod) =>
      zod.strictObject({
        text: zod.string().check(zod.minLength(1), zod.maxLength(2000)),
        on: dateSchema(zod),
        by: zod.nullable(idSchema(zod)),
        meeting: zod.nullable(idSchema(zod)),
      }),
    ),
    putBy: date(),
  },
  entries: {},
  title: ['text'],
  hangsOn: { cycle: 'cycleId', testAction: 'testActionId', developmentPoint: 'pointId' },
  bound: [],
  quiet: [],
});
/** A leader's question. */
export type LeaderQuestion = RecordOf<typeof leaderQuestionSpec>;

/** A new question of a leader to the team. */
export function createLeaderQuestion(
  make: Make,
  input: {
    text: string;
    by: string | null;
    askedOn: string;
    pointId?: string | null;
    testActionId?: string | null;
    cycleId?: string | null;
  },
) {
  return made('leaderQuestion', make.id, {
    text: input.text,
    by: input.by,
    askedOn: input.askedOn,
    pointId: input.pointId ?? null,
    testActionId: input.testActionId ?? null,
    cycleId: input.cycleId ?? null,
  });
}

/** Whether a leader's question still waits for the team. */
export function isOpenQuestion(question: LeaderQuestion): boolean {
  return !question.removed && question.answer === null && question.putBy === null;
}
