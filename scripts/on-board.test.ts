import { existsSync } from 'node:fs';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { ON_BOARD, onBoardRule } from './lib/on-board-rule.mjs';

const ROOT = new URL('../', import.meta.url);

function faults(code: string): number {
  return new Linter().verify(code, { rules: { 'no-restricted-imports': ['error', onBoardRule] } })
    .length;
}

test.each([
  "import { onBoard } from '$lib/domain/release/person-table';",
  "import { PersonTable, onBoard as raw } from '../release/person-table';",
  "import * as all from '$lib/domain/release/person-table';",
  "export { onBoard } from './person-table';",
])('[RELEASE-3] nobody reads a table of persons unreleased: %s', (code) => {
  expect(faults(code)).toBe(1);
});

test('[RELEASE-3] everybody makes tables, and releases them', () => {
  const made = "import { PersonTable } from '$lib/domain/release/person-table';";
  const released = "import { release } from '$lib/domain/release/release';";
  expect(faults(made + released)).toBe(0);
});

test('[RELEASE-3] the files that may read one are there', () => {
  expect(ON_BOARD.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
});
