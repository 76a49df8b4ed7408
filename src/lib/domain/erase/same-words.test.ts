import { describe, expect, it } from 'vitest';
import type { Json } from '../schema';
import {
  everyText,
  howCopied,
  howSaid,
  isPartOf,
  saidIn,
  textsOfValue,
  without,
  withTexts,
} from './same-words';

const deleted = () => saidIn(['Ring til fru Jensen om tirsdagen. Hun bor på Søvej 4.']);

describe('words that were deleted', () => {
  it.each([
    ['Ring til fru Jensen om tirsdagen. Hun bor på Søvej 4.', 'same'],
    ['ring til FRU JENSEN om tirsdagen – hun bor på Søvej 4', 'same'],
    ['Ring til fru Jensen om tirsdagen', 'same'],
    ['Hun bor på Søvej 4!', 'same'],
    ['Ring til fru Jensen om tirsdagen. Hun', 'same'],
    ['Vi prøver: Ring til fru Jensen om tirsdagen, hvis hun er hjemme.', 'within'],
    ['Husk det.\nHun bor på Søvej 4.\nOg mere.', 'within'],
    ['fru Jensen om tirsdagen', 'alike'],
    ['Ring til fru Hansen om tirsdagen', null],
    ['Ring til', null],
    ['om tirsdagen', null],
    ['', null],
    ['– – –\nHun bor på Søvej 4.', 'same'],
  ])('[ERASE-1] [ERASE-2] stand in «%s»: %s', (text, how) => {
    expect(howSaid(deleted(), text)).toBe(how);
  });

  it('[ERASE-1] a single telling word is looked for whole, a small one is not', () => {
    expect(howSaid(saidIn(['Jensen']), 'Vi ringer til Jensen i morgen')).toBe('within');
    expect(howSaid(saidIn(['Jensen']), 'Vi ringer til Jensensvej')).toBeNull();
    expect(howSaid(saidIn(['ikke', 'ja', '12', '']), 'ikke ja 12')).toBeNull();
    expect(saidIn(['Ring. Til.']).runs).toEqual(['ring til']);
    expect(saidIn(['Eva', 'Mona']).wholes).toEqual(['mona']);
  });

  it('[ERASE-1] of several texts each is looked for by itself', () => {
    const both = saidIn(['Jensen. Ring op', 'Hun bor på Søvej hos sin mor']);
    expect(howSaid(both, 'jensen, ring op')).toBe('same');
    expect(howSaid(both, 'Jensen! Ring op.')).toBe('same');
    expect(howSaid(both, 'på Søvej hos sin mor')).toBe('alike');
    expect(isPartOf(both, 'Søvej hos')).toBe(true);
  });

  it('[ERASE-3] a text made from them is known though it was altered', () => {
    const idea = saidIn(['Ring til familien Jensen før weekenden']);
    expect(howSaid(idea, 'Ringe familien Jensen op før weekenden')).toBeNull();
    expect(howCopied(idea, 'Familien Jensen får en ring før weekenden')).toBe('alike');
    expect(howCopied(idea, 'Et opkald før weekenden')).toBeNull();
    expect(howCopied(deleted(), 'Hun bor på Søvej 4.')).toBe('same');
  });

  it('[ERASE-3] three words of five are enough, whichever of the texts they are of', () => {
    const both = saidIn(['Spørg Mona Friis', 'Familien Jensen ringer mandag morgen']);
    expect(howCopied(both, 'Mandag morgen hos familien Friis')).toBe('alike');
    expect(howCopied(both, 'Mandag hos familien Friis')).toBeNull();
  });

  it('[ERASE-3] words that every text has are no likeness, and neither is one name', () => {
    const idea = saidIn(['Vi skal ikke ringe til Jensen om det', 'til Mona']);
    expect(howCopied(idea, 'Vi skal ikke skrive til Hansen om det')).toBeNull();
    expect(howCopied(idea, 'Mona ringer')).toBeNull();
  });

  it('[ERASE-4] go out of a longer text, and the rest stays as it was typed', () => {
    const text = 'Vi talte om meget.\n\nRing til fru Jensen om tirsdagen!  Så ser vi.\n- og mere';
    expect(without(deleted(), text)).toBe('Vi talte om meget.\n\nSå ser vi.\n- og mere');
    expect(without(deleted(), 'Hun bor på Søvej 4?! Så ser vi.')).toBe('Så ser vi.');
    expect(without(deleted(), 'Så ser vi. Hun bor på Søvej 4.')).toBe('Så ser vi.');
    expect(without(saidIn(['Jensen. Hun bor']), 'Fru Jensen. Hun bor her')).toBe('');
    expect(
      withTexts(
        { kind: 'adapt', on: '2026-12-01', note: 'Ring til fru Jensen om tirsdagen' },
        (one) => without(deleted(), one),
      ),
    ).toEqual({ kind: 'adapt', on: '2026-12-01', note: '' });
  });

  it('[ERASE-1] a draft is the same words also while it is short', () => {
    expect(isPartOf(deleted(), 'fru Jensen')).toBe(true);
    expect(isPartOf(deleted(), 'Hun')).toBe(false);
  });
});

/** Values as fields have them: a text, several texts, a choice with a note, what is no text at all. */
const DECISION = { kind: 'adopt', on: '2026-12-01', by: 'm1', note: 'Ring til Jensen' };
const VALUES: readonly (readonly [Json, string[]])[] = [
  ['Ring til Jensen', ['Ring til Jensen']],
  [
    ['Ring til Jensen', 'Skriv'],
    ['Ring til Jensen', 'Skriv'],
  ],
  [DECISION, ['Ring til Jensen']],
  [{ prediction: 'Vi håber', why: 'Fordi', size: 2 }, ['Vi håber', 'Fordi']],
  [{ m1: { text: 'Svar', at: '2026' } }, ['Svar']],
  [null, []],
  [true, []],
  [7, []],
];

describe('the texts in the value of a field', () => {
  it.each(VALUES)('[ERASE-1] %j: ids, days and choices are none of them', (value, texts) => {
    expect(textsOfValue(value)).toEqual(texts);
  });

  it('[ERASE-1] of nothing are none', () => {
    expect(textsOfValue(undefined)).toEqual([]);
  });

  it('[ERASE-1] in a draft or a package everything written is one', () => {
    const held = [DECISION, { text: 'Skriv', parts: [null, 3, undefined, 'Mona'] }];
    expect(everyText(held)).toEqual([...Object.values(DECISION), 'Skriv', 'Mona']);
    expect(everyText('Mona')).toEqual(['Mona']);
  });

  it.each(VALUES)('[ERASE-4] %j is altered in its texts, and in nothing else', (value, texts) => {
    const asked: string[] = [];
    const altered = withTexts(value, (text) => {
      asked.push(text);
      return '';
    });
    expect(asked).toEqual(texts);
    expect(textsOfValue(altered)).toEqual(texts.map(() => ''));
    expect(withTexts(value, (text) => text)).toEqual(value);
  });
});
