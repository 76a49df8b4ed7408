import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { format } from 'prettier';
import { FORMAT_VERSION } from '../../src/lib/domain/log/migrations';
import type { Entries, Field } from '../../src/lib/domain/records/fields';
import { RECORD_KINDS, formatOfKind, kindsOfFormat } from '../../src/lib/domain/records/kind-names';
import { SPECS } from '../../src/lib/domain/records/kinds';
import { BoardDatabase } from '../../src/lib/storage/database';
import { schemaOf } from '../../src/lib/domain/records/fits';
import { z } from '../../src/lib/domain/zod';

/**
 * `KEEP_FORMAT=1 npm run test:unit` writes down what a new format holds, once: before anything is stored
 * in it. What is written down is never written again.
 */
const keep = process.env['KEEP_FORMAT'] === '1';

type Shape = Pick<Field<unknown>, 'schema' | 'since' | 'before'> | Entries<unknown>;

/** What a field holds in a format, as it was before what widened it later; null when it came later. */
function heldIn(shape: Shape, version: number): unknown {
  if ((shape.since ?? 1) <= version)
    return z.toJSONSchema(schemaOf(shape), { unrepresentable: 'any' });
  return shape.before ? heldIn(shape.before, version) : null;
}

function someOf(shapes: Record<string, Shape>, version: number): Record<string, unknown> {
  const held = Object.entries(shapes).map(([name, shape]) => [name, heldIn(shape, version)]);
  return Object.fromEntries(held.filter(([, schema]) => schema !== null)) as Record<
    string,
    unknown
  >;
}

/** All that a build of this format lets in, by kind. */
function shapeOf(version: number): unknown {
  const kinds = kindsOfFormat(version).map((kind) => {
    const { fields, entries } = SPECS[kind];
    return [kind, { fields: someOf(fields, version), entries: someOf(entries, version) }];
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(kinds)));
}

const fileOf = (version: number) =>
  new URL(`../fixtures/shapes/format-${String(version)}.json`, import.meta.url);

const VERSIONS = Array.from({ length: FORMAT_VERSION - 1 }, (_, i) => i + 2);

describe('what a format holds', () => {
  it.each(VERSIONS)('[LOG-5] is what it was when format %i came', async (version) => {
    const file = fileOf(version);
    if (keep && version === FORMAT_VERSION && !existsSync(file))
      writeFileSync(file, await format(JSON.stringify(shapeOf(version)), { parser: 'json' }));
    // Missing: the format is new. Written down with KEEP_FORMAT=1; see above.
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    // Different: a kind, a field, a choice or a limit was added without a format of its own, or one is gone.
    expect(shapeOf(version)).toEqual(kept);
  });

  it('[STORE-8] has a database of its own version, so that an older tab cannot write what it does not know', () => {
    expect(new BoardDatabase('never opened').verno).toBeGreaterThan(FORMAT_VERSION);
  });

  it('[LOG-5] is all there is: no kind and no field is of a format to come', () => {
    expect(Object.keys(SPECS)).toEqual([...RECORD_KINDS]);
    const later = RECORD_KINDS.flatMap((kind) => {
      const { fields, entries } = SPECS[kind];
      const shapes = [...Object.entries(fields), ...Object.entries(entries)];
      return [
        ...(formatOfKind(kind) > FORMAT_VERSION ? [kind] : []),
        ...shapes
          .filter(([, { since = 1 }]) => since > FORMAT_VERSION)
          .map(([name]) => `${kind}.${name}`),
      ];
    });
    expect(later).toEqual([]);
  });
});
