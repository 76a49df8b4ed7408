/**
 * What the records of an act will be once it is stored, worked out from what the screen knows: it may be
 * shown while the database is at work. It is never what is stored: that is the fold of the log.
 */
import { clockAtRest } from '$lib/domain/log/clock';
import { MADE, REMOVED, type DraftChange } from '$lib/domain/log/change';
import { mintAct } from '$lib/domain/log/mint';
import { isRecordKind, type AnyRecord, type RecordKind } from '$lib/domain/records/kinds';
import { extendRecord, faultOf } from '$lib/domain/records/read';
import type { KindRow } from '../board/board-reading';
import { random64 } from '../random';
import { foldTouched } from './refold';

/** What is asked for: see `Act` of commit.ts. */
interface Asked {
  board: string;
  verb: string;
  drafts: readonly DraftChange[];
  actor?: string | null;
  meeting?: string | null;
  at?: number;
}

/** What a screen knows of a record: nothing, where it cannot tell what a change will make of it. */
export type Known = (kind: RecordKind, record: string) => AnyRecord | undefined;

/**
 * The records of an act as they will be.
 *
 * @param known what the screen has of each now
 * @returns null where that cannot be told without the log: nothing of the act is then shown beforehand
 */
export function foreseen(act: Asked, known: Known): KindRow[] | null {
  if (act.drafts.some((draft) => draft.seen ?? faultOf(draft))) return null;
  const stamp = {
    act: '',
    verb: act.verb,
    board: act.board,
    device: '',
    at: act.at ?? Date.now(),
    actor: act.actor ?? undefined,
    meeting: act.meeting ?? undefined,
  };
  const { changes } = mintAct(act.drafts, stamp, () => undefined, clockAtRest, random64);
  const rows: KindRow[] = [];
  for (const change of changes) {
    const { kind, record, fields, at } = change;
    if (!isRecordKind(kind) || REMOVED in fields) return null;
    const row = known(kind, record);
    if (MADE in fields !== (row === undefined) || row?.removed) return null;
    const made = row ? extendRecord(kind, row, fields, namesOf(row, fields), at) : undefined;
    const next = made ?? foldTouched([change])?.row;
    if (!next) return null;
    rows.push({ kind, row: next });
  }
  return rows;
}

/** Entries of a record's sets that have a value, and then those it gets. */
function namesOf(row: AnyRecord, fields: object): string[] {
  const names = Object.entries(row).flatMap(([name, value]: [string, unknown]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.keys(value).map((key) => `${name}.${key}`)
      : [],
  );
  return [...new Set([...names, ...Object.keys(fields)])];
}
