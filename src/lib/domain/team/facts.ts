/**
 * What is true of an udviklingspunkt, in place of a grade: what is written, what was tried and how many
 * times, what was seen, how it ended. A fact has no order, no level, and nothing that lacks for the next.
 * Rule [TEAM-13].
 *
 * A kind of fact is one entry of {@link SOURCES}, one variant of {@link PointFact} and one entry of the
 * words in `words/facts.ts`.
 */
import type { Card } from '../board/card';
import { hasBegun, inOrder } from '../cycle/numbering';
import type { Cycle } from '../records/cycle';
import type { DevelopmentPoint } from '../records/development-point';
import type { RecordKind } from '../records/kind-names';
import type { Sign } from '../records/sign';
import { answersOf, signsOf } from '../signs/signs';

/** A record that a fact rests on: whoever doubts the fact looks there. */
export interface RestsOn {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What each kind of fact says. Days are YYYY-MM-DD. */
interface Says {
  /** the point is closed: what was learned in it last, else what the team noted; both may be empty */
  closed: { on: string; learned: string; note: string };
  /** whether the goal is written, and how many tegn; a text on tegn counts as several */
  written: { goal: boolean; signs: number };
  /** how many tests were tried, and how many times: cycles that have begun */
  tried: { tests: number; times: number };
  /** how many tegn were seen, and the latest day one was */
  seen: { signs: number; on: string };
  /** tests that were made fast */
  madeFast: { tests: number };
  /** tests that were stopped, and whether something was learned in every one of them */
  stopped: { tests: number; learned: boolean };
}

/** Kinds of facts. */
export type FactKind = keyof Says;
/** A fact of one kind, or of any. */
export type PointFact<K extends FactKind = FactKind> = {
  [Kind in K]: { readonly fact: Kind; readonly rests: readonly RestsOn[] } & Readonly<Says[Kind]>;
}[K];

/** The records of one udviklingspunkt that facts are read from. */
export interface PointRecords {
  readonly point: DevelopmentPoint;
  /** its tests */
  readonly cards: readonly Card[];
  /** its tegn, in the team's order */
  readonly signs: readonly Sign[];
}

/** Where facts come from, in the order they are told. Each reads one thing. [TEAM-13] */
const SOURCES: readonly ((records: PointRecords) => readonly PointFact[])[] = [
  closed,
  written,
  tried,
  seen,
  madeFast,
  stopped,
];

/** The records of a point among those of its board. */
export function recordsOf(
  point: DevelopmentPoint,
  all: { cards: readonly Card[]; signs: readonly Sign[] },
): PointRecords {
  const cards = all.cards.filter(({ test }) => test.pointId === point.id && !test.removed);
  return { point, cards, signs: signsOf(point.id, all.signs) };
}

/** Every fact there is of a point. [TEAM-13] */
export function factsOf(records: PointRecords): PointFact[] {
  return SOURCES.flatMap((source) => source(records));
}

/** A point closed with learning is as whole as one whose tests were made fast. [TEAM-13] */
function closed({ point, cards }: PointRecords): PointFact<'closed'>[] {
  if (point.closed === null) return [];
  const { on, note } = point.closed;
  const last = cards
    .flatMap(({ cycles }) => inOrder(cycles))
    .filter(({ learned }) => learned.trim() !== '')
    .sort((a, b) => (saidOn(a) < saidOn(b) ? -1 : 1))
    .at(-1);
  const rests = last?.testActionId ? testOf(last.testActionId) : pointOf(point);
  return [
    { fact: 'closed', on, learned: last?.learned.trim() ?? '', note: note.trim(), rests: [rests] },
  ];
}

/** Once a point is closed, how it ended is what there is to tell. */
function written({ point, signs }: PointRecords): PointFact<'written'>[] {
  if (point.closed !== null) return [];
  const rests = [pointOf(point), ...signs.map(({ id }): RestsOn => ({ kind: 'sign', id }))];
  const inText = point.signs.trim() === '' ? 0 : 2;
  return [{ fact: 'written', goal: point.goal.trim() !== '', signs: signs.length + inText, rests }];
}

function tried({ point, cards }: PointRecords): PointFact<'tried'>[] {
  const begun = cards.filter(({ cycles }) => cycles.some(hasBegun));
  const times = begun.flatMap(({ cycles }) => cycles.filter(hasBegun)).length;
  const rests = begun.length > 0 ? begun.map(({ test }) => testOf(test.id)) : [pointOf(point)];
  return [{ fact: 'tried', tests: begun.length, times, rests }];
}

function seen({ signs }: PointRecords): PointFact<'seen'>[] {
  const days = signs.flatMap((sign) => {
    const last = answersOf(sign).find(({ answer }) => answer === 'seen');
    return last ? [{ id: sign.id, on: last.on }] : [];
  });
  const [on] = days
    .map((day) => day.on)
    .sort()
    .reverse();
  if (on === undefined) return [];
  const rests = days.map(({ id }): RestsOn => ({ kind: 'sign', id }));
  return [{ fact: 'seen', signs: days.length, on, rests }];
}

function madeFast({ cards }: PointRecords): PointFact<'madeFast'>[] {
  const tests = endedBy('adopt', cards);
  if (tests.length === 0) return [];
  return [
    { fact: 'madeFast', tests: tests.length, rests: tests.map(({ test }) => testOf(test.id)) },
  ];
}

function stopped({ cards }: PointRecords): PointFact<'stopped'>[] {
  const tests = endedBy('stop', cards);
  if (tests.length === 0) return [];
  const learned = tests.every(({ cycles }) => cycles.some((cycle) => cycle.learned.trim() !== ''));
  const rests = tests.map(({ test }) => testOf(test.id));
  return [{ fact: 'stopped', tests: tests.length, learned, rests }];
}

function endedBy(kind: 'adopt' | 'stop', cards: readonly Card[]): Card[] {
  return cards.filter(
    ({ column, current }) => column === 'closed' && current?.decision?.kind === kind,
  );
}

function saidOn({ decision, reflectOn, createdAt, id }: Cycle): string {
  return `${decision?.on ?? reflectOn ?? createdAt.slice(0, 10)} ${createdAt} ${id}`;
}

function testOf(id: string): RestsOn {
  return { kind: 'testAction', id };
}

function pointOf({ id }: DevelopmentPoint): RestsOn {
  return { kind: 'developmentPoint', id };
}
