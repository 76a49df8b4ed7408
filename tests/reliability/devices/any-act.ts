/** Acts of every kind on every kind of record, chosen at random among those that are allowed. */
import { MADE, type DraftChange } from '../../../src/lib/domain/log/change';
import { RECORD_KINDS, SPECS, type RecordKind } from '../../../src/lib/domain/records/kinds';
import { faultOf } from '../../../src/lib/domain/records/read';
import type { Json } from '../../../src/lib/domain/schema';
import type { Random } from '../random';

/** Few records, so that devices meet on them. */
const PER_KIND = 2;
/** Few values, so that some agree and some do not. */
const VALUES: readonly Json[] = [
  'Ring torsdag',
  'Ring fredag',
  'Skriv æøå 👩‍👧',
  '2026-11-24',
  '2026-12-01T09:00:00.000Z',
  '09:30',
  3,
  20,
  true,
  false,
  null,
  // Only a build that knows more lets these in, and in a few fields.
  'trial',
  'Meget at sige. '.repeat(80),
  'resources',
  { to: 'Visitationen', on: '2026-11-24' },
  { why: 'Afgjort', on: '2026-11-24' },
  { verdict: 'no', text: 'Ingen bil', on: '2026-11-24', meeting: null },
];

/** Every kind but the board, which is there from the start. */
const KINDS = RECORD_KINDS.filter((kind) => kind !== 'board');

function fieldNames(kind: RecordKind): string[] {
  const { fields, entries } = SPECS[kind];
  return [
    ...Object.keys(fields),
    ...Object.keys(entries).flatMap((name) => [`${name}.a`, `${name}.b`]),
  ];
}

/** Values for some fields of a kind that its schema lets in. */
function someFields(kind: RecordKind, random: Random): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (let i = random.between(1, 3); i > 0; i -= 1) {
    const name = random.pick(fieldNames(kind));
    const fitting = VALUES.filter((value) => faultOf({ kind, fields: { [name]: value } }) === null);
    fields[name] = random.pick(fitting);
  }
  return fields;
}

/** A record that may or may not be there, and its kind. */
export function anyRecord(random: Random): { kind: RecordKind; record: string } {
  const kind = random.pick(KINDS);
  return { kind, record: `${kind}-${String(random.below(PER_KIND))}` };
}

/**
 * What one person might do at once: make, edit, remove or bring back one to three records.
 *
 * @param exists whether a record is known on this device
 */
export function anyDrafts(random: Random, board: string, exists: (id: string) => boolean) {
  const drafts = new Map<string, DraftChange>();
  for (let i = random.between(1, 3); i > 0; i -= 1) {
    const { kind, record } = random.chance(0.1)
      ? { kind: 'board' as const, record: board }
      : anyRecord(random);
    const fields = someFields(kind, random);
    if (!exists(record)) drafts.set(record, { kind, record, fields: { [MADE]: true, ...fields } });
    else if (kind !== 'board' && random.chance(0.2))
      drafts.set(record, { kind, record, fields: { removed: random.chance(0.7) } });
    else drafts.set(record, { kind, record, fields });
  }
  return [...drafts.values()];
}

/** A field of a kind, to be deleted for good. */
export function anyFieldOf(kind: RecordKind, random: Random): string {
  return random.pick(fieldNames(kind));
}
