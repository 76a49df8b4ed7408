/** A living board whose every free text tries to become code, and one that disagrees with it. */
import { MADE, type Change } from '../../../src/lib/domain/log/change.js';
import { foldRecord } from '../../../src/lib/domain/log/fold.js';
import { MemoryLog } from '../../../src/lib/domain/log/log.js';
import { RECORD_KINDS, SPECS, type RecordKind } from '../../../src/lib/domain/records/kinds.js';
import { faultOf } from '../../../src/lib/domain/records/read.js';
import type { Json } from '../../../src/lib/domain/schema.js';
import { exampleLog } from '../fuzz/sources.js';
import { Random } from '../random.js';

/**
 * Texts that would set `window.ran` if any place took them for more than text; short enough for every
 * field. Some would be formulas in a spreadsheet: they must reach the log as they are, and whoever
 * writes tables must defuse them.
 */
export const PAYLOADS = [
  '<img src=x onerror="window.ran=1">',
  '"><svg onload=window.ran=2>',
  '</title><script>window.ran=3</script>',
  'javascript:window.ran=4//',
  "' autofocus onfocus=window.ran=5 x='",
  '<iframe srcdoc="<script>parent.ran=6</script>">',
  "{{constructor.constructor('window.ran=7')()}}",
  '=HYPERLINK("javascript:window.ran=8";"klik")',
  '[klik](javascript:window.ran=9)',
  '</p><a href="javascript:window.ran=10">klik</a>',
  '<math><mi xlink:href="data:x,window.ran=11">',
  '@SUM(A1)<style>*{display:none}</style>',
] as const;

/** Fields whose text is never read by people: keys of order, and the name of an example. */
const UNSEEN = new Set(['order', 'origin']);

/** Names of the fields of a kind that hold free text. */
export function textFields(kind: RecordKind): string[] {
  const { fields, entries } = SPECS[kind];
  const names = [...Object.keys(fields), ...Object.keys(entries).map((name) => `${name}.a`)];
  return names.filter(
    (name) => !UNSEEN.has(name) && faultOf({ kind, fields: { [name]: PAYLOADS[0] } }) === null,
  );
}

/**
 * An example board in which every free text is a payload. Each record is living and stands where it
 * stood, so that every page shows it.
 *
 * @param rival another payload in every text, made without seeing these: conflicts everywhere
 */
export function hostileLog(boardId: string, rival = false): Change[] {
  const random = new Random(rival ? 2 : 1);
  const log = new MemoryLog(() => random.hex16());
  const told = log.arrive(exampleLog('jammerbugt', boardId), Date.parse('2026-11-22T20:00:00Z'));
  if (!told.ok) throw new Error(told.error.kind);
  let serial = 0;
  const act = (kind: RecordKind, record: string, fields: Record<string, Json>): void => {
    serial += 1;
    log.act([{ kind, record, fields }], {
      act: `${rival ? 'rival' : 'hostile'}-${String(serial)}`,
      verb: 'edit',
      board: boardId,
      device: rival ? 'rival' : 'hostile',
      at: Date.parse('2026-11-22T20:00:00Z') + serial,
    });
  };
  for (const kind of RECORD_KINDS) {
    const ids = log.records.filter((id) => log.kindOf(id) === kind);
    if (ids.length === 0) {
      const id = `${boardId}-${kind}`;
      act(kind, id, { [MADE]: true });
      ids.push(id);
    }
    for (const id of ids) {
      const set = Object.keys(foldRecord(log.changes.filter((c) => c.record === id)).fields);
      const entries = set.filter((name) => name.includes('.'));
      const fields = [...textFields(kind).filter((name) => !name.includes('.')), ...entries];
      const texts = fields.flatMap((name, i) => {
        const text = PAYLOADS[(serial + i + (rival ? 5 : 0)) % PAYLOADS.length] ?? '';
        return faultOf({ kind, fields: { [name]: text } }) === null ? [[name, text] as const] : [];
      });
      act(kind, id, Object.fromEntries(texts));
    }
  }
  return log.changes;
}
