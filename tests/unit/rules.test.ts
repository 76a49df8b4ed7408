import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const RULES = readFileSync(new URL('src/lib/domain/RULES.md', ROOT), 'utf8');

/** Titles of all tests, as far as they are written out. */
function titles(): string[] {
  return ['src', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?:\.(?:test|spec)|-contract)\.ts$/.test(path))
      .map((path) => readFileSync(new URL(`${folder}/${path.replaceAll('\\', '/')}`, ROOT), 'utf8'))
      .flatMap((text) => [
        ...text.matchAll(/\b(?:it|test)(?:\.\w+\([^)]*\))?\(\s*(['"`])(.+?)\1,/gs),
      ])
      .map((match) => match[2] ?? ''),
  );
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(/\[([A-Z]+-\d+)\]/g)].map((match) => match[1] ?? '');
}

describe('the rules and their tests', () => {
  const rules = [...RULES.matchAll(/^- \*\*\[([A-Z]+-\d+)\]\*\*/gm)].map((match) => match[1] ?? '');
  const tested = new Set(titles().flatMap(numbersIn));

  it('no two rules have the same number', () => {
    expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([]);
    expect(rules.length).toBeGreaterThan(100);
  });

  it('every rule is held by a test that says its number', () => {
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('every number that a source names is that of a rule', () => {
    const named = readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|svelte|md)$/.test(path))
      .map((path) => readFileSync(new URL(`src/${path.replaceAll('\\', '/')}`, ROOT), 'utf8'))
      .flatMap(numbersIn);
    expect(new Set(named).size).toBeGreaterThan(100);
    expect([...new Set(named)].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('every number in the title of a test is that of a rule', () => {
    expect([...tested].filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
