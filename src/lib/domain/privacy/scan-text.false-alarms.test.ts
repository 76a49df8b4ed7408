/** What is written in figures as a phone number or a birthday is, and is not; and what only looks so. */
import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text';

function found(text: string): string[] {
  return scanText(text).map((finding) => `${finding.kind}: ${finding.excerpt}`);
}

describe('eight figures', () => {
  it.each(['20261231', '20260101', '31122026', '01012026', '20240229', '29022024'])(
    '[PRIVACY-4] %s is a day, also the last of a month',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it.each([
    ['20261399', 'a year before what is no month'],
    ['20261132', 'a year before a day that no month has'],
    ['20261175', 'a year before the day of a replacement number'],
    ['75112026', 'the day of a replacement number before a year'],
    ['45452026', 'a year after what is no day'],
    ['22331205', 'no year, though it ends as a day'],
    ['24119999', 'no year, though it begins as a day'],
    ['22334405', 'neither'],
  ])('[PRIVACY-2] %s is a number one can ring: %s', (text) => {
    expect(found(text)).toEqual([`phone: ${text}`]);
  });

  it('[PRIVACY-4] two years are no number, one year and four figures are', () => {
    expect(found('2024 2025')).toEqual([]);
    expect(found('2024 4455')).toEqual(['phone: 2024 4455']);
    expect(found('5566 2025')).toEqual(['phone: 5566 2025']);
    // In pairs nobody writes years.
    expect(found('20 24 20 29')).toEqual(['phone: 20 24 20 29']);
  });
});

describe('numbers that rise evenly', () => {
  it.each(['45 46 47 48', '36 38 40 42', '21 24 27 30', '22 26 30 34', '20 25 30 35'])(
    '[PRIVACY-4] %s is a list of weeks or pages',
    (text) => {
      expect(found(`Afprøvet i ${text}`)).toEqual([]);
    },
  );

  it.each([
    ['45 46 47 49', 'the last is one too far'],
    ['45 46 48 49', 'one is left out in the middle'],
    ['45 47 48 49', 'one is left out at the start'],
    ['22 22 22 22', 'nothing rises'],
    ['48 47 46 45', 'it falls'],
    ['20 26 32 38', 'nobody lists every sixth'],
    ['24 25 27 26', 'they change places'],
  ])('[PRIVACY-2] %s is a number one can ring: %s', (text) => {
    expect(found(`Afprøvet i ${text}`)).toEqual([`phone: ${text}`]);
  });
});

describe('a birthday in pairs', () => {
  it('[PRIVACY-4] a day and the year after it are no CPR number', () => {
    expect(found('24 11 26 2025')).toEqual([]);
    expect(found('01 02 19 1985')).toEqual([]);
  });

  it('[PRIVACY-1] pairs that are no day are none either', () => {
    expect(found('45 13 85 1234')).toEqual([]);
    expect(found('13 13 85 1234')).toEqual([]);
    expect(found('60 01 85 1234')).toEqual([]);
    expect(found('61 01 85 1234')).toEqual(['cpr: 61 01 85 1234']);
  });
});

describe('two findings side by side', () => {
  it('[PRIVACY-5] both stand where nothing parts them', () => {
    expect(found('far@eksempel.dk+4522334455')).toEqual([
      'email: far@eksempel.dk',
      'phone: +4522334455',
    ]);
  });

  it('[PRIVACY-5] what can be read in two ways is told once, by the graver of them', () => {
    expect(found('+45 010285-1234')).toEqual(['cpr: 010285-1234']);
  });
});
