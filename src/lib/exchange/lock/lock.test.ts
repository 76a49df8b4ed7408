import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocked } from './is-locked';
import { lockBytes, unlockBytes } from './lock';
import { MAX_PASSPHRASE, MIN_PASSPHRASE, passphraseFlaw } from './passphrase';

const PASSPHRASE = 'blå regnfrakke på cykel';
/** A power of two that is no work at all. */
const LIGHT = 4;
const plain = new TextEncoder().encode('Hej fra tavlen: æøå\n');

function fixture(name: string): Uint8Array {
  return new Uint8Array(
    readFileSync(new URL(`../../../../tests/fixtures/${name}`, import.meta.url)),
  );
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The header of a locked file with another word in the place of one. */
function withHeader(locked: Uint8Array, from: string, to: string): Uint8Array {
  const letters = String.fromCharCode(...locked).replace(from, to);
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

describe('a locked file', () => {
  it('[LOCK-1] opens with its password, and holds what was locked, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const locked = await lockBytes(bytes, PASSPHRASE, LIGHT);
        expect(isLocked(locked)).toBe(true);
        expect(await unlockBytes(locked, PASSPHRASE)).toEqual({ ok: true, value: bytes });
      }),
      { numRuns: 20 },
    );
  });

  it.each(['locked-by-age.txt.age', 'locked-by-age-armoured.txt.age'])(
    '[LOCK-1] made by the age command opens here: %s',
    async (name) => {
      expect(isLocked(fixture(name))).toBe(true);
      const opened = await unlockBytes(fixture(name), PASSPHRASE);
      expect(opened.ok && text(opened.value)).toBe('Hej fra age: æøå\n');
    },
  );

  it('[LOCK-1] is an age file with one password and the work that age itself asks for', async () => {
    const locked = await lockBytes(plain, PASSPHRASE);
    expect(text(locked.subarray(0, 80))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n/,
    );
    expect(text(locked)).not.toContain('tavlen');
  });

  it('[LOCK-2] says that the password is wrong, and that a file is damaged, each by itself', async () => {
    const locked = await lockBytes(plain, PASSPHRASE, LIGHT);
    expect(await unlockBytes(locked, 'grå regnfrakke på cykel')).toEqual({
      ok: false,
      error: { kind: 'locked-wrong' },
    });
    const changed = locked.slice();
    changed[changed.length - 1]! ^= 1;
    for (const damaged of [changed, locked.slice(0, -3), locked.slice(0, 60), locked.slice(0, 22)])
      expect(await unlockBytes(damaged, PASSPHRASE)).toEqual({
        ok: false,
        error: { kind: 'locked-damaged' },
      });
  });

  it('[LOCK-2] never throws, however a locked file is spoiled', async () => {
    const locked = await lockBytes(plain, PASSPHRASE, LIGHT);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: locked.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const spoiled = locked.slice();
          spoiled[at]! ^= change;
          expect(await unlockBytes(spoiled, PASSPHRASE)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[LOCK-3] that asks for endless work, or for another key, is refused at once', async () => {
    const locked = await lockBytes(plain, PASSPHRASE, LIGHT);
    const stanza = /-> scrypt \S+ 4\n/.exec(String.fromCharCode(...locked))?.[0] ?? '';
    const hard = withHeader(locked, stanza, stanza.replace(' 4\n', ' 63\n'));
    const other = withHeader(locked, '-> scrypt', '-> X25519');
    expect(await unlockBytes(hard, PASSPHRASE)).toMatchObject({
      error: { kind: 'locked-too-hard' },
    });
    expect(await unlockBytes(other, PASSPHRASE)).toMatchObject({
      error: { kind: 'locked-otherwise' },
    });
  });

  it('[LOCK-1] a board file and anything else is not locked', () => {
    for (const other of ['', '{"format":"forbedringstavlen"}', 'age', '\u{feff}age-encryption'])
      expect(isLocked(new TextEncoder().encode(other))).toBe(false);
  });
});

describe('a password', () => {
  it('[LOCK-4] has twelve characters or more, and space around it does not count', async () => {
    expect(passphraseFlaw(` ${'a'.repeat(MIN_PASSPHRASE - 1)} `)).toBe('short');
    expect(passphraseFlaw('a'.repeat(MIN_PASSPHRASE))).toBeNull();
    expect(passphraseFlaw('a'.repeat(MAX_PASSPHRASE + 1))).toBe('long');
    const locked = await lockBytes(plain, ` ${PASSPHRASE}\n`, LIGHT);
    expect((await unlockBytes(locked, PASSPHRASE)).ok).toBe(true);
  });

  it('[LOCK-4] is the same however a computer writes its å', async () => {
    const locked = await lockBytes(plain, PASSPHRASE.normalize('NFD'), LIGHT);
    expect((await unlockBytes(locked, PASSPHRASE.normalize('NFC'))).ok).toBe(true);
  });
});
