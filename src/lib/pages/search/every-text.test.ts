/** Search forgets no text: the registry of record kinds says which there are. */
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS, SPECS, type RecordKind } from '$lib/domain/records/kinds';
import { schemaOf } from '$lib/domain/records/fits';
import { z } from '$lib/domain/zod';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { textsOf } from './board-texts';

/** What search leaves out, and why. */
const NOT_SEARCHED: Record<string, string> = {
  'board.name': 'heads every page; the search of all boards shows it beside its finds',
  'board.municipality': 'the same on every page of the board',
  'board.intervention': 'the same on every page of the board',
  'board.about': 'one text of the board itself, read where the board is set up',
  'board.origin': 'a key: which example the board is a copy of',
  'board.forum': 'a name to choose from; it is found where something was sent to it',
  'member.name': 'people stand in the team: search is for what they wrote',
  'member.initials': 'as the name',
  'member.profession': 'as the name',
  'member.organisationName': 'as the name',
};

interface Json {
  type?: string;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  const?: unknown;
  enum?: unknown[];
  allOf?: Json[];
  pattern?: string;
  format?: string;
}

/** A value for each branch of a schema. Where people write freely, a word of its own stands; it is put in `words`. */
function samples(schema: Json, words: string[]): unknown[] {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return branches.flatMap((branch) => samples(branch, words));
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum.slice(0, 1);
  if (schema.properties)
    return [
      Object.fromEntries(
        Object.entries(schema.properties).map(([name, of]) => [name, samples(of, words)[0]]),
      ),
    ];
  if (schema.type === 'array') return [samples(schema.items ?? {}, words).slice(0, 1)];
  if (schema.type === 'boolean') return [true];
  if (schema.type === 'integer' || schema.type === 'number') return [1];
  if (schema.type !== 'string') return [null];
  // An id, a date, a moment: nobody writes in it.
  if (schema.pattern ?? schema.format ?? schema.allOf) return ['2026-11-24'];
  words.push(`ord${String(words.length)}ende`);
  return words.slice(-1);
}

/** The only record of a board, told with one field set; it stands on a test and a point. */
function boardOf(kind: RecordKind, name: string, value: unknown): BoardModel {
  const { fields, entries } = SPECS[kind];
  const record = {
    ...Object.fromEntries(Object.entries(fields).map(([key, { empty }]) => [key, empty])),
    ...Object.fromEntries(Object.keys(entries).map((key) => [key, {}])),
    id: 'x',
    removed: false,
    ...('testActionId' in fields ? { testActionId: 't' } : {}),
    [name]: value,
  };
  const test = { id: 't', title: 'Dukke', removed: false };
  const model = {
    id: 'b',
    all: (asked: RecordKind) => (asked === kind ? [record] : []),
    get: (asked: RecordKind, id: string | null) =>
      asked === 'testAction' && id === 't' ? test : undefined,
  };
  return model as unknown as BoardModel;
}

/** Every field that holds words people write, with its samples. */
const WRITTEN = RECORD_KINDS.flatMap((kind) => {
  const { fields, entries } = SPECS[kind];
  return [
    // A place in a list is nothing a person reads.
    ...Object.entries(fields)
      .filter(([, { untold }]) => untold !== true)
      .map(([name, { schema }]) => ({ name, schema, many: false })),
    ...Object.entries(entries).map(([name, { schema }]) => ({ name, schema, many: true })),
  ].flatMap(({ name, schema, many }) => {
    const words: string[] = [];
    const values = samples(z.toJSONSchema(schemaOf({ schema })) as Json, words);
    if (words.length === 0) return [];
    return [{ kind, name, words, values: many ? values.map((one) => ({ key: one })) : values }];
  });
});

describe('the texts search looks through', () => {
  const searched = WRITTEN.filter(({ kind, name }) => !(`${kind}.${name}` in NOT_SEARCHED));

  it.each(searched)('[KIND-3] hold $name of $kind', ({ kind, name, values, words }) => {
    const found = values.flatMap((value) => [...textsOf(boardOf(kind, name, value))]);
    const said = found.map(({ text }) => text).join(' ');
    for (const word of words) expect(said).toContain(word);
    for (const { href } of found) expect(href).toMatch(/^#\/tavle\/b/);
  });

  it('leave out only fields that are there', () => {
    const known = WRITTEN.map(({ kind, name }) => `${kind}.${name}`);
    expect(Object.keys(NOT_SEARCHED).filter((name) => !known.includes(name))).toEqual([]);
    expect(searched.length).toBeGreaterThan(40);
  });
});
