import { describe, expect, test } from 'vitest';
import { readWrittenTime } from './written-time';

const read = (text: string) => readWrittenTime(text, ['kl', 'klokken', 'at']);

describe('a time as people write it', () => {
  test.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['0', '00:00'],
    ['23', '23:00'],
    ['9.30', '09:30'],
    ['9:30', '09:30'],
    ['9,30', '09:30'],
    ['09:30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['1330', '13:30'],
    ['kl. 9.30', '09:30'],
    ['Kl 13', '13:00'],
    ['kl.13', '13:00'],
    ['klokken 8', '08:00'],
    ['at 9', '09:00'],
    ['9 am', '09:00'],
    ['1:30 PM', '13:30'],
    ['1.30 p.m.', '13:30'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['  9 . 30 ', '09:30'],
  ])('[CADENCE-17] %s is %s', (text, time) => {
    expect(read(text)).toBe(time);
  });

  test.each([
    '',
    '9.',
    '9.3',
    '9.5 ',
    '24',
    '24.00',
    '9.60',
    '2460',
    '13 pm',
    '0 am',
    '-9',
    'ni',
    'kl',
    'klo 9',
    '12345',
    '9.30.15',
    '9.30 9.30',
  ])('[CADENCE-17] %j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
