/** The records of a board as tables and calendars want them: complete, in order, with names for ids. */
import { byOrder, cardOf, type Card } from '$lib/domain/board/card';
import { numberCycles } from '$lib/domain/cycle/numbering';
import { testCode } from '$lib/domain/paper-code/paper-code';
import { RECORD_KINDS } from '$lib/domain/records/kind-names';
import type { Board } from '$lib/domain/records/board';
import type { Cycle } from '$lib/domain/records/cycle';
import type { DevelopmentPoint } from '$lib/domain/records/development-point';
import type { Member } from '$lib/domain/records/member';
import type { TestAction } from '$lib/domain/records/test-action';
import { signOfTest } from '$lib/domain/signs/signs';
import { restsOf, type Rest } from '$lib/domain/team/rest';
import type { BoardRecords } from '$lib/storage/board/board-records';

/** A board read whole. Ids of what is gone, or never arrived, read as empty names. */
export class NamedBoard {
  readonly board: Board;
  readonly records: Required<BoardRecords>;
  readonly points: readonly DevelopmentPoint[];
  /** by udviklingspunkt, then as on the board; those without a point last */
  readonly cards: readonly Card[];
  /** its pauses */
  readonly rests: readonly Rest[];
  /** cycles whose test is gone, or never arrived */
  readonly cyclesAlone: readonly Cycle[];
  readonly #members: Map<string, Member>;
  readonly #points: Map<string, DevelopmentPoint>;
  readonly #elements: Map<string, string>;
  readonly #tests: Map<string, TestAction>;
  readonly #cycles: Map<string, Cycle>;
  readonly #numbers: Map<string, string>;

  /** @throws Error when the board itself is not among the records */
  constructor(read: BoardRecords) {
    const board = read.board?.[0];
    if (!board) throw new Error('the board is not in this browser');
    this.board = board;
    const none = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []]));
    this.records = { ...(none as unknown as Required<BoardRecords>), ...read, board: [board] };
    this.points = [...this.records.developmentPoint].sort(byOrder);
    this.#members = byId(this.records.member);
    this.#points = byId(this.points);
    this.#elements = new Map(this.records.coreElement.map(({ id, title }) => [id, title]));
    this.#tests = byId(this.records.testAction);
    this.#cycles = byId(this.records.cycle);
    const turns = new Map<string, Cycle[]>();
    for (const cycle of this.records.cycle) {
      const test = cycle.testActionId ?? '';
      const known = turns.get(test);
      if (known) known.push(cycle);
      else turns.set(test, [cycle]);
    }
    const place = new Map(this.points.map(({ id }, i) => [id, i]));
    const placeOf = (test: TestAction): number => place.get(test.pointId ?? '') ?? place.size;
    this.rests = restsOf(board, this.records.meeting);
    this.cards = [...this.records.testAction]
      .sort((a, b) => placeOf(a) - placeOf(b) || byOrder(a, b))
      .map((test) => cardOf(test, turns.get(test.id) ?? [], [], this.rests));
    this.cyclesAlone = this.records.cycle.filter((c) => !this.#tests.has(c.testActionId ?? ''));
    this.#numbers = new Map(
      this.cards.flatMap(({ cycles }) =>
        [...numberCycles(cycles)].map(([id, { label }]) => [id, label] as const),
      ),
    );
  }

  member(id: string | null): string {
    return this.#members.get(id ?? '')?.name ?? '';
  }

  /** Names in Danish order, with commas between. */
  members(ids: readonly string[]): string {
    return ids
      .map((id) => this.member(id))
      .filter((name) => name !== '')
      .sort((a, b) => a.localeCompare(b, 'da'))
      .join(', ');
  }

  point(id: string | null): string {
    return this.#points.get(id ?? '')?.title ?? '';
  }

  element(id: string): string {
    return this.#elements.get(id) ?? '';
  }

  /** The tegn that a test should move; empty when none is named, or it is gone. */
  sign(test: TestAction): string {
    return signOfTest(test, (id) => this.records.sign.find((sign) => sign.id === id))?.text ?? '';
  }

  test(id: string | null): TestAction | undefined {
    return this.#tests.get(id ?? '');
  }

  /** "P3-07", as on paper and in search; empty as long as the test has no number. */
  code(test: TestAction): string {
    return testCode(test, this.#points.get(test.pointId ?? '')) ?? '';
  }

  cycle(id: string | null): Cycle | undefined {
    return this.#cycles.get(id ?? '');
  }

  /** "2" or "2a"; empty for a cycle whose test is gone. */
  cycleNumber(id: string | null): string {
    return this.#numbers.get(id ?? '') ?? '';
  }
}

function byId<R extends { id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}
