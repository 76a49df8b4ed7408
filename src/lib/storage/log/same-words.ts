/** Looks for words that were deleted for good on the whole board, in what stands there and in what stood. */
import type { Json } from '$lib/domain/schema';
import {
  everyText,
  howCopied,
  howSaid,
  textsOfValue,
  withTexts,
  without,
  type How,
  type Said,
} from '$lib/domain/erase/same-words';
import { isRecordKind, type AnyRecord, type RecordKind } from '$lib/domain/records/kinds';
import { database } from '../database';
import type { StoredChange } from '../rows';

/** A place where the words stand. */
export interface SamePlace {
  kind: RecordKind;
  record: string;
  field: string;
  how: How;
  /** the text they stand in */
  text: string;
  /** only an earlier version holds them; what stands there now stays */
  past: boolean;
  /** what stays in the field when they are deleted; null for nothing */
  rest: Json;
}

/**
 * Every field of the board whose log holds the words, in the order of the log.
 *
 * @param from the record they were deleted in: what the app made from it is found also when altered
 */
export async function sameWordsOn(board: string, said: Said, from: string): Promise<SamePlace[]> {
  if (said.wholes.length === 0) return [];
  const db = database();
  const log = await db.changes
    .where('[board+seq]')
    .between([board, 0], [board, Infinity])
    .toArray();
  const copies = copiesOf(from, log);
  const found = new Map<string, { kind: RecordKind; record: string; field: string }>();
  for (const { kind, record, fields } of log) {
    if (!isRecordKind(kind)) continue;
    const how = copies.has(record) ? howCopied : howSaid;
    for (const [field, value] of Object.entries(fields))
      if (textsOfValue(value).some((text) => how(said, text) !== null))
        found.set(`${record}.${field}`, { kind, record, field });
  }
  const places: SamePlace[] = [];
  for (const place of found.values()) {
    const row = await db.table<AnyRecord, string>(place.kind).get(place.record);
    const how = copies.has(place.record) ? howCopied : howSaid;
    places.push({ ...place, ...standing(said, how, valueIn(row, place.field), log, place) });
  }
  return places;
}

/** A package of another team that holds the words. */
export interface PackageWith {
  id: string;
  title: string;
  text: string;
}

/** Packages from other teams that hold the words: they lie outside the log, and go as a whole or not at all. */
export async function packagesWith(said: Said): Promise<PackageWith[]> {
  if (said.wholes.length === 0) return [];
  return (await database().inspirations.toArray()).flatMap((row) => {
    const { id, package: pack } = row;
    const text = everyText(pack).find((one) => howSaid(said, one) !== null);
    return text === undefined ? [] : [{ id, title: pack.origin.board, text }];
  });
}

function standing(
  said: Said,
  how: typeof howSaid,
  now: Json,
  log: readonly StoredChange[],
  { record, field }: { record: string; field: string },
): Pick<SamePlace, 'how' | 'text' | 'past' | 'rest'> {
  const texts = textsOfValue(now);
  const stands = texts.map((text) => how(said, text));
  const worst = (['within', 'alike', 'same'] as const).find((one) => stands.includes(one));
  if (worst === undefined) {
    const before = log
      .filter((change) => change.record === record && field in change.fields)
      .flatMap((change) => textsOfValue(change.fields[field]))
      .filter((text) => how(said, text) !== null);
    return { how: 'same', text: before.at(-1) ?? '', past: true, rest: now };
  }
  const text = texts.filter((_, i) => stands[i] !== null).join('\n');
  const left = withTexts(now, (one) => {
    const here = how(said, one);
    return here === null ? one : here === 'within' ? without(said, one) : '';
  });
  return { how: worst, text, past: false, rest: left === '' ? null : left };
}

/** Records that the app made from another: its test, its next cycles, all that hang on those the same way. */
function copiesOf(from: string, log: readonly StoredChange[]): Set<string> {
  const made = new Map<string, Set<string>>();
  for (const { record, fields } of log)
    for (const name of ['ideaId', 'parentCycleId']) {
      const parent = fields[name];
      if (typeof parent !== 'string') continue;
      const children = made.get(parent);
      if (children) children.add(record);
      else made.set(parent, new Set([record]));
    }
  const copies = new Set<string>();
  const next = [from];
  for (let at = next.pop(); at !== undefined; at = next.pop())
    for (const child of made.get(at) ?? [])
      if (!copies.has(child)) {
        copies.add(child);
        next.push(child);
      }
  return copies;
}

/** The value of a field, or of an entry `a.b`, of a record as it stands. */
function valueIn(row: AnyRecord | undefined, field: string): Json {
  const [name = '', entry] = field.split('.', 2);
  const value = (row as Record<string, Json> | undefined)?.[name] ?? null;
  if (entry === undefined) return value;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value[entry] ?? null)
    : null;
}
