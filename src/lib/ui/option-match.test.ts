import { expect, test } from 'vitest';
import { comparable, matchOptions, namedOption } from './option-match.js';

const options = [
  { id: '1', label: 'Anne Lone' },
  { id: '2', label: 'Lone Andersen', hint: 'Koordinator' },
  { id: '3', label: 'Salone' },
  { id: '4', label: 'Øjvind' },
];

test('text is compared without case, accents and extra spaces', () => {
  expect(comparable('  Åse   NØRGAARD ')).toBe('ase nørgaard');
});

test('an empty text fits everything in its order', () => {
  expect(matchOptions(options, '  ')).toBe(options);
});

test('words that begin so come before words that contain it', () => {
  expect(matchOptions(options, 'lone').map((option) => option.id)).toEqual(['1', '2', '3']);
});

test('the hint is searched too', () => {
  expect(matchOptions(options, 'koord').map((option) => option.id)).toEqual(['2']);
});

test('a text names an option when it is the same or the only one that fits', () => {
  expect(namedOption(options, 'salone')?.id).toBe('3');
  expect(namedOption(options, 'øj')?.id).toBe('4');
  expect(namedOption(options, 'lone')).toBeUndefined();
  expect(namedOption(options, '')).toBeUndefined();
});
