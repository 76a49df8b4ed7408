/** Which parts of words are a likeness, how much of one, and what an index keeps of a text. */
import { describe, expect, it } from 'vitest';
import { danishStem } from './danish-stem';
import { searchText } from './search-text';
import { similarTo } from './similar-to';
import { best, buildIndex } from './text-index';
import { isStopWord, meaningOf, tokensOf } from './words';

const indexOf = (...texts: string[]) =>
  buildIndex(texts.map((text, at) => ({ id: String.fromCharCode(97 + at), text })));

/** Whether something written is like this one text. The blank says that its last word is finished. */
function isLike(text: string, written: string): boolean {
  return similarTo(indexOf(text), `${written} `, { limit: 1 }).length > 0;
}

function found(query: string, ...texts: string[]): string[] {
  return searchText(indexOf(...texts), query, { limit: 9 }).map(({ id }) => id);
}

describe('parts of compounds', () => {
  it.each([
    ['Sårbarhedsscreening', 'screening'],
    ['Screening', 'sårbarhedsscreening'],
    ['Cykelhjelm', 'cykel'],
    ['Cykel', 'cykelhjelm'],
    ['Ladcykel', 'cykel'],
  ])('[SIMILAR-2] «%s» is like «%s»', (text, written) => {
    expect(isLike(text, written)).toBe(true);
  });

  it.each([
    ['Madplan', 'plan', 'four letters stand in too many words'],
    ['Planche', 'plan', 'at the beginning too'],
    ['Elcykel', 'cykel', 'two letters before it make another word of it'],
    ['Køkkenbordet', 'bordben', 'what it shares stands in the middle'],
  ])('[SIMILAR-3] «%s» is not like «%s»: %s', (text, written) => {
    expect(isLike(text, written)).toBe(false);
  });

  it('[SIMILAR-4] three letters of an unfinished word are enough, two are not', () => {
    const index = indexOf('Slynge og bade');
    expect(similarTo(index, 'sly', { limit: 1 })).toHaveLength(1);
    expect(similarTo(index, 'sl', { limit: 1 })).toHaveLength(0);
  });
});

describe('how alike', () => {
  const score = (text: string, written: string): number | undefined =>
    similarTo(indexOf(text), `${written} `, { limit: 1 })[0]?.score;

  it('[SIMILAR-2] is 1 where all is said, and less where the text says more', () => {
    expect(score('Slynge bade', 'slynge bade')).toBeCloseTo(1);
    expect(score('Slynge bade cykle dukke', 'slynge')).toBeCloseTo(0.7 + 0.3 / 4);
    expect(score('Slynge bade', 'slynge')).toBeCloseTo(0.7 + 0.3 / 2);
  });

  it('[SIMILAR-2] two telling words are enough in a long question, one is not', () => {
    const rest = 'kuffert paraply cykelhjelm gardin tallerken';
    expect(isLike('Slynge bade dukke hverdag', `slynge bade ${rest}`)).toBe(true);
    expect(isLike('Slynge dukke hverdag', `slynge ${rest}`)).toBe(false);
  });

  it('[SIMILAR-3] two words of a long question and a long text are too little', () => {
    const many = (letters: string) =>
      Array.from(letters, (a) => `${a}olvagt ${a}imrestok ${a}ulkasse`).join(' ');
    expect(isLike(`slynge bade ${many('bdfghk')}`, `slynge bade ${many('lmnprst')}`)).toBe(false);
  });
});

describe('search', () => {
  it('[SIMILAR-7] an ending is no word of its own', () => {
    expect(found('ring', 'Vurdering af mad', 'Ringe til mor')).toEqual(['b']);
    expect(found('ning', 'Undervisning i mad')).toEqual([]);
    expect(found('ering', 'Vurdering af mad')).toEqual([]);
    expect(found('mark', 'Hedemark og skov')).toEqual(['a']);
    expect(found('ark', 'Hedemark og skov')).toEqual([]);
  });

  it('[SIMILAR-8] a short text that holds the words comes before a long one', () => {
    const long = `Skema ${Array.from('bdfghk', (a) => `${a}olvagt ${a}imrestok`).join(' ')}`;
    expect(found('skema', long, 'Skema hjemme')).toEqual(['b', 'a']);
  });

  it('[SIMILAR-8] a rare word found as it is counts more than a common one', () => {
    const common = Array.from({ length: 60 }, (_, i) => `Skemaer nummer${String(i)}`);
    const ids = found('skema slynge', ...common, 'Skemaer slynge', 'Skema slyngen');
    expect(ids).toEqual(['\u009d', '\u009e']);
  });

  it('[SIMILAR-7] names the words that matched, as they were first written, and leaves out what is asked to be', () => {
    const index = indexOf('Skema og skema: netværksmødet', 'Skema til netværk');
    const options = { limit: 9, where: ({ id }: { id: string }) => id === 'a' };
    expect(searchText(index, 'skema netv', options)).toMatchObject([
      { id: 'a', matched: ['Skema', 'netværksmødet'] },
    ]);
    expect(searchText(index, 'skema netv', { limit: 9 })).toHaveLength(2);
  });
});

