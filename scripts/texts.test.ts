import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { m } from '../src/lib/i18n/paraglide/messages.js';

const folder = new URL('../src/lib/i18n/messages/', import.meta.url);
const settings = JSON.parse(
  readFileSync(new URL('../project.inlang/settings.json', import.meta.url), 'utf8'),
) as Record<string, { pathPattern: string[] }>;

function textsIn(locale: string, file: string): Record<string, unknown> {
  const text = readFileSync(new URL(`${locale}/${file}`, folder), 'utf8');
  const texts = JSON.parse(text) as Record<string, unknown>;
  delete texts.$schema;
  return texts;
}

/** The parameters of a text, variants included: `{name}`. */
function parametersOf(text: unknown): string[] {
  const found = JSON.stringify(text).matchAll(/\{\s*([a-zA-Z]\w*)\s*\}/g);
  return [...new Set([...found].map((match) => match[1] ?? ''))].sort();
}

describe('texts', () => {
  // With its plugin missing, the compiler warns, exits well and compiles nothing.
  test('are compiled in both languages', () => {
    expect(m.app_name({}, { locale: 'da' })).toBe('Forbedringstavlen');
    expect(m.app_name({}, { locale: 'en' })).not.toBe('app_name');
    expect(Object.keys(m).length).toBeGreaterThan(0);
  });

  const files = readdirSync(new URL('da/', folder)).sort();

  test('stand in the same files in both languages, each of them known to the compiler', () => {
    expect(readdirSync(new URL('en/', folder)).sort()).toEqual(files);
    const known = settings['plugin.inlang.messageFormat']?.pathPattern.map((pattern) =>
      pattern.replace(/^.*\//, ''),
    );
    expect(known?.sort()).toEqual(files);
  });

  test.each(files)('%s has the same keys and parameters in both languages', (file) => {
    const danish = textsIn('da', file);
    const english = textsIn('en', file);
    expect(Object.keys(english).sort()).toEqual(Object.keys(danish).sort());
    const prefix = `${file.replace('.json', '')}_`;
    for (const [key, text] of Object.entries(danish)) {
      expect(key.startsWith(prefix), `${key} begins with ${prefix}`).toBe(true);
      expect(parametersOf(english[key]), key).toEqual(parametersOf(text));
      expect(m).toHaveProperty(key);
    }
  });
});
