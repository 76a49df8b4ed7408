/**
 * Siden jeg var her sidst: what was decided since the last meeting somebody attended, by test. Rule
 * [TEAM-14]; source: [BANDE] (whoever works part-time fell off).
 */
import type { Cycle } from '../records/cycle';
import { answersOf, type DecisionRequest, type LeaderAnswer } from '../records/decision-request';
import type { DevelopmentPoint } from '../records/development-point';
import type { Meeting } from '../records/meeting';
import type { Member } from '../records/member';
import type { TestAction } from '../records/test-action';
import { endOf, heldMeetings } from './meetings';

/** Records of the board that are not removed. */
export interface HereRecords {
  tests: readonly TestAction[];
  cycles: readonly Cycle[];
  requests: readonly DecisionRequest[];
  points: readonly DevelopmentPoint[];
}

/** What was decided about one test; `test` is null for what is about none. */
export interface DecidedSince {
  test: TestAction | null;
  /** it was thought of meanwhile */
  isNew: boolean;
  /** cycles that were decided about, the latest last */
  cycles: Cycle[];
  answers: { request: DecisionRequest; answer: LeaderAnswer }[];
}

/** All of it: test by test, the latest first, and points that were closed. */
export interface SinceHere {
  groups: DecidedSince[];
  closed: DevelopmentPoint[];
}

/**
 * The day somebody was here last, as the meetings say it: the last held one they were present at; for
 * whoever was at none, the day they came into the team. Presence is assumed, so the day is only where to
 * begin. [TEAM-14]
 */
export function lastHere(
  me: Pick<Member, 'id' | 'createdAt'>,
  meetings: readonly Meeting[],
): string {
  const last = heldMeetings(meetings).findLast(({ present }) => present[me.id] === true);
  return last ? (last.on ?? endOf(last).slice(0, 10)) : me.createdAt.slice(0, 10);
}

/** Whether the team has met since a day: then whoever was here last that day has missed something. [TEAM-14] */
export function hasMetSince(day: string, meetings: readonly Meeting[]): boolean {
  return heldMeetings(meetings).some((held) => (held.on ?? endOf(held).slice(0, 10)) > day);
}

/** What was decided after a day. [TEAM-14] */
export function sinceHere(day: string, records: HereRecords): SinceHere {
  const { tests, cycles, requests, points } = records;
  const groups = new Map<string | null, DecidedSince>();
  const of = (id: string | null): DecidedSince => {
    const test = tests.find((one) => one.id === id) ?? null;
    const key = test?.id ?? null;
    const group = groups.get(key) ?? { test, isNew: false, cycles: [], answers: [] };
    groups.set(key, group);
    return group;
  };
  for (const cycle of cycles.filter(({ decision }) => (decision?.on ?? '') > day))
    if (tests.some(({ id }) => id === cycle.testActionId))
      of(cycle.testActionId).cycles.push(cycle);
  for (const request of requests)
    for (const answer of answersOf(request).filter(({ on }) => on > day))
      of(request.testActionId).answers.push({ request, answer });
  for (const test of tests.filter(({ createdAt }) => createdAt.slice(0, 10) > day))
    of(test.id).isNew = true;
  for (const { cycles: decided } of groups.values())
    decided.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    groups: [...groups.values()].sort((a, b) => (latest(a) < latest(b) ? 1 : -1)),
    closed: points.filter(({ closed }) => (closed?.on ?? '') > day),
  };
}

/** Whether nothing was. */
export function isNothing({ groups, closed }: SinceHere): boolean {
  return groups.length === 0 && closed.length === 0;
}

function order({ decision, createdAt, id }: Cycle): string {
  return [decision?.on ?? '', createdAt, id].join(' ');
}

function latest({ test, cycles, answers }: DecidedSince): string {
  const days = [
    ...cycles.map(({ decision }) => decision?.on ?? ''),
    ...answers.map(({ answer }) => answer.on),
  ];
  const [last] = (days.length > 0 ? days : [test?.createdAt.slice(0, 10) ?? '']).sort().reverse();
  return `${last ?? ''} ${test?.id ?? ''}`;
}
