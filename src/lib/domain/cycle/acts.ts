/**
 * What a team can do with a cycle, as drafts for one act each. Rules [CYCLE-5] to [CYCLE-14].
 */
import { addDays, type IsoDate } from '../cadence/iso-date';
import type { DraftChange } from '../log/change';
import {
  SIZES,
  createCycle,
  type Cycle,
  type DecisionKind,
  type NewCycle,
  type Size,
} from '../records/cycle';
import type { Phase } from '../records/phase';
import { edited } from '../records/make';
import { createTask } from '../records/task';
import type { TestAction } from '../records/test-action';
import type { Values } from '../records/fields';
import { aboutTest } from '../team/belongs';
import { currentCycle, inOrder } from './numbering';

/** Days from Gør fast until the team looks back, unless it says otherwise: about six months. */
export const CHECK_BACK_DAYS = 182;

/** Day and moment of an act: `today` local calendar date, `now` ISO with Z. */
export interface When {
  today: IsoDate;
  now: string;
}

/** Start afprøvning: stamps the expectation, once and for all, and notes the day. [CYCLE-5] */
export function startTest(cycle: Cycle, when: When): DraftChange[] {
  return [
    edited('cycle', cycle.id, {
      phase: 'test',
      ...(cycle.stamp ? {} : { stamp: { prediction: cycle.prediction, at: when.now } }),
      ...(cycle.startedOn ? {} : { startedOn: when.today }),
    }),
  ];
}

/** Gå til refleksion. From Planlægge it also stamps what was expected. [CYCLE-6] */
export function goToReflection(cycle: Cycle, when: When): DraftChange[] {
  const [started] = startTest(cycle, when);
  return [
    edited('cycle', cycle.id, {
      ...started?.fields,
      phase: 'reflect',
      ...(cycle.reflectOn ? {} : { reflectOn: when.today }),
    }),
  ];
}

/** Moves an open cycle back; what was stamped stays stamped. [CYCLE-7] */
export function moveBack(cycle: Cycle, phase: Exclude<Phase, 'closed'>): DraftChange[] {
  return [edited('cycle', cycle.id, { phase })];
}

/** Whether the expectation was changed after the test started. [CYCLE-8] */
export function expectationChanged(cycle: Pick<Cycle, 'stamp' | 'prediction'>): boolean {
  return cycle.stamp !== null && cycle.stamp.prediction.trim() !== cycle.prediction.trim();
}

/** One step up the ladder; the top stays the top. [CYCLE-9] */
export function nextSize(size: Size | null): Size {
  const at = SIZES.indexOf(size ?? 'single');
  return SIZES[Math.min(at + 1, SIZES.length - 1)] ?? 'spread';
}

/** The next cycle after Justér (same size) or Udvid (one step up), filled in from this one. [CYCLE-9] */
export function nextCycle(cycle: Cycle, kind: 'adapt' | 'expand'): NewCycle {
  return {
    testActionId: cycle.testActionId ?? '',
    parentCycleId: cycle.id,
    question: cycle.question,
    attempt: cycle.attempt,
    prediction: cycle.prediction,
    predictionWhy: cycle.predictionWhy,
    plan: cycle.plan,
    lookAt: cycle.lookAt,
    size: kind === 'expand' ? nextSize(cycle.size) : (cycle.size ?? 'single'),
  };
}

/** Fresh ids for what a decision may make. */
export interface DecisionIds {
  cycle: string;
  describeTask: string;
  checkBackTask: string;
}

/** What is decided. `describe` and `checkBack` count for Gør fast only. */
export interface DecisionInput {
  kind: DecisionKind;
  note?: string;
  meeting: string | null;
  when: When;
  ids: DecisionIds;
  /** answers given together with the decision ("Vi lærte" …) */
  reflection?: Values;
  /** what the team changes in the prefilled next cycle */
  next?: Partial<Omit<NewCycle, 'testActionId' | 'parentCycleId'>>;
  /** when the team follows up on the next cycle; null leaves it open */
  nextFollowUp?: string | null;
  describe?: { text: string; owner: string | null; due: string | null };
  checkBack?: { text: string; owner: string | null; due: string };
}

/**
 * Gem beslutningen. Justér and Udvid close this cycle and make the next; Gør fast and Stop close it,
 * and the card with it when no other branch is open. Gør fast makes a task to correct the
 * indsatsbeskrivelse and one to check back. [CYCLE-10] [CYCLE-11]
 */
export function decide(test: TestAction, cycle: Cycle, input: DecisionInput): DraftChange[] {
  const { today, now } = input.when;
  const closed = edited('cycle', cycle.id, {
    ...input.reflection,
    phase: 'closed',
    decision: { kind: input.kind, on: today, note: input.note ?? '', meeting: input.meeting },
    ...(cycle.stamp ? {} : { stamp: { prediction: cycle.prediction, at: now } }),
    ...(cycle.startedOn ? {} : { startedOn: today }),
    ...(cycle.reflectOn ? {} : { reflectOn: today }),
  });
  const drafts = [closed];
  if (input.kind === 'adapt' || input.kind === 'expand') {
    drafts.push(
      createCycle({ id: input.ids.cycle }, { ...nextCycle(cycle, input.kind), ...input.next }),
      edited('testAction', test.id, { nextFollowUp: input.nextFollowUp ?? null, presentOn: null }),
    );
    return drafts;
  }
  drafts.push(edited('testAction', test.id, { nextFollowUp: null, presentOn: null }));
  if (input.kind === 'adopt') {
    if (input.describe) {
      drafts.push(
        createTask(
          { id: input.ids.describeTask },
          { ...input.describe, ...aboutTest(test), origin: 'describe' },
        ),
      );
    }
    if (input.checkBack) {
      drafts.push(
        createTask(
          { id: input.ids.checkBackTask },
          { ...input.checkBack, ...aboutTest(test), origin: 'checkBack' },
        ),
      );
    }
  }
  return drafts;
}

/** The day to check back on something made fast, by default. [CYCLE-11] */
export function defaultCheckBack(today: IsoDate): IsoDate {
  return addDays(today, CHECK_BACK_DAYS);
}

/** Fortsæt: no decision, just a new follow-up date; an old presentation date is over. [CYCLE-12] */
export function goOn(test: TestAction, nextFollowUp: string | null, today: string): DraftChange[] {
  const over = test.presentOn !== null && test.presentOn <= today;
  return [edited('testAction', test.id, { nextFollowUp, ...(over ? { presentOn: null } : {}) })];
}

/** Takes a closed test up again: a new cycle after the one that closed it, so the story stays. [CYCLE-13] */
export function reopen(cycles: readonly Cycle[], id: string): DraftChange[] {
  const last = currentCycle(cycles);
  return last ? [createCycle({ id }, nextCycle(last, 'adapt'))] : [];
}

/** A variant beside an existing cycle: same parent, its own branch. [CYCLE-14] */
export function branchBeside(cycle: Cycle, id: string, label: string): DraftChange[] {
  return [
    createCycle(
      { id },
      { ...nextCycle(cycle, 'adapt'), parentCycleId: cycle.parentCycleId, label },
    ),
  ];
}

/** Path from the first cycle to this one. */
export function pathTo(cycle: Cycle, cycles: readonly Cycle[]): Cycle[] {
  const byId = new Map(inOrder(cycles).map((c) => [c.id, c]));
  const path: Cycle[] = [];
  for (
    let at: Cycle | undefined = cycle;
    at && !path.includes(at);
    at = byId.get(at.parentCycleId ?? '')
  )
    path.unshift(at);
  return path;
}
