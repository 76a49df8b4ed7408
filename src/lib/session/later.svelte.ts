/**
 * "Se på det senere": what this browser has folded away of a board, over a reload. Nothing is lost by
 * it: what is folded stays listed, and what is new since then stands open again.
 */
import { dropKept, keepChoice, readKept } from '$lib/i18n/stored-choice';

/** What is folded, as it lies in the browser. */
interface Folded {
  /** conflicts, each by its field and its newest rival */
  conflicts: string[];
  /** arrival number up to which what came in is folded */
  came: number;
}

const NOTHING: Folded = { conflicts: [], came: 0 };

function keyOf(board: string): string {
  return `ft.later.${board}`;
}

function read(board: string): Folded {
  try {
    const kept: unknown = JSON.parse(readKept(keyOf(board)) ?? 'null');
    if (kept === null || typeof kept !== 'object') return NOTHING;
    const conflicts: unknown[] =
      'conflicts' in kept && Array.isArray(kept.conflicts) ? kept.conflicts : [];
    return {
      conflicts: conflicts.filter((name) => typeof name === 'string'),
      came: 'came' in kept && typeof kept.came === 'number' ? kept.came : 0,
    };
  } catch {
    // No storage, or not what was written here: then everything stands open.
    return NOTHING;
  }
}

/** What is folded of one board, for as long as a component shows it. */
export class Later {
  readonly #board: string;
  #folded = $state.raw<Folded>(NOTHING);

  constructor(board: string) {
    this.#board = board;
    this.#folded = read(board);
  }

  /** names of the folded conflicts */
  get conflicts(): ReadonlySet<string> {
    return new Set(this.#folded.conflicts);
  }

  /** arrival number up to which what came in is folded */
  get came(): number {
    return this.#folded.came;
  }

  /** Folds exactly these conflicts; what was settled meanwhile is forgotten. */
  foldConflicts(names: readonly string[]): void {
    this.#keep({ ...read(this.#board), conflicts: [...names] });
  }

  /** Folds what came in up to an arrival number; 0 unfolds it. */
  foldCame(seq: number): void {
    this.#keep({ ...read(this.#board), came: seq });
  }

  #keep(folded: Folded): void {
    this.#folded = folded;
    if (folded.conflicts.length === 0 && folded.came === 0) dropKept(keyOf(this.#board));
    else keepChoice(keyOf(this.#board), JSON.stringify(folded));
  }
}
