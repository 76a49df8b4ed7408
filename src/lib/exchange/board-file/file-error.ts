/** Why a file is not taken in, as data: features turn it into sentences. */
import type { ChangeFault } from '../../domain/records/read';
import type { RecordKind } from '../../domain/records/kinds';

/**
 * - `empty`, `too-large`, `not-text`: about the bytes; sizes in bytes
 * - `cut-off`: begins like a board file but ends too early
 * - `foreign`: some other kind of file
 * - `newer-version`: written by a newer app; both versions are format versions
 * - `damaged`: not as the app writes it; `where` is a path in the file ("log.12.saw.text")
 * - `hostile`: shaped to do harm: nested too deep, forbidden keys, endless texts, numbers that are none
 * - `bad-change`: change number `index` (from 0) has a value that its field cannot hold
 * - `mixed-boards`: change number `index` belongs to another board
 * - `two-kinds`: one record is said to be of two kinds
 * - `same-id-other-content`, `erased-without-redaction`: see the merge
 * - `saw-loop`, `parent-loop`: changes or cycles that come before themselves
 * - `disagree`: the record is not what the log adds up to: changed by hand or damaged
 * - `no-board`: the log has no board in it
 */
export type BoardFileError =
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; max: number }
  | { kind: 'not-text' }
  | { kind: 'cut-off' }
  | { kind: 'foreign' }
  | { kind: 'newer-version'; file: number; app: number }
  | { kind: 'damaged'; where: string }
  | { kind: 'hostile'; where: string }
  | { kind: 'bad-change'; index: number; fault: ChangeFault }
  | { kind: 'mixed-boards'; index: number }
  | { kind: 'two-kinds'; record: string }
  | { kind: 'same-id-other-content'; change: string }
  | { kind: 'erased-without-redaction'; change: string }
  | { kind: 'saw-loop'; record: string }
  | { kind: 'parent-loop'; record: string }
  | { kind: 'disagree'; record: string; recordKind: RecordKind; title: string }
  | { kind: 'no-board' };
