import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import house, { BELOW } from '../.dependency-cruiser.mjs';

const ROOMS = Object.keys(BELOW) as (keyof typeof BELOW)[];
const PACKAGES = ['dexie', 'svelte', 'vitest', 'zod'];

let folder = '';
/** The rules that each file breaks. */
const broken = new Map<string, string[]>();

function write(file: string, text: string): void {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

/** A small house: in every room a file for every other room and package, in each way one may ask for it. */
function build(): void {
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'export const one = 1;');
  }
  for (const room of ROOMS) {
    const home = room === 'pages' ? 'pages/a' : room;
    write(`src/lib/${home}/one.ts`, 'export const one = 1; export type One = 1;');
    const up = home === room ? '..' : '../..';
    const ask = (name: string, address: string): void => {
      write(`src/lib/${home}/${name}-import.ts`, `import { one } from '${address}'; one();`);
      write(
        `src/lib/${home}/${name}-type.ts`,
        `import type { One } from '${address}'; let a: One;`,
      );
      write(`src/lib/${home}/${name}-export.ts`, `export { one } from '${address}';`);
      write(`src/lib/${home}/${name}-part.ts`, `void import('${address}');`);
      write(
        `src/lib/${home}/${name}-page.svelte`,
        `<script lang="ts">import { one } from '${address}'; one();</script>`,
      );
    };
    for (const other of ROOMS) ask(other, `${up}/${other === 'pages' ? 'pages/a' : other}/one`);
    for (const name of PACKAGES) ask(name, name);
    write(`src/lib/${home}/of.test.ts`, `import { one } from 'vitest'; one();`);
    write(`src/lib/${home}/of-dexie.test.ts`, `import { one } from 'dexie'; one();`);
    write(`src/lib/${home}/of-node.test.ts`, `import { one } from 'node:fs'; one();`);
  }
  write('src/lib/pages/b/neighbour.ts', `import { one } from '../a/one'; one();`);
  write('src/lib/words/mark.ts', `import one from '../ui/zod-page.svelte'; one();`);
  write('src/lib/domain/lost.ts', `import { one } from './nowhere'; one();`);
  write('src/lib/ui/round.ts', `import type { There } from './there'; export type Round = There;`);
  write('src/lib/ui/there.ts', `import type { Round } from './round'; export type There = Round;`);
  write('src/lib/ui/shop.ts', `import { one } from '../../../scripts/one'; one();`);
  write('scripts/one.ts', 'export const one = 1;');
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'walls-'));
  build();
  const { webpackConfig: _aliasOfTheApp, ...options } = house.options ?? {};
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden: house.forbidden ?? [] },
    validate: true,
  });
  for (const { source, dependencies } of (output as ICruiseResult).modules)
    broken.set(
      source,
      dependencies.flatMap(({ rules }) => (rules ?? []).map(({ name }) => name)),
    );
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const WAYS = ['import.ts', 'type.ts', 'export.ts', 'part.ts', 'page.svelte'];

/** What a file of a room that asks for something breaks, for each way of asking. */
function asking(room: string, what: string): string[][] {
  const home = room === 'pages' ? 'pages/a' : room;
  return WAYS.map((way) => {
    const told = broken.get(`src/lib/${home}/${what}-${way}`);
    if (!told) throw new Error(`not looked at: ${home}/${what}-${way}`);
    return told;
  });
}

describe('the walls between the rooms', () => {
  test.each(ROOMS)('%s enters the rooms below it, in every way, and no other', (room) => {
    for (const other of ROOMS) {
      const open = other === room || (BELOW[room] as string[]).includes(other);
      for (const told of asking(room, other))
        expect(told.filter((name) => name.startsWith('room-'))).toEqual(
          open ? [] : [`room-${room}`],
        );
    }
  });

  test('the storeys are in order: who enters a room is not entered by it', () => {
    for (const room of ROOMS)
      for (const other of BELOW[room] as (keyof typeof BELOW)[])
        expect(BELOW[other] as string[]).not.toContain(room);
  });

  test.each(ROOMS)('%s uses from outside what it may', (room) => {
    const isPure = room === 'domain' || room === 'examples';
    const refused = (what: string): boolean => {
      // A component is of the framework, whatever it asks for.
      const modules = asking(room, what).slice(0, -1);
      const answers = new Set(modules.map((told) => told.length > 0));
      expect(answers.size).toBe(1);
      return answers.has(true);
    };
    expect(refused('zod')).toBe(false);
    expect(refused('dexie')).toBe(room !== 'storage');
    expect(refused('svelte')).toBe(isPure || room === 'exchange');
    expect(refused('vitest')).toBe(isPure);
    const home = room === 'pages' ? 'pages/a' : room;
    expect(broken.get(`src/lib/${home}/of.test.ts`)).toEqual([]);
    expect(broken.get(`src/lib/${home}/of-node.test.ts`)).toEqual([]);
    expect(broken.get(`src/lib/${home}/of-dexie.test.ts`)?.length === 0).toBe(room === 'storage');
  });

  test.each([
    ['src/lib/pages/b/neighbour.ts', 'pages-are-apart'],
    ['src/lib/words/mark.ts', 'no-markup'],
    ['src/lib/domain/lost.ts', 'found'],
    ['src/lib/ui/round.ts', 'no-circles'],
    ['src/lib/ui/shop.ts', 'nothing-of-the-workshop'],
  ])('%s breaks %s', (file, rule) => {
    expect(broken.get(file)).toContain(rule);
  });
});
