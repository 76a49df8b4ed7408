/** A spørgsmål til lederen: a question to the leader, with its answer. */
import { z } from '../schema';
import {
  dateSchema,
  defineSpec,
  idSchema,
  reference,
  text,
  together,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

/** Spec of a decision request. */
export const decisionRequestSpec = defineSpec({
  fields: {
    question: text(1000),
    to: reference(),
    pointId: reference(),
    testActionId: reference(),
    askedOn: together(dateSchema),
    wantedBy: together(dateSchema),
    answer: together(
      z.strictObject({
        text: z.string().min(1).max(2000),
        on: dateSchema,
        by: idSchema.nullable(),
        meeting: idSchema.nullable(),
      }),
    ),
  },
  entries: {},
  title: ['question'],
  hangsOn: { testAction: 'testActionId', developmentPoint: 'pointId' },
  bound: [],
  quiet: [],
});
/** A decision request. */
export type DecisionRequest = RecordOf<typeof decisionRequestSpec>;

/** A new question to the leader. */
export function createDecisionRequest(
  make: Make,
  input: {
    question: string;
    to?: string | null;
    pointId?: string | null;
    testActionId?: string | null;
    askedOn: string;
    wantedBy?: string | null;
  },
) {
  return made('decisionRequest', make.id, {
    question: input.question,
    to: input.to ?? null,
    pointId: input.pointId ?? null,
    testActionId: input.testActionId ?? null,
    askedOn: input.askedOn,
    wantedBy: input.wantedBy ?? null,
  });
}

/** Whether the question still waits for an answer. */
export function isUnanswered(request: DecisionRequest): boolean {
  return request.answer === null && !request.removed;
}
