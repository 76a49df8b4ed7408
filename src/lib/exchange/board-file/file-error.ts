/** Why a board file is not taken in, beyond what any file can have wrong with it. */
import type { ChangeFault } from '../../domain/records/read';
import type { RecordKind } from '../../domain/records/kinds';
import type { JsonFileError } from '../json-file';

/**
 * - see {@link JsonFileError} for what is wrong before one looks at what the file says
 * - `bad-change`: change number `index` (from 0) has a value that its field cannot hold
 * - `mixed-boards`: change number `index` belongs to another board
 * - `two-kinds`: one record is said to be of two kinds
 * - `same-id-other-content`, `erased-without-redaction`: see the merge
 * - `saw-loop`, `parent-loop`: changes or cycles that come before themselves
 * - `disagree`: the record is not what the log adds up to: changed by hand or damaged
 * - `no-board`: the log has no board in it
 */
export type BoardFileError =
  | JsonFileError
  | { kind: 'bad-change'; index: number; fault: ChangeFault }
  | { kind: 'mixed-boards'; index: number }
  | { kind: 'two-kinds'; record: string }
  | { kind: 'same-id-other-content'; change: string }
  | { kind: 'erased-without-redaction'; change: string }
  | { kind: 'saw-loop'; record: string }
  | { kind: 'parent-loop'; record: string }
  | { kind: 'disagree'; record: string; recordKind: RecordKind; title: string }
  | { kind: 'no-board' };
