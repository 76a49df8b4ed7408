import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from './paraglide/messages.js';
import { sizeWord } from './method-words';
import { decisionMeaning, decisionWord } from './words';

const folder = new URL('./messages/', import.meta.url);

type Text = string | { declarations: string[]; match: Record<string, string> }[];

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

  it.each(['da', 'en'])('have one form for one thing and another for several, %s', (locale) => {
    const counting = files.flatMap((file) =>
      Object.entries(read(locale, file)).flatMap(([key, text]) =>
        typeof text === 'string' || !text[0]?.declarations.some((said) => /: plural$/.test(said))
          ? []
          : [{ key, forms: Object.keys(text[0].match) }],
      ),
    );
    const unfinished = counting.filter(
      ({ forms }) => !['=one', '=other'].every((end) => forms.some((form) => form.endsWith(end))),
    );
    expect(unfinished).toEqual([]);
    expect(counting.length).toBeGreaterThan(90);
  });

  it('say what is left out, and whether it is one or several, in both languages', () => {
    const said = (count: number, locale: 'da' | 'en'): string[] =>
      [m.test_core_element, m.act_show_more, m.intake_more].map((say) =>
        say({ count }, { locale }),
      );
    expect(said(1, 'da')).toEqual(['Kerneelement', 'Vis 1 mere', 'Vis 1 række til']);
    expect(said(2, 'da')).toEqual(['Kerneelementer', 'Vis 2 flere', 'Vis 2 rækker til']);
    expect(said(1, 'en')).toEqual(['Core element', 'Show 1 more', 'Show 1 more row']);
    expect(said(2, 'en')).toEqual(['Core elements', 'Show 2 more', 'Show 2 more rows']);
  });

  it('are compiled: a known text comes out', () => {
    expect(m.app_name()).toBe('Forbedringstavlen');
    expect(decisionWord('adopt')).toBe('Gør fast');
    expect(decisionMeaning('stop')).toBe('Vi gemmer det, vi lærte');
    expect(sizeWord('single')).toBe('ét forløb, én medarbejder');
  });
});
