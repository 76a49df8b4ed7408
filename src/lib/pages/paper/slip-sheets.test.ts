import { describe, expect, it } from 'vitest';
import { slipSheets } from './slip-sheets';
import { longestWord } from './wall-title';

const card = (code: string) => ({ code, title: 'Ring torsdag' });
const codes = (sheets: ReturnType<typeof slipSheets>) =>
  sheets.map((sheet) => sheet.map((slip) => slip?.code ?? '').join(' '));

describe('sheets of slips', () => {
  it('hold as many for every card as were asked for, and fill up with slips without a card', () => {
    expect(codes(slipSheets([card('P1-01'), card('P1-02')], 3, 0))).toEqual([
      'P1-01 P1-01 P1-01 P1-02 P1-02 P1-02  ',
    ]);
  });

  it('begin a new sheet after eight', () => {
    expect(codes(slipSheets([card('P1-01')], 8, 1))).toEqual([
      Array.from({ length: 8 }, () => 'P1-01').join(' '),
      ' '.repeat(7),
    ]);
    expect(slipSheets([], 4, 16)).toHaveLength(2);
  });

  it('are none when nothing is asked for', () => {
    expect(slipSheets([], 4, 0)).toEqual([]);
  });
});

describe('a title on the wall', () => {
  it('is set by its longest word, in letters as people count them', () => {
    expect(longestWord('Dukke ved to hjemmebesøg')).toBe(11);
    expect(longestWord('Forældre-samarbejde/netværk')).toBe(10);
    expect(longestWord('')).toBe(1);
  });
});
