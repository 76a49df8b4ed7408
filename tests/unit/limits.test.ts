import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LIB = new URL('../../src/lib/', import.meta.url);

/** A longest text that is written out as a number. */
const TYPED = /\bMAX\w* = \d+|maxlength=\{\d+|\.trim\(\)\.slice\(0, \d{2,}/;

function typed(): string[] {
  return ['pages', 'parts', 'session', 'shell'].flatMap((room) =>
    readdirSync(new URL(`${room}/`, LIB), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.test)\.(?:svelte|ts)$/.test(path))
      .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
      .filter((path) => TYPED.test(readFileSync(new URL(path, LIB), 'utf8'))),
  );
}

describe('how long a text may be', () => {
  it('[KIND-4] is read from its field by every form, and typed by none', () => {
    expect(typed()).toEqual([]);
  });
});