describe('what the index keeps', () => {
  it('[SIMILAR-6] weighs every word once, and those that carry no subject not at all', () => {
    const index = indexOf('og af til 12', 'Skema, skemaet og slynge', 'familie');
    expect(['a', 'b', 'c', 'x'].map((id) => index.weightOf(id))).toEqual([0, 2, 0.3, 0]);
  });

  it('[SIMILAR-6] keeps nothing of what was taken out', () => {
    const index = indexOf('Skema og slynge');
    index.remove('a');
    expect([[...index.words()], [...index.stems()], index.size]).toEqual([[], [], 0]);
  });

  it('[SIMILAR-2] tells the first of two words of one meaning', () => {
    const [match] = similarTo(indexOf('Ringe, opkald'), 'telefon ', { limit: 1 });
    expect(match?.matched).toEqual(['Ringe']);
  });

  it('[SIMILAR-6] a word that nobody has is as rare as one that one text has', () => {
    const index = indexOf('Skema', 'Slynge');
    expect(index.rarity(0)).toBe(index.rarity(1));
    expect(index.rarity(1)).toBeCloseTo(Math.log(52 / 1.5));
    expect(index.rarity(2)).toBeLessThan(index.rarity(1));
  });

  it('[SIMILAR-6] equal answers stand in the order of their ids, as many as were asked for', () => {
    const match = (id: string, score = 1) => ({ id, score, matched: [] });
    const ids = (limit: number) =>
      best([match('c'), match('a'), match('d', 2), match('b')], limit).map(({ id }) => id);
    expect(ids(9)).toEqual(['d', 'a', 'b', 'c']);
    expect(ids(2)).toEqual(['d', 'a']);
    expect(ids(-1)).toEqual([]);
    const turned = best([match('a'), match('b'), match('c')], 9).map(({ id }) => id);
    expect(turned).toEqual(['a', 'b', 'c']);
  });
});

describe('words', () => {
  const stem = (word: string) => tokensOf(word)[0]?.stem;

  it('[SIMILAR-1] the past tense is the same word, but not what only ends so', () => {
    expect([stem('ringede'), stem('ringe')]).toEqual(['ring', 'ring']);
    expect([stem('hvede'), stem('edderkop')]).toEqual(['hved', 'edderkop']);
    expect([stem('spillede'), stem('spille')]).toEqual(['spill', 'spil']);
  });

  it('[SIMILAR-5] Swedish and German letters, and accents, make no difference', () => {
    const word = (text: string) => tokensOf(text)[0]?.word;
    expect(['mäla', 'möde', 'idé', 'büro'].map(word)).toEqual(['maela', 'moede', 'ide', 'buro']);
  });

  it('[SIMILAR-3] a letter alone and bare numbers carry no subject, two letters do', () => {
    expect(['x', '12', 'og', 'ro', '3x'].map(isStopWord)).toEqual([true, true, true, false, false]);
  });

  it('[SIMILAR-2] a compound means what its last part does, where something stands before it', () => {
    const meaning = (word: string) => meaningOf(stem(word) ?? '');
    expect(meaning('møde')).toBeDefined();
    expect(meaning('arbejdsmøde')).toBe(meaning('møde'));
    expect(meaning('temmøde')).toBe(meaning('møde'));
    expect(meaning('etmøde')).toBeUndefined();
    expect(meaning('mødelokale')).toBeUndefined();
  });

  it('[SIMILAR-1] a word loses a doubled letter only where its endings are', () => {
    expect(['hjælpeløst', 'håbløst'].map(danishStem)).toEqual(['hjælpeløs', 'håbløs']);
    expect(['all', 'egg', 'visitt', 'kanaa'].map(danishStem)).toEqual([
      'all',
      'egg',
      'visit',
      'kanaa',
    ]);
  });
});
