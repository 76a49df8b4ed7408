import { afterEach, describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import type { FactKind, PointFact } from '$lib/domain/team/facts';
import { overwriteGetLocale, type Locale } from '$lib/i18n/paraglide/runtime.js';
import { factsSentence, factsText } from './facts';

const today = isoDate('2026-11-24');
const rests = [{ kind: 'testAction', id: 't' }] as const;

afterEach(() => {
  overwriteGetLocale(() => 'da');
});

function fact<K extends FactKind>(kind: K, says: Omit<PointFact<K>, 'fact' | 'rests'>): PointFact {
  return { fact: kind, rests, ...says } as unknown as PointFact;
}

function text(...facts: PointFact[]): string {
  return factsText(facts, today).replaceAll('\u00a0', ' ');
}

function inBoth(...facts: PointFact[]): string[] {
  return (['da', 'en'] satisfies Locale[]).map((locale) => {
    overwriteGetLocale(() => locale);
    return text(...facts);
  });
}

const tried = (tests: number, times: number) => fact('tried', { tests, times });
const written = (goal: boolean, signs: number) => fact('written', { goal, signs });
const seen = (signs: number) => fact('seen', { signs, on: '2026-11-03' });
const stopped = (tests: number, learned: boolean) => fact('stopped', { tests, learned });
const madeFast = (tests: number) => fact('madeFast', { tests });

it('[TEAM-13] facts read as plain sentences', () => {
  const said = inBoth(written(true, 2), tried(2, 5), seen(1), madeFast(1), stopped(2, true));
  expect(said).toEqual([
    'Målet og tegnene er skrevet. To prøvehandlinger er prøvet i alt fem gange. Ét tegn er set (3. nov.). Én prøvehandling er gjort fast og to er stoppet med læring.',
    'The goal and the signs are written. Two tests have been tried five times in all. One sign has been seen (3 Nov). One test has been adopted and two were stopped with learning.',
  ]);
});

describe('[TEAM-13] what is written or not', () => {
  it.each([
    [written(true, 1), 'Målet og et tegn er skrevet.', 'The goal and one sign are written.'],
    [
      written(true, 0),
      'Målet er skrevet, tegnene endnu ikke.',
      'The goal is written, the signs not yet.',
    ],
    [
      written(false, 1),
      'Et tegn er skrevet, målet endnu ikke.',
      'One sign is written, the goal not yet.',
    ],
    [
      written(false, 3),
      'Tegnene er skrevet, målet endnu ikke.',
      'The signs are written, the goal not yet.',
    ],
    [
      written(false, 0),
      'Målet og tegnene er ikke skrevet endnu.',
      'The goal and the signs are not written yet.',
    ],
  ])('%j', (one, danish, english) => {
    expect(inBoth(one)).toEqual([danish, english]);
  });
});

describe('[TEAM-13] small numbers stand in words', () => {
  it.each([
    [tried(0, 0), 'Der er ikke prøvet noget endnu.', 'Nothing has been tried yet.'],
    [tried(1, 1), 'Én prøvehandling er prøvet én gang.', 'One test has been tried once.'],
    [tried(1, 2), 'Én prøvehandling er prøvet to gange.', 'One test has been tried twice.'],
    [
      tried(3, 3),
      'Tre prøvehandlinger er prøvet én gang hver.',
      'Three tests have been tried once each.',
    ],
    [
      tried(10, 11),
      'Ti prøvehandlinger er prøvet i alt 11 gange.',
      'Ten tests have been tried 11 times in all.',
    ],
    [seen(4), 'Fire tegn er set, sidst 3. nov.', 'Four signs have been seen, last on 3 Nov.'],
    [madeFast(2), 'To prøvehandlinger er gjort fast.', 'Two tests have been adopted.'],
    [stopped(1, false), 'Én prøvehandling er stoppet.', 'One test was stopped.'],
    [
      stopped(2, true),
      'To prøvehandlinger er stoppet med læring.',
      'Two tests were stopped with learning.',
    ],
  ])('%j', (one, danish, english) => {
    expect(inBoth(one)).toEqual([danish, english]);
  });
});

describe('[TEAM-13] a point that is closed', () => {
  const closed = (learned: string, note = '') =>
    fact('closed', { on: '2026-11-24', learned, note });

  it('says what was learned, else what came of it, else when', () => {
    expect(text(closed('Ring hellere torsdag.', 'Nået'))).toBe(
      'Afsluttet: Vi lærte »Ring hellere torsdag«.',
    );
    expect(text(closed('', 'Vi nåede det.'))).toBe('Afsluttet: Vi nåede det.');
    expect(inBoth(closed(''))).toEqual(['Afsluttet 24. nov.', 'Closed on 24 Nov.']);
  });

  it('keeps a long learning short, on one line', () => {
    const said = text(closed(`Først\n${'meget '.repeat(60)}`));
    expect(said).toMatch(/^Afsluttet: Vi lærte »Først meget .*…«\.$/u);
    expect(said.length).toBeLessThan(200);
  });
});

it('[TEAM-13] each fact leads to what it rests on, and the words between lead nowhere', () => {
  const pieces = factsSentence([madeFast(1), stopped(1, true)], today);
  expect(pieces.map(({ text: words, of }) => [words, of?.fact, of?.rests])).toEqual([
    ['Én prøvehandling er gjort fast', 'madeFast', rests],
    [' og ', undefined, undefined],
    ['én er stoppet med læring', 'stopped', rests],
    ['.', undefined, undefined],
  ]);
});
