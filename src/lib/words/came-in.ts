/**
 * What came in from elsewhere, as sentences under the udviklingspunkt they belong to: "2 observationer
 * på »Ring torsdag«", "Mette har rettet »Ring torsdag«: titel".
 */
import { MADE, REMOVED, type Change } from '$lib/domain/log/change';
import { byRecord } from '$lib/domain/log/fold';
import { isRecordKind, type RecordKind } from '$lib/domain/records/kind-names';
import { SPECS, type AnyRecord, type Records } from '$lib/domain/records/kinds';
import { pointOf, type Hanging } from '$lib/domain/team/belongs';
import { titleOf } from '$lib/domain/records/title';
import { formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { fieldWord } from './field-words';
import { kindCount, kindWord } from './kind-words';

/** The records of a board as they stand; a board model is one. */
export interface BoardLook {
  get: <K extends RecordKind>(kind: K, id: string | null | undefined) => Records[K] | undefined;
}

/** Sentences about one udviklingspunkt, or about the whole board. */
export interface CameGroup {
  /** id of the point, '' for the whole board */
  key: string;
  title: string;
  lines: CameLine[];
}

/** One sentence. */
export interface CameLine {
  key: string;
  text: string;
}

/** What something hangs on, by its name. */
interface On {
  id: string;
  title: string;
}

/** Fields that nobody needs to be told of. */
function isQuiet(kind: RecordKind, field: string): boolean {
  const name = field.split('.', 1)[0] ?? field;
  if (name === MADE || name === REMOVED) return true;
  return SPECS[kind].quiet.includes(name) || SPECS[kind].fields[name]?.untold === true;
}

/** Tells what came in. @param changes the changes that were new here */
export function tellCameIn(changes: readonly Change[], board: BoardLook): CameGroup[] {
  const groups = new Map<string, CameGroup>();
  const fresh = new Map<
    string,
    { point: string; kind: RecordKind; on: On | undefined; records: AnyRecord[] }
  >();

  function add(point: string, line: CameLine): void {
    const known = groups.get(point);
    if (known) known.lines.push(line);
    else groups.set(point, { key: point, title: pointTitle(point, board), lines: [line] });
  }

  for (const [id, group] of byRecord(changes)) {
    const kind = group[0]?.kind;
    if (kind === undefined || !isRecordKind(kind)) continue;
    const record = board.get(kind, id);
    if (!record) continue;
    const on = parentOf(kind, record, board);
    const point = placeOf(kind, record, board);
    const isMade = group.some((change) => change.fields[MADE] === true);
    // A first cycle comes with its test: one thing to the team.
    const told =
      kind === 'cycle' &&
      isMade &&
      group.length === 1 &&
      changes.some((c) => c.record === on?.id && c.fields[MADE] === true);
    if (told) continue;
    if (isMade && !record.removed) {
      const key = `${kind}/${on?.id ?? point}`;
      const together = fresh.get(key);
      if (together) together.records.push(record);
      else fresh.set(key, { point, kind, on, records: [record] });
    } else if (!isMade)
      for (const line of editLines(kind, record, on, group, board)) add(point, line);
  }
  for (const [key, { point, kind, on, records }] of fresh)
    add(point, { key, text: newText(kind, on, records) });
  return [...groups.values()].sort((a, b) => Number(a.key === '') - Number(b.key === ''));
}

function newText(kind: RecordKind, on: On | undefined, records: readonly AnyRecord[]): string {
  const [only] = records;
  const named = only && records.length === 1 ? titleOf(kind, only) : '';
  if (on)
    return m.folder_came_new({ count: kindCount(kind, records.length), what: quote(on.title) });
  if (named)
    return m.folder_came_new_one({ record: kind, kind: lower(kindWord(kind)), what: quote(named) });
  return m.folder_came_new_plain({ count: kindCount(kind, records.length) });
}

/** One sentence a person, one for what was done on the tavlemøde, and one each for gone and back. */
function editLines(
  kind: RecordKind,
  record: AnyRecord,
  on: On | undefined,
  group: readonly Change[],
  board: BoardLook,
): CameLine[] {
  const what = quote(titleOf(kind, record) || on?.title || lower(kindWord(kind)));
  const lines: CameLine[] = [];
  const last = group.findLast((change) => REMOVED in change.fields);
  if (last) {
    const who = board.get('member', last.actor)?.name;
    const gone = who ? m.folder_came_removed_by({ who, what }) : m.folder_came_removed({ what });
    const text = last.fields[REMOVED] === true ? gone : m.folder_came_restored({ what });
    lines.push({ key: `${record.id}/removed`, text });
  }
  if (group.some((change) => change.redacts))
    lines.push({ key: `${record.id}/erased`, text: m.folder_came_erased({ what }) });
  const byWho = new Map<string, Set<string>>();
  for (const change of group) {
    const who = change.meeting ? '*' : (board.get('member', change.actor)?.name ?? '');
    const fields = byWho.get(who) ?? new Set<string>();
    for (const field of Object.keys(change.fields))
      if (!isQuiet(kind, field)) fields.add(fieldWord(kind, field));
    if (fields.size > 0) byWho.set(who, fields);
  }
  for (const [who, words] of byWho) {
    const fields = formatList([...words]);
    const key = `${record.id}/${who}`;
    if (who === '*') lines.push({ key, text: m.folder_came_in_meeting({ fields, what }) });
    else if (who === '') lines.push({ key, text: m.folder_came_edited_nobody({ fields, what }) });
    else lines.push({ key, text: m.folder_came_edited({ who, fields, what }) });
  }
  return lines;
}

/** What news of a record is told under, where it is told in numbers: the test of an observation or a cycle. */
function parentOf(kind: RecordKind, record: AnyRecord, board: BoardLook): On | undefined {
  const { inNumbers, hangsOn } = SPECS[kind];
  if (!inNumbers) return undefined;
  const ids = record as unknown as Record<string, string | null>;
  for (const [above, field] of Object.entries(hangsOn) as [RecordKind, string][]) {
    // The udviklingspunkt is the heading of all that is told of it.
    if (above === 'developmentPoint') continue;
    const found = board.get(above, ids[field]);
    if (found) return { id: found.id, title: titleOf(above, found) };
  }
  return undefined;
}

/** The udviklingspunkt that a record belongs to, directly or by its test; '' for the whole board. */
function placeOf(kind: RecordKind, record: AnyRecord, board: BoardLook): string {
  if (kind === 'developmentPoint') return record.id;
  const point = pointOf(record as Hanging, (test) => board.get('testAction', test)) ?? '';
  return board.get('developmentPoint', point) ? point : '';
}

function pointTitle(point: string, board: BoardLook): string {
  const title = board.get('developmentPoint', point)?.title;
  return title ? m.words_point_is({ title }) : m.folder_came_no_point();
}

function quote(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return m.words_quoted({ text: line.length > 80 ? `${line.slice(0, 79)}…` : line });
}

function lower(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase() + text.slice(1);
}
