/** From a board and what the team chose to a package, before its findings are answered. */
import { byOrder } from '../board/card';
import { inOrder, numberCycles } from '../cycle/numbering';
import type { Board } from '../records/board';
import type { CoreElement } from '../records/core-element';
import type { Cycle } from '../records/cycle';
import type { DevelopmentPoint } from '../records/development-point';
import type { Member } from '../records/member';
import { OBSERVATION_KINDS, type Observation } from '../records/observation';
import type { Sign } from '../records/sign';
import type { Spread } from '../records/spread';
import type { TestAction } from '../records/test-action';
import { signsText } from '../signs/signs';
import { roleNames } from '../privacy/names';
import { PACKAGE_FORMAT, PACKAGE_VERSION, type InspirationPackage } from './package';

/** The records of a board; living ones, but `members` holds everyone who ever was one. */
export interface BoardRecords {
  board: Board;
  members: readonly Member[];
  coreElements: readonly CoreElement[];
  points: readonly DevelopmentPoint[];
  tests: readonly TestAction[];
  cycles: readonly Cycle[];
  observations: readonly Observation[];
  spread: readonly Spread[];
  signs: readonly Sign[];
}

/** What the team takes along, and what it was asked. */
export interface Choices {
  /** ids; the point of a chosen test comes along by itself */
  points: readonly string[];
  tests: readonly string[];
  /** tests whose observations come along word for word, and not as numbers alone */
  quotes: readonly string[];
  about: InspirationPackage['about'];
}

/** What is not on the board. */
export interface Envelope {
  id: string;
  /** YYYY-MM-DD */
  writtenOn: string;
  /** the word for a member whose profession nobody wrote */
  member: string;
}

/** The chosen tests and points of a board, in the board's order. [INSPIRE-3] */
export function takenAlong(
  records: Pick<BoardRecords, 'tests' | 'points'>,
  choices: Pick<Choices, 'tests' | 'points'>,
): { tests: TestAction[]; points: DevelopmentPoint[] } {
  const tests = records.tests.filter((test) => choices.tests.includes(test.id));
  const wanted = new Set([...choices.points, ...tests.flatMap((test) => test.pointId ?? [])]);
  return { tests, points: records.points.filter((point) => wanted.has(point.id)) };
}

/** Puts the package together. [INSPIRE-1] to [INSPIRE-3] */
export function composePackage(
  records: BoardRecords,
  choices: Choices,
  envelope: Envelope,
): InspirationPackage {
  const { tests, points } = takenAlong(records, choices);
  const keyOf = new Map(points.map((point, i) => [point.id, `p${String(i + 1)}`]));
  const roles = roleNames(records.members, envelope.member);
  return {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    id: envelope.id,
    writtenOn: envelope.writtenOn,
    origin: {
      board: records.board.name.trim(),
      municipality: records.board.municipality.trim(),
    },
    about: trimmed(choices.about),
    coreElements: records.coreElements.toSorted(byOrder).map(({ title, kind, description }) => ({
      title: title.trim(),
      kind,
      description: description.trim(),
    })),
    points: points.map((point) => tellPoint(point, keyOf.get(point.id) ?? '', records)),
    tests: tests.map((test, i) => ({
      key: `t${String(i + 1)}`,
      point: keyOf.get(test.pointId ?? '') ?? null,
      ...tellTest(test, choices.quotes.includes(test.id), records, roles),
    })),
  };
}

function tellPoint(
  point: DevelopmentPoint,
  key: string,
  { coreElements, signs }: BoardRecords,
): InspirationPackage['points'][number] {
  return {
    key,
    kind: point.kind,
    ...trimmed({
      title: point.title,
      why: point.why,
      goal: point.goal,
      // Every tegn by its text; what the team answered stays at home. [SIGN-4]
      signs: signsText(point, signs),
      changes: point.changes,
    }),
    coreElements: coreElements
      .toSorted(byOrder)
      .filter((element) => point.coreElement[element.id])
      .map((element) => element.title.trim()),
    closedNote: point.closed?.note.trim() ?? '',
  };
}

function tellTest(
  test: TestAction,
  withQuotes: boolean,
  records: BoardRecords,
  roles: ReadonlyMap<string, string>,
): Omit<InspirationPackage['tests'][number], 'key' | 'point'> {
  const cycles = inOrder(records.cycles.filter((cycle) => cycle.testActionId === test.id));
  const numbers = numberCycles(cycles);
  const observations = records.observations.filter((one) => one.testActionId === test.id);
  const people = [...(test.owner ? [test.owner] : []), ...Object.keys(test.contributor)];
  return {
    title: test.title.trim(),
    who: [...new Set(people)].flatMap((id) => roles.get(id) ?? []),
    cycles: cycles.map((cycle) => tellCycle(cycle, numbers.get(cycle.id)?.label ?? '1')),
    rests: Object.fromEntries(
      OBSERVATION_KINDS.map((kind) => [
        kind,
        observations.filter((one) => one.kind === kind).length,
      ]),
    ) as Record<(typeof OBSERVATION_KINDS)[number], number>,
    quotes: withQuotes
      ? observations.flatMap(({ kind, text, credit }) =>
          kind === null ? [] : [{ kind, ...trimmed({ text, credit }) }],
        )
      : [],
    spread: records.spread
      .filter((one) => one.testActionId === test.id)
      .map(({ place, takenUpBy, on, note }) => ({ on, ...trimmed({ place, takenUpBy, note }) })),
  };
}

/** The expectation is the one written before the start; who and when stays at home. */
function tellCycle(cycle: Cycle, number: string): InspirationPackage['tests'][number]['cycles'][0] {
  return {
    number,
    size: cycle.size,
    asExpected: cycle.asExpected,
    outcome: cycle.outcome,
    decision: cycle.decision?.kind ?? null,
    ...trimmed({
      attempt: cycle.attempt,
      prediction: cycle.stamp?.prediction ?? cycle.prediction,
      predictionWhy: cycle.predictionWhy,
      happened: cycle.happened,
      deviations: cycle.deviations,
      learned: cycle.learned,
      elsewhere: cycle.elsewhere,
      decisionNote: cycle.decision?.note ?? '',
    }),
  };
}

function trimmed<T extends Record<string, string>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([name, said]) => [name, said.trim()])) as T;
}
