/**
 * Which format a change is of: the lowest that knows its kind, its fields and their values. Builds of
 * several formats write in one team; each reads what it knows. Rules [LOG-4] and [LOG-5] in RULES.md.
 */
import { MADE, REMOVED, WHOLE, type Change } from '../log/change';
import { COMMON_VERSION } from '../log/migrations';
import { formatOfValue } from './fits';
import { RECORD_KINDS, SPECS, isRecordKind } from './kinds';
import { formatOfKind } from './kind-names';

/**
 * The format of a change, at least {@link COMMON_VERSION}: what is older is said to be of that.
 *
 * @param change of a kind this build knows, and with fields it knows; what it does not know counts as old
 */
export function formatOf(
  change: Pick<Change, 'kind' | 'fields'> & Partial<Pick<Change, 'redacts' | 'erased'>>,
): number {
  if (!isRecordKind(change.kind)) return COMMON_VERSION;
  const spec = SPECS[change.kind];
  let format = Math.max(COMMON_VERSION, formatOfKind(change.kind));
  function shapeOf(name: string) {
    const dot = name.indexOf('.');
    return dot < 0 ? spec.fields[name] : spec.entries[name.slice(0, dot)];
  }
  for (const [name, value] of Object.entries(change.fields)) {
    if (name === MADE || name === REMOVED) continue;
    const shape = shapeOf(name);
    if (shape) format = Math.max(format, formatOfValue(shape, value));
  }
  // A value that is gone: what counts is that there is such a field.
  for (const name of [...(change.redacts ?? []), ...(change.erased ?? [])]) {
    const shape = name === WHOLE ? undefined : shapeOf(name);
    if (shape) format = Math.max(format, formatOfValue(shape, null));
  }
  return format;
}

/** The highest format of some changes; {@link COMMON_VERSION} when there are none. */
export function highestFormat(changes: Iterable<Parameters<typeof formatOf>[0]>): number {
  let highest = COMMON_VERSION;
  for (const change of changes) highest = Math.max(highest, formatOf(change));
  return highest;
}

/** Whether this build knows anything that the others may not; while it does not, no act has to be looked into. */
function knowsMore(): boolean {
  return RECORD_KINDS.some((kind) => {
    const { fields, entries } = SPECS[kind];
    const shapes = [...Object.values(fields), ...Object.values(entries)];
    return (
      formatOfKind(kind) > COMMON_VERSION || shapes.some(({ since = 1 }) => since > COMMON_VERSION)
    );
  });
}

/**
 * The acts in which a record came to be: normally one, more where two devices made one fixed id. Each
 * act whole, as far as it is known.
 */
export type Makings = (record: string) => Promise<readonly (readonly Change[])[]>;

/**
 * Sorts changes by the format that a build must know to read them. An act is of the highest format of its
 * changes, and of that in which a record it touches was made: a build that does not know how a record came
 * to be gets nothing of it. What hangs on such a record does come, and shows when the record does.
 *
 * @param changes in the order in which they are to be written
 * @param makings asked for records that these changes touch and do not make
 * @returns by rising format, each in the order given
 */
export async function byFormat(
  changes: readonly Change[],
  makings: Makings,
): Promise<[format: number, changes: Change[]][]> {
  if (changes.length === 0) return [];
  if (!knowsMore()) return [[COMMON_VERSION, [...changes]]];
  const acts = new Map<string, Change[]>();
  const making = new Map<string, string[]>();
  function learn(act: readonly Change[]): void {
    for (const change of act)
      if (change.fields[MADE] === true)
        making.set(change.record, [...(making.get(change.record) ?? []), change.act]);
  }
  for (const change of changes) {
    const act = acts.get(change.act);
    if (act) act.push(change);
    else acts.set(change.act, [change]);
  }
  for (const act of acts.values()) learn(act);

  const formats = new Map<string, number>();
  async function formatOfAct(id: string): Promise<number> {
    const known = formats.get(id);
    if (known !== undefined) return known;
    const act = acts.get(id) ?? [];
    let format = highestFormat(act);
    // Two acts that each touch what the other made: neither waits for the other for ever.
    formats.set(id, format);
    for (const record of new Set(act.map((change) => change.record)))
      format = Math.max(format, await formatOfMaking(record));
    formats.set(id, format);
    return format;
  }
  async function formatOfMaking(record: string): Promise<number> {
    let made = making.get(record);
    if (made === undefined) {
      made = [];
      for (const act of await makings(record)) {
        const [first] = act;
        if (!first) continue;
        if (!acts.has(first.act)) acts.set(first.act, [...act]);
        made.push(first.act);
      }
      making.set(record, made);
    }
    let lowest = Infinity;
    for (const act of made) lowest = Math.min(lowest, await formatOfAct(act));
    return lowest === Infinity ? COMMON_VERSION : lowest;
  }

  const sorted = new Map<number, Change[]>();
  for (const change of changes) {
    const format = await formatOfAct(change.act);
    const group = sorted.get(format);
    if (group) group.push(change);
    else sorted.set(format, [change]);
  }
  return [...sorted].sort(([a], [b]) => a - b);
}
