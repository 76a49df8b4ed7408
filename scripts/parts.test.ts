import path from 'node:path';
import { ESLint } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, test } from 'vitest';
import { partsRule } from './lib/parts-rule.mjs';

const ours = new ESLint();
const alone = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    ...svelte.configs.base,
    { languageOptions: { ecmaVersion: 'latest', sourceType: 'module' } },
    {
      files: ['**/*.js', '**/*.svelte'],
      plugins: { house: { rules: { parts: partsRule } } },
      rules: { 'house/parts': 'error' },
    },
  ],
});

/** @returns How often a text is told that a part may not come. */
async function told(text: string, file = 'src/lib/pages/a.js'): Promise<number> {
  const [report] = await alone.lintText(text, { filePath: path.resolve(file) });
  expect(report?.messages.filter(({ ruleId }) => ruleId !== 'house/parts')).toEqual([]);
  return report?.errorCount ?? 0;
}

describe('a part that may not come', () => {
  test.each([
    "const b = await import('./b.js'); b();",
    "void import('./b.js').then((b) => b.run());",
    "export const load = () => import('./b.js');",
    "export const b = later(() => import('./b.js'));",
    "export const b = part(async () => { const { run } = await import('./b.js'); run(); });",
    "part.soon(() => import('./b.js'));",
  ])('is not fetched bare: %s', async (text) => {
    expect(await told(text)).toBe(1);
  });

  test.each([
    "export const b = await part(() => import('./b.js'));",
    "export const parts = { b: () => import('./b.js') };",
  ])('may be fetched where whoever waits is told: %s', async (text) => {
    expect(await told(text)).toBe(0);
  });

  test('is fetched in a component with <Part>, and not with {#await}', async () => {
    const file = 'src/lib/pages/A.svelte';
    expect(await told("<Part load={() => import('./B.svelte')} />", file)).toBe(0);
    expect(await told("{#await import('./B.svelte') then b}{b}{/await}", file)).toBe(1);
  });

  test.each([
    'src/routes/+layout.ts',
    'src/lib/storage/log/outdated.ts',
    'src/lib/exchange/spreadsheet/read-spreadsheet.ts',
    'src/lib/i18n/locale.svelte.ts',
    'src/lib/ui/Dialog.svelte',
    'src/lib/shell/AppFrame.svelte',
    'src/lib/keeping/spreadsheet/spreadsheet-job.ts',
    'src/lib/keeping/spreadsheet/spreadsheet-worker.ts',
  ])('is looked for by lint in %s', async (file) => {
    const config = (await ours.calculateConfigForFile(file)) as { rules?: Record<string, unknown> };
    expect(config.rules?.['house/parts']).toEqual([2]);
  });
});
