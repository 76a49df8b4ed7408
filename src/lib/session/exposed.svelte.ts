/**
 * What was just stored although it looks like a CPR number. The warning beside a field blocks nothing;
 * once it is stored, editing the text is not enough, for the history keeps what stood there before.
 * In memory only: a list of such places on the disk would be one more copy.
 */
import type { RecordKind } from '$lib/domain/records/kind-names';

/** A field that holds something like a CPR number, with the words that stood there. */
export interface Exposed {
  kind: RecordKind;
  record: string;
  field: string;
  text: string;
}

/** What is exposed on one board, the newest last. */
export class Exposures {
  list = $state.raw<readonly Exposed[]>([]);

  /** What was found in what an act has stored; see exposed-in.ts. */
  note(found: readonly Exposed[]): void {
    if (found.length === 0) return;
    this.list = [...this.list.filter((old) => !found.some((one) => isSame(old, one))), ...found];
  }

  /** It is deleted for good, or somebody says that it is no such number. */
  settle(done: Exposed): void {
    this.list = this.list.filter((one) => !isSame(one, done));
  }
}

function isSame(a: Exposed, b: Exposed): boolean {
  return a.record === b.record && a.field === b.field;
}

const boards = new Map<string, Exposures>();

/** The exposures of a board; one list per board and tab. */
export function exposuresOf(board: string): Exposures {
  const known = boards.get(board);
  if (known) return known;
  const made = new Exposures();
  boards.set(board, made);
  return made;
}
