import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCut, shorten, some } from './one-page';

describe('what fits on a page', () => {
  it('[PAGE-1] a text stands on one line, and a long one is cut at a word', () => {
    expect(shorten(' Familien\n\n ved det ', 40)).toBe('Familien ved det');
    expect(shorten('Familien ved, hvem de ringer til', 16)).toBe('Familien ved…');
    expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 5, max: 40 }),
        (text, most) => {
          const short = shorten(text, most);
          expect([...short].length).toBeLessThanOrEqual(most);
          expect(short).not.toMatch(/\n/);
        },
      ),
    );
  });

  it('[PAGE-2] a list is cut after so many, and says how many are left out', () => {
    expect(some([1, 2, 3], 2)).toEqual({ shown: [1, 2], more: 1 });
    expect(some([1, 2], 2)).toEqual({ shown: [1, 2], more: 0 });
  });

  it('[PAGE-3] it is known whether a text is cut', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 5, max: 40 }), (text, most) => {
        const whole = text.replace(/\s+/gu, ' ').trim();
        expect(isCut(text, most)).toBe(shorten(text, most) !== whole);
      }),
    );
  });
});
