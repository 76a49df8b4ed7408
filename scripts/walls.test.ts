import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { walls } from './lib/walls.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { languageOptions: { ecmaVersion: 'latest', sourceType: 'module' } },
    ...walls(['board', 'meeting', 'exchange', 'shared']),
  ],
});

/** @returns The addresses that were refused. */
async function refused(file: string, addresses: string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const address of addresses) {
    const forms = [
      `import { a } from '${address}'; a();`,
      `export { a } from '${address}';`,
      `void import('${address}');`,
    ];
    const reports = await Promise.all(
      forms.map((text) => eslint.lintText(text, { filePath: path.resolve(file) })),
    );
    const counts = reports.map(([report]) => report?.errorCount ?? 0);
    if (counts.every((count) => count > 0)) wrong.push(address);
    else if (counts.some((count) => count > 0)) wrong.push(`only in some forms: ${address}`);
  }
  return wrong;
}

describe('the walls between the rooms', () => {
  test.each<[string, { open: string[]; shut: string[] }]>([
    [
      'src/lib/domain/meeting/agenda.js',
      {
        open: ['./item.js', '../records/cycle.js', '$lib/domain/clock.js', 'zod', 'zod/mini'],
        shut: [
          '../../storage/db.js',
          '$lib/ui/Button.svelte',
          'dexie',
          'svelte',
          '$app/paths',
          'vitest',
        ],
      },
    ],
    [
      'src/lib/storage/live/query.js',
      {
        open: ['dexie', '$lib/domain/fold.js', '../commit.js', 'svelte/reactivity'],
        shut: [
          '$lib/exchange/csv.js',
          '../../exchange/csv.js',
          '$lib/features/board/x.js',
          '$lib/ui/a.js',
        ],
      },
    ],
    [
      'src/lib/exchange/board-file.js',
      {
        open: ['$lib/domain/merge.js', '../domain/merge.js', './zip.js'],
        shut: [
          '$lib/storage/db.js',
          '../storage/db.js',
          'dexie',
          '$lib/examples/a.js',
          '$lib/i18n/a.js',
        ],
      },
    ],
    [
      'src/lib/examples/children.js',
      { open: ['$lib/domain/merge.js'], shut: ['$lib/storage/db.js', '../ui/a.js', 'dexie'] },
    ],
    [
      'src/lib/i18n/dates.js',
      {
        open: ['./paraglide/messages.js', '$lib/i18n/paraglide/runtime.js', '$lib/domain/dates.js'],
        shut: ['$lib/storage/db.js', '../features/board/x.js', 'dexie'],
      },
    ],
    [
      'src/lib/ui/button.js',
      {
        open: ['$lib/i18n/paraglide/messages.js', 'svelte', './icons.js', 'bits-ui'],
        shut: ['$lib/domain/cycle.js', '../domain/cycle.js', '$lib/features/board/x.js', 'dexie'],
      },
    ],
    [
      'src/lib/features/meeting/rail/clock.js',
      {
        open: [
          '../slide.js',
          '$lib/features/shared/x.js',
          '$lib/storage/commit.js',
          '$lib/ui/a.js',
          '$lib/features/meeting/slide.js',
        ],
        shut: [
          '$lib/features/board/card.js',
          '../../board/card.js',
          '../../../features/board/x.js',
          'dexie',
          '../../../../routes/x.js',
        ],
      },
    ],
    [
      'src/lib/features/shared/search.js',
      {
        open: ['./x.js', '$lib/domain/a.js'],
        shut: ['$lib/features/board/card.js', '../board/card.js'],
      },
    ],
    ['src/routes/+layout.js', { open: ['$lib/features/board/card.js'], shut: ['dexie'] }],
  ])('%s', async (file, { open, shut }) => {
    expect(await refused(file, open)).toEqual([]);
    expect(await refused(file, shut)).toEqual(shut);
  });

  test('tests in the domain may use the means of testing, not the database', async () => {
    const file = 'src/lib/domain/log/clock.test.ts';
    expect(await refused(file, ['vitest', 'fast-check', 'node:fs'])).toEqual([]);
    expect(await refused(file, ['dexie', '$lib/storage/db.js'])).toHaveLength(2);
  });
});
