import { describe, expect, it } from 'vitest';
import { VERBS } from '$lib/domain/log/verbs';
import { RECORD_KINDS, SPECS } from '$lib/domain/records/kinds';
import { schemaOf } from '$lib/domain/records/fits';
import type { Json } from '$lib/domain/schema';
import { z } from '$lib/domain/zod';
import { m } from '$lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { fieldWord } from './field-words';
import { fieldValue } from './field-value';
import { kindCount, kindWord } from './kind-words';

const LANGUAGES = ['da', 'en'] as const;

/** A board with nothing on it: no id is anybody's name. */
const EMPTY = { get: () => undefined } as unknown as BoardModel;

/** Every word a field may hold that was chosen, and not written. */
function choicesIn(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const { const: one, enum: some } = schema as { const?: Json; enum?: Json[] };
  const own = [one, ...(some ?? [])].filter((value) => typeof value === 'string');
  return [...own, ...Object.values(schema).flatMap((part) => choicesIn(part))];
}

const FIELDS = RECORD_KINDS.flatMap((kind) => {
  const { fields, entries } = SPECS[kind];
  return [...Object.entries(fields), ...Object.entries(entries)].map(
    ([field, shape]) => [kind, field, shape] as const,
  );
});

const CHOICES = FIELDS.flatMap(([kind, field, { schema }]) =>
  choicesIn(z.toJSONSchema(schemaOf({ schema }), { unrepresentable: 'any' })).map(
    (choice) => [`${kind}.${field}`, choice, kind, field] as const,
  ),
);

describe.each(LANGUAGES)('the words of the records in %s', (language) => {
  it.each(VERBS)('[KIND-2] %s has a sentence of its own', (verb) => {
    overwriteGetLocale(() => language);
    const what = 'ordet';
    expect(m.history_act({ verb, what })).not.toBe(m.history_act({ verb: 'no-such-verb', what }));
  });

  it.each(RECORD_KINDS)('[KIND-2] %s has its words, for one and for many', (kind) => {
    overwriteGetLocale(() => language);
    expect(kindWord(kind)).not.toBe('');
    expect(kindCount(kind, 1)).toMatch(/\p{L}/u);
    expect(kindCount(kind, 3)).toContain('3');
  });

  it('[KIND-2] every field has its word', () => {
    overwriteGetLocale(() => language);
    expect(FIELDS.filter(([kind, field]) => fieldWord(kind, field) === '')).toEqual([]);
  });

  it.each(CHOICES)('[KIND-2] %s: %s is told in words', (_, choice, kind, field) => {
    overwriteGetLocale(() => language);
    const told = fieldValue(kind, field, choice, EMPTY);
    expect(told).not.toBe(choice);
    expect(told).not.toBe(m.exchange_conflict_empty());
  });
});

describe('the choices that are asked about', () => {
  it('[KIND-2] are those in sets and in values with more in them, too', () => {
    const asked = CHOICES.map(([name]) => name);
    expect(asked).toEqual(expect.arrayContaining(['cycle.phase', 'developmentPoint.goalCheck']));
    expect(asked).toEqual(expect.arrayContaining(['board.agenda', 'task.origin', 'idea.fate']));
  });
});
