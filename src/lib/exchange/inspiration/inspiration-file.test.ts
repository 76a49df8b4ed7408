import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageOf, smallBoard } from '../../domain/inspiration/inspiration.fixture';
import { readBoardFile } from '../board-file/read';
import { MAX_PACKAGE_BYTES, PACKAGE_START, isPackage, readPackage } from './read';
import { packageFileName, writePackage } from './write';

const pack = packageOf(smallBoard(), { quotes: ['proeve-t'] });
const text = writePackage(pack);

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

function errorOf(value: unknown): string {
  const read = readPackage(bytes(value));
  return read.ok ? 'ok' : read.error.kind;
}

/** The package with something in it changed by hand. */
function forged(change: (pack: Record<string, never>) => void): unknown {
  const copy = JSON.parse(text) as Record<string, never>;
  change(copy);
  return copy;
}

describe('the file of a package', () => {
  it('[INSPIRE-6] reads back to the same package, and is known by what it says, not by its name', () => {
    expect(readPackage(bytes(text))).toEqual({ ok: true, value: pack });
    expect(isPackage(bytes(text).subarray(0, PACKAGE_START))).toBe(true);
    expect(isPackage(bytes('{"format": "forbedringstavlen"}'))).toBe(false);
    expect(readBoardFile(bytes(text))).toMatchObject({ ok: false, error: { kind: 'foreign' } });
    expect(packageFileName(pack)).toBe('spaedbarnsindsatsen-2026-11-24.inspiration.json');
  });

  it('[INSPIRE-6] is never written with anything its schema does not know', () => {
    expect(() => writePackage({ ...pack, board: 'tavle-b' } as typeof pack)).toThrow();
  });

  it('[INSPIRE-7] every way it can be wrong has a name', () => {
    expect(errorOf('')).toBe('empty');
    expect(errorOf('  \n')).toBe('empty');
    expect(errorOf('no json')).toBe('foreign');
    expect(errorOf({ format: 'forbedringstavlen' })).toBe('foreign');
    expect(errorOf(text.slice(0, -40))).toBe('cut-off');
    expect(readPackage(new Uint8Array([0xff, 0xfe, 0x00])).ok).toBe(false);
    expect(errorOf(forged((p) => Object.assign(p, { version: 0 })))).toBe('damaged');
    expect(errorOf(forged((p) => Object.assign(p, { extra: 1 })))).toBe('damaged');
    expect(errorOf(text.replace('"about"', '"__proto__"'))).toBe('hostile');
    expect(errorOf(text.replace('"p1"', '"p9"'))).toBe('damaged');
    expect(errorOf(text.replace('"key": "t2"', '"key": "t1"'))).toBe('damaged');
    expect(errorOf(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toBe('foreign');
    const deep = forged((p) =>
      Object.assign(p, { about: JSON.parse('['.repeat(60) + ']'.repeat(60)) as unknown }),
    );
    expect(errorOf(deep)).toBe('hostile');
    const huge = new Uint8Array(MAX_PACKAGE_BYTES + 1);
    expect(readPackage(huge)).toEqual({
      ok: false,
      error: { kind: 'too-large', bytes: MAX_PACKAGE_BYTES + 1, max: MAX_PACKAGE_BYTES },
    });
  });

  it('[INSPIRE-7] a newer version is refused, naming both', () => {
    expect(readPackage(bytes(forged((p) => Object.assign(p, { version: 2 }))))).toEqual({
      ok: false,
      error: { kind: 'newer-version', file: 2, app: 1 },
    });
  });

  it('[INSPIRE-7] never throws, whatever was done to it', () => {
    const cut = fc.record({
      from: fc.nat(text.length),
      length: fc.nat(80),
      put: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('null', '[]', '{}', '-1', '"x"')),
    });
    fc.assert(
      fc.property(cut, ({ from, length, put }) => {
        const spoilt = text.slice(0, from) + put + text.slice(from + length);
        const read = readPackage(bytes(spoilt));
        if (read.ok) expect(writePackage(read.value)).toBeTypeOf('string');
        else
          expect(read.error.kind).toMatch(
            /^(cut-off|foreign|damaged|hostile|newer-version|empty)$/,
          );
      }),
      { numRuns: 300 },
    );
  });
});
