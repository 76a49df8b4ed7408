/**
 * Short codes on paper: P3 for an udviklingspunkt, P3-07 for a prøvehandling. Tests are numbered across
 * the board, so that a code stays true when a test moves to another point. Rules [CODE-1] to [CODE-6].
 */
import type { DraftChange } from '../log/change';
import type { DevelopmentPoint } from '../records/development-point';
import { MAX_NUMBER } from '../records/limits';
import { edited } from '../records/make';
import type { TestAction } from '../records/test-action';
import { foldText } from '../text/folding';

/** What a code is read from. */
type Numbered = Pick<DevelopmentPoint | TestAction, 'number'>;

/** A code that somebody typed; `test` is null in the code of a point, `point` 0 for "no point". */
export interface TypedCode {
  point: number;
  test: number | null;
}

/** "P3", or null as long as the point has no number. [CODE-1] */
export function pointCode(point: Numbered): string | null {
  return point.number === undefined ? null : `P${String(point.number)}`;
}

/**
 * "P3-07", or null as long as the test has no number. Without a point it is P0-07. [CODE-1]
 *
 * @param point the point it stands under today, if any
 */
export function testCode(test: Numbered, point: Numbered | undefined): string | null {
  if (test.number === undefined) return null;
  return `P${String(point?.number ?? 0)}-${String(test.number).padStart(2, '0')}`;
}

/** Typed with the P, with or without a test: "P3", "p3-07", "P3 07", "p 3/7". */
const WITH_P = /^p\s*(\d{1,4})(?:(?:\s*[-/.]\s*|\s+)(\d{1,4}))?$/i;
/** Typed without: only with a dash, since any other number may be meant as a number. */
const WITHOUT_P = /^(\d{1,4})\s*-\s*(\d{1,4})$/;

/** Reads a typed code; null when the text is none. [CODE-2] */
export function parseCode(text: string): TypedCode | null {
  const typed = foldText(text).trim().replace(/\.$/, '');
  const found = WITH_P.exec(typed) ?? WITHOUT_P.exec(typed);
  if (!found) return null;
  const point = Number(found[1]);
  const test = found[2] === undefined ? null : Number(found[2]);
  if (test === null ? point === 0 : test === 0) return null;
  return { point, test };
}

/** What a code leads to. */
export type Coded =
  | { kind: 'testAction'; record: TestAction }
  | { kind: 'developmentPoint'; record: DevelopmentPoint };

/**
 * The card with a code: the test under that point, or else the test of that number wherever it
 * stands now. [CODE-3]
 *
 * @param points living ones
 * @param tests living ones
 */
export function findByCode(
  code: TypedCode,
  points: readonly DevelopmentPoint[],
  tests: readonly TestAction[],
): Coded | null {
  if (code.test === null) {
    const point = points.find((p) => p.number === code.point);
    return point ? { kind: 'developmentPoint', record: point } : null;
  }
  const numberOf = new Map(points.map((p) => [p.id, p.number ?? 0]));
  const same = tests.filter((t) => t.number === code.test);
  const here = same.find((t) => (numberOf.get(t.pointId ?? '') ?? 0) === code.point);
  const test = here ?? same[0];
  return test ? { kind: 'testAction', record: test } : null;
}

/**
 * The number of the next card: one above the highest. [CODE-4]
 *
 * @param all every point, or every test, of the board, removed ones too
 * @returns undefined when all numbers are taken
 */
export function nextNumber(all: readonly Numbered[]): number | undefined {
  return freeNumbers(new Set(all.flatMap((one) => one.number ?? []))).next().value;
}

/** Free numbers: those above the highest, then, when these are used up, the gaps. */
function* freeNumbers(taken: ReadonlySet<number>): Generator<number, undefined> {
  const highest = Math.max(0, ...taken);
  for (let number = highest + 1; number <= MAX_NUMBER; number += 1) yield number;
  for (let number = 1; number < highest; number += 1) if (!taken.has(number)) yield number;
  return undefined;
}

/**
 * Numbers for the cards that have none, or share one because two devices numbered at once: the earlier
 * card keeps it. Removed cards keep theirs and get no new ones. [CODE-5]
 *
 * @param points every point of the board, removed ones too
 * @param tests likewise
 * @returns drafts of one act; none when every card has a number of its own
 */
export function missingNumbers(
  points: readonly DevelopmentPoint[],
  tests: readonly TestAction[],
): DraftChange[] {
  return [...renumbered('developmentPoint', points), ...renumbered('testAction', tests)];
}

function renumbered(
  kind: 'developmentPoint' | 'testAction',
  all: readonly (DevelopmentPoint | TestAction)[],
): DraftChange[] {
  const taken = new Set<number>();
  const without: (DevelopmentPoint | TestAction)[] = [];
  for (const one of [...all].sort(byAge)) {
    if (one.number !== undefined && !taken.has(one.number)) taken.add(one.number);
    else if (!one.removed) without.push(one);
  }
  const free = freeNumbers(taken);
  return without.flatMap((one) => {
    const number = free.next().value;
    return number === undefined ? [] : [edited(kind, one.id, { number })];
  });
}

function byAge(a: DevelopmentPoint | TestAction, b: DevelopmentPoint | TestAction): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
