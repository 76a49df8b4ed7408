import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BoardDatabase, DATABASE_NAME } from '../../src/lib/storage/database';

const ROOT = new URL('../../', import.meta.url);
const DOCUMENTS = ['docs/privacy.da.md', 'docs/privacy.en.md'];

function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

/** Source files below a folder, without tests. */
function sources(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|js|svelte)$/.test(file) && !/\.test\.ts$|\/paraglide\//.test(file));
}

const code = [...sources('src/'), ...sources('static/')].map(read);

/** What a pattern's first group catches in the code, each once. */
function caught(pattern: RegExp, texts = code): string[] {
  const all = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(all)].sort();
}

const KEYS = caught(/['"`](ft\.[a-z-]+(?:\.[a-z-]+)*)/g);
const TABLES = new BoardDatabase().tables.map((table) => table.name);
const ROWS = caught(/`([a-z]+):\$\{string\}`/g, [read('src/lib/storage/rows.ts')]);

describe.each(DOCUMENTS)('%s', (file) => {
  const named = new Set([...read(file).matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name));

  it('names every key of localStorage and sessionStorage', () => {
    expect(KEYS).toEqual(expect.arrayContaining(['ft.theme', 'ft.filter']));
    expect(KEYS.filter((key) => !named.has(key))).toEqual([]);
  });

  it('names the browser’s own files, which keep deleted words for a while', () => {
    expect(named.has('IndexedDB') && named.has('Local Storage')).toBe(true);
  });

  it('names the database, every table, and every kind of row in meta and places', () => {
    expect(TABLES).toContain('changes');
    expect(ROWS).toContain('exported');
    expect(
      [DATABASE_NAME, 'device', ...TABLES, ...ROWS].filter((name) => !named.has(name)),
    ).toEqual([]);
  });
});

describe('the code', () => {
  it('keeps nothing in the browser’s storage under another kind of name, and sets no cookies', () => {
    const literal = caught(/(?:local|session)Storage\.(?:get|set)Item\(\s*['"`]([^'"`]*)/g);
    expect(literal.filter((key) => !key.startsWith('ft.'))).toEqual([]);
    expect(caught(/\b(document\.cookie|cookieStore)\b/g)).toEqual([]);
  });
});
