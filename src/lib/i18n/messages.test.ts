import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from './paraglide/messages.js';
import { sizeWord } from './method-words';
import { decisionMeaning, decisionWord } from './words';

const folder = new URL('./messages/', import.meta.url);

type Text = string | { match: Record<string, string> }[];

function read(locale: string, file: string): Record<string, Text> {
  const parsed: unknown = JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'));
  return parsed as Record<string, Text>;
}

/** The parameters a text shows, whichever of its variants is chosen. */
function parameters(text: Text | undefined): string[] {
  const variants =
    typeof text === 'string'
      ? [text]
      : (text ?? []).flatMap((message) => Object.values(message.match));
  const names = variants.flatMap((variant) =>
    Array.from(variant.matchAll(/(?<!\\)\{(\w+)\}/g), (match) => match[1] ?? ''),
  );
  return [...new Set(names)].sort();
}

const files = readdirSync(new URL('da/', folder));

describe('the message files', () => {
  it('are the same in both languages', () => {
    expect(readdirSync(new URL('en/', folder)).sort()).toEqual(files.sort());
  });

  it.each(files)('%s has the same keys and parameters in both, none empty', (file) => {
    const danish = read('da', file);
    const english = read('en', file);
    expect(Object.keys(english).sort()).toEqual(Object.keys(danish).sort());
    for (const [key, text] of Object.entries(danish)) {
      if (key === '$schema') continue;
      expect(key.startsWith(`${file.replace('.json', '')}_`), key).toBe(true);
      expect(parameters(english[key]), key).toEqual(parameters(text));
      expect(text, key).not.toBe('');
      expect(english[key], key).not.toBe('');
    }
  });

  it('are compiled: a known text comes out', () => {
    expect(m.app_name()).toBe('Forbedringstavlen');
    expect(decisionWord('adopt')).toBe('Gør fast');
    expect(decisionMeaning('stop')).toBe('Vi gemmer det, vi lærte');
    expect(sizeWord('single')).toBe('ét forløb, én medarbejder');
  });
});
