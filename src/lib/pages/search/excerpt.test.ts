import { expect, test } from 'vitest';
import { excerptOf } from './excerpt';

function shown(text: string, matched: string[], length?: number): string {
  return excerptOf(text, matched, length)
    .map((run) => (run.hit ? `[${run.text}]` : run.text))
    .join('');
}

test('a short text is shown whole, with every matching word marked', () => {
  expect(shown('Mor ringede, og mor var rolig', ['mor', 'Mor'])).toBe(
    '[Mor] ringede, og [mor] var rolig',
  );
});

test('only whole words are marked', () => {
  expect(shown('Et møde og et mødested', ['møde'])).toBe('Et [møde] og et mødested');
});

test('a long text is cut around the first hit, at spaces', () => {
  const text = `${'ord '.repeat(60)}opkald ${'ord '.repeat(60)}`;
  const cut = shown(text, ['opkald'], 80);
  expect(cut).toMatch(/^… (ord )+\[opkald\]( ord)+ …$/);
  expect(cut.length).toBeLessThan(100);
});

test('lines become one, and a text without hits begins at its beginning', () => {
  expect(shown('Første linje\n\nanden   linje', [])).toBe('Første linje anden linje');
});
