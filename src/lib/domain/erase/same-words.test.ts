import { describe, expect, it } from 'vitest';
import { howCopied, howSaid, isPartOf, saidIn, without, withTexts } from './same-words';

const said = saidIn(['Ring til fru Jensen om tirsdagen. Hun bor på Søvej 4.']);

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
  ])('[ERASE-1] [ERASE-2] stand in «%s»: %s', (text, how) => {
    expect(howSaid(said, text)).toBe(how);
  });

  it('[ERASE-1] a single telling word is looked for whole, a small one is not', () => {
    expect(howSaid(saidIn(['Jensen']), 'Vi ringer til Jensen i morgen')).toBe('within');
    expect(howSaid(saidIn(['Jensen']), 'Vi ringer til Jensensvej')).toBeNull();
    expect(howSaid(saidIn(['ikke', 'ja', '12', '']), 'ikke ja 12')).toBeNull();
    expect(saidIn(['Ring. Til.']).runs).toEqual(['ring til']);
  });

  it('[ERASE-3] a text made from them is known though it was altered', () => {
    const idea = saidIn(['Ring til familien Jensen før weekenden']);
    expect(howSaid(idea, 'Ringe familien Jensen op før weekenden')).toBeNull();
    expect(howCopied(idea, 'Familien Jensen får en ring før weekenden')).toBe('alike');
    expect(howCopied(idea, 'Et opkald før weekenden')).toBeNull();
  });

  it('[ERASE-4] go out of a longer text, and the rest stays as it was typed', () => {
    const text = 'Vi talte om meget.\n\nRing til fru Jensen om tirsdagen!  Så ser vi.\n- og mere';
    expect(without(said, text)).toBe('Vi talte om meget.\n\nSå ser vi.\n- og mere');
    expect(without(saidIn(['Jensen. Hun bor']), 'Fru Jensen. Hun bor her')).toBe('');
    expect(
      withTexts(
        { kind: 'adapt', on: '2026-12-01', note: 'Ring til fru Jensen om tirsdagen' },
        (one) => without(said, one),
      ),
    ).toEqual({ kind: 'adapt', on: '2026-12-01', note: '' });
  });

  it('[ERASE-1] a draft is the same words also while it is short', () => {
    expect(isPartOf(said, 'fru Jensen')).toBe(true);
    expect(isPartOf(said, 'Hun')).toBe(false);
  });
});
