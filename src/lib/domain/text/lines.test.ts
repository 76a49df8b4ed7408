import { expect, it } from 'vitest';
import { listLines, oneLine, plainLines } from './lines';

it.each(['\u000b', '\u000c', '\u0085', '\u2028', '\u2029', '\r', '\r\n', '\n'])(
  '[TEXT-2] %j is a line break, and glues no words',
  (sign) => {
    expect(plainLines(`Ring${sign}Skriv`)).toBe('Ring\nSkriv');
    expect(oneLine(` Ring ${sign} Skriv `)).toBe('Ring Skriv');
  },
);

it('[TEXT-2] a hyphen of Word is a hyphen, and its soft one a soft one', () => {
  expect(plainLines('Anne\u001eMarie, sam\u001ftale')).toBe('Anne\u2011Marie, sam\u00adtale');
});

it('[TEXT-3] a list is its lines, without bullets, numbers and empty lines', () => {
  expect(listLines('• Ring aftenen før\r\n\r\n* Skriv, og ring\u2028 - Mød op ')).toEqual([
    'Ring aftenen før',
    'Skriv, og ring',
    'Mød op',
  ]);
  expect(listLines('Ring')).toEqual(['Ring']);
});

it('[TEXT-3] numbers go where the lines count, and stay where they are part of what is said', () => {
  expect(listLines('1. Ring\n2) Skriv\n\n3. Mød op')).toEqual(['Ring', 'Skriv', 'Mød op']);
  const said = ['2. klasse får besøg', '1. maj holder vi åbent hus', 'Kaffe'];
  expect(listLines(said.join('\n'))).toEqual(said);
  expect(listLines('1. maj holder vi åbent hus')).toEqual(['1. maj holder vi åbent hus']);
});
