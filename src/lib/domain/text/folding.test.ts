import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, findTyped, fold, foldText, says, wordsOf } from './folding';

describe('a text as it is compared', () => {
  it.each([
    ['A\u030ase ga\u030ar', 'åse går'],
    ['Prøve\u00adhandling', 'prøvehandling'],
    ['sundheds\u200bplejersken', 'sundhedsplejersken'],
    ['\ufeffTitel\u2060', 'titel'],
    ['a\u00ad\u030ase', 'åse'],
    ['\ufb01lm', 'film'],
    ['Ｔｉｔｅｌ\u3000２', 'titel 2'],
    ['P3\u22127, P3\u20107, P3\u20137, P3\u001e7', 'p3-7, p3-7, p3-7, p3-7'],
    ['Mette’s, Mette´s', "mette's, mette's"],
    ['Ny\u00a0titel\u2028på\u000blinjer', 'ny titel på linjer'],
    ['\u202egnir\u202c', 'gnir'],
  ])('[TEXT-1] %j is %j', (typed, compared) => {
    expect(comparable(typed)).toBe(compared);
  });

  it('[TEXT-1] tells where it stood, invisible signs included', () => {
    const text = 'Ring a\u030ase 2201\u00ad70\u22121234\u200b.';
    const found = findTyped(text, (folded) => {
      const start = folded.indexOf('220170-1234');
      return [{ start, end: start + 11 }];
    });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '2201\u00ad70\u22121234\u200b',
    ]);
    expect(wordsOf(text).map(({ written, folded }) => [written, folded])).toEqual([
      ['Ring', 'Ring'],
      ['a\u030ase', 'åse'],
      ['2201\u00ad70', '220170'],
      ['1234\u200b', '1234'],
    ]);
  });

  it('[TEXT-1] of any text stands in order, within it, and is folded once and for all', () => {
    const signs = fc.constantFrom('å', 'a', '\u030a', '\u00ad', '\ufb03', '−', '\u202e', ' ', '1');
    const texts = fc
      .array(fc.oneof(signs, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        let last = 0;
        for (let i = 0; i < folded.text.length; i += 1) {
          const { start, end } = folded.typed(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('[TEXT-1] says what it says, and nothing is said nowhere', () => {
    expect(says('Vi ringer til A\u030ase.', 'åse')).toBe(true);
    expect(says('Vi ringer', '\u00ad')).toBe(false);
    expect(foldText('Vi ringer')).toBe('Vi ringer');
  });

  it('[TEXT-1] takes time that grows with its length', () => {
    const begun = performance.now();
    fold(`a${'\u030a'.repeat(100_000)}`);
    fold('a\u030a'.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
