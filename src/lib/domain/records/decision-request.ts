/** A spørgsmål til lederen: a question to the leader, with its answer. */
import { BARRIER_KINDS, type BarrierKind } from './barrier';
import {
  MAX_LINE,
  choice,
  dateSchema,
  defineSpec,
  idSchema,
  later,
  laterEntries,
  reference,
  tableOf,
  text,
  together,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

/** ja · ja, hvis … · nej, fordi … · another answer: not every question can be answered with yes or no. */
export const VERDICTS = ['yes', 'yesIf', 'no', 'other'] as const;
/** See {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** In `reply`, whoever answered where nobody is known to have been asked. */
export const SOMEBODY = 'somebody';

/**
 * Spec of a decision request. `answer` is the one answer that formats 1 to 3 knew, and stays readable and
 * writable; each leader's part is an entry of `reply`, by member. `otherwise` is what happens when nobody
 * answers; `outcome` is what the team did with the answer. What came beside `answer` is of format 4, the
 * outcome of format 5.
 */
export const decisionRequestSpec = defineSpec({
  fields: {
    question: text(1000),
    to: reference(),
    pointId: reference(),
    testActionId: reference(),
    askedOn: together(dateSchema),
    wantedBy: together(dateSchema),
    answer: together((zod) =>
      zod.strictObject({
        text: zod.string().check(zod.minLength(1), zod.maxLength(2000)),
        on: dateSchema(zod),
        by: zod.nullable(idSchema(zod)),
        meeting: zod.nullable(idSchema(zod)),
      }),
    ),
    kind: later(4, choice(BARRIER_KINDS)),
    otherwise: later(4, text(1000)),
    passedOn: later(
      4,
      together((zod) =>
        zod.strictObject({
          to: zod.string().check(zod.minLength(1), zod.maxLength(MAX_LINE)),
          on: dateSchema(zod),
        }),
      ),
    ),
    outcome: later(
      5,
      together((zod) =>
        zod.strictObject({
          text: zod.string().check(zod.minLength(1), zod.maxLength(2000)),
          on: dateSchema(zod),
          meeting: zod.nullable(idSchema(zod)),
        }),
      ),
    ),
    dropped: later(
      4,
      together((zod) =>
        zod.strictObject({
          why: zod.string().check(zod.minLength(1), zod.maxLength(1000)),
          on: dateSchema(zod),
        }),
      ),
    ),
  },
  entries: {
    reply: laterEntries(
      4,
      tableOf((zod) =>
        zod.strictObject({
          verdict: zod.enum(VERDICTS),
          text: zod.string().check(zod.maxLength(2000)),
          on: dateSchema(zod),
          meeting: zod.nullable(idSchema(zod)),
        }),
      ),
    ),
  },
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
    kind?: BarrierKind | undefined;
    otherwise?: string | undefined;
  },
) {
  return made('decisionRequest', make.id, {
    question: input.question,
    to: input.to ?? null,
    pointId: input.pointId ?? null,
    testActionId: input.testActionId ?? null,
    askedOn: input.askedOn,
    wantedBy: input.wantedBy ?? null,
    ...(input.kind === undefined ? {} : { kind: input.kind }),
    ...(input.otherwise ? { otherwise: input.otherwise } : {}),
  });
}

/** One leader's answer. `by` is null where nobody is known; `verdict` is null for what an older build wrote. */
export interface LeaderAnswer {
  /** the field it stands in: each answer of a question has its own */
  key: string;
  by: string | null;
  verdict: Verdict | null;
  text: string;
  /** YYYY-MM-DD */
  on: string;
  /** the tavlemøde it was said in, or null */
  meeting: string | null;
}

/** What a question has of answers; of a part of a record, what that part has. */
type Answered = Partial<Pick<DecisionRequest, 'answer' | 'reply'>>;

/** Every answer, the earliest first: two that were given unseen both stand. [LEADER-3] */
export function answersOf({ answer, reply }: Answered): LeaderAnswer[] {
  const older = answer ? [{ ...answer, key: 'answer', verdict: null }] : [];
  const parts = Object.entries(reply ?? {}).map(([by, said]) => ({
    ...said,
    key: `reply.${by}`,
    by: by === SOMEBODY ? null : by,
  }));
  const order = ({ on, key }: LeaderAnswer): string => `${on} ${key}`;
  return [...older, ...parts].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Whether the question still waits for an answer; one that is passed on does. [LEADER-3] */
export function isUnanswered(request: DecisionRequest): boolean {
  return !request.removed && !request.dropped && answersOf(request).length === 0;
}
