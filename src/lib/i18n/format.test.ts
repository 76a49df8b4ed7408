import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, isoDate } from '$lib/domain/cadence/iso-date';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatInstant,
  formatList,
  formatNumber,
  formatRelativeDay,
  formatTime,
  formatTimeRange,
  formatWeek,
  formatWeekday,
} from './format';
import { m } from './paraglide/messages.js';
import { overwriteGetLocale } from './paraglide/runtime.js';

/** Non-breaking spaces made visible, so that a test says where a line may break. */
function seen(text: string): string {
  return text.replaceAll('\u00a0', '_');
}

const date = isoDate('2026-11-24');

describe('in Danish', () => {
  beforeEach(() => {
    overwriteGetLocale(() => 'da');
  });

  it('writes a date with its ISO week', () => {
    expect(seen(formatDate(date))).toBe('24._nov., uge_48');
    expect(seen(formatDate(date, { weekday: true }))).toBe('tirsdag_24._nov., uge_48');
    expect(seen(formatDate(date, { week: false, month: 'long' }))).toBe('24._november');
    expect(seen(formatWeek(isoDate('2027-01-01')))).toBe('uge_53');
    expect(formatWeekday(2)).toBe('tirsdag');
  });

  it('writes the year only when it is another than this one, or when asked', () => {
    const today = isoDate('2027-01-05');
    expect(seen(formatDate(date, { today }))).toBe('24._nov._2026, uge_48');
    expect(seen(formatDate(today, { today }))).toBe('5._jan., uge_1');
    expect(seen(formatDate(date, { today, year: 'never' }))).toBe('24._nov., uge_48');
    expect(seen(formatDate(today, { today, year: 'always', week: false }))).toBe('5._jan._2027');
  });

  it('writes times with a point and "kl."', () => {
    expect(seen(formatTime('09:00'))).toBe('kl._9.00');
    expect(seen(formatTimeRange('09:00', '09:30'))).toBe('kl._9.00–9.30');
    expect(seen(formatDateTime(date, '13:05'))).toBe('24._nov., uge_48 kl._13.05');
    // On the clock of this computer, wherever it stands: the last minute of a day is that day's.
    expect(seen(formatInstant(new Date(2026, 6, 1, 0, 15).getTime()))).toBe(
      '1._jul., uge_27 kl._0.15',
    );
    expect(seen(formatInstant(new Date(2026, 6, 1, 23, 59).getTime()))).toBe(
      '1._jul., uge_27 kl._23.59',
    );
    expect(() => formatTime('9.00')).toThrow(RangeError);
  });

  it.each([
    [0, 'i dag'],
    [-1, 'i går'],
    [1, 'i morgen'],
    [-5, 'for 5_dage siden'],
    [13, 'om 13_dage'],
    [-21, 'for 3_uger siden'],
    [-27, 'for 3_uger siden'],
    [-59, 'for 8_uger siden'],
    [-61, 'for 2_måneder siden'],
    [180, 'om 5_måneder'],
    [-365, 'for 1_år siden'],
    [-800, 'for 2_år siden'],
  ])('%i days from today is "%s"', (days, text) => {
    expect(seen(formatRelativeDay(addDays(date, days), date))).toBe(text);
  });

  it('writes numbers, sizes and lists', () => {
    expect(formatNumber(2_800_000.5)).toBe('2.800.000,5');
    expect(formatNumber(1 / 3, 1)).toBe('0,3');
    expect(seen(formatBytes(0))).toBe('0_bytes');
    expect(seen(formatBytes(1_250_000))).toBe('1,3_MB');
    expect(seen(formatBytes(1000))).toBe('1_kB');
    expect(formatList(['Mette', 'Ole', 'Siri'])).toBe('Mette, Ole og Siri');
    expect(formatList(['ja', 'nej'], 'or')).toBe('ja eller nej');
  });

  it('counts in the singular and the plural', () => {
    expect(seen(m.words_count_ideas({ count: 1 }))).toBe('1_idé');
    expect(seen(m.words_count_ideas({ count: 3 }))).toBe('3_idéer');
    expect(seen(m.words_count_ideas({ count: 0 }))).toBe('0_idéer');
  });
});

describe('in English', () => {
  beforeEach(() => {
    overwriteGetLocale(() => 'en');
  });
  afterEach(() => {
    overwriteGetLocale(() => 'da');
  });

  it('writes the same in its own way, after Danish was written before', () => {
    overwriteGetLocale(() => 'da');
    formatDate(date);
    overwriteGetLocale(() => 'en');
    expect(seen(formatDate(date))).toBe('24_Nov, week_48');
    expect(seen(formatDate(date, { weekday: true }))).toBe('Tuesday_24_Nov, week_48');
    expect(seen(formatDate(date, { today: isoDate('2025-01-01') }))).toBe('24_Nov_2026, week_48');
    expect(formatTime('09:00')).toBe('9:00');
    expect(seen(formatDateTime(date, '09:00'))).toBe('24_Nov, week_48 at 9:00');
    expect(formatTimeRange('09:00', '09:30')).toBe('9:00–9:30');
    expect(seen(formatRelativeDay(addDays(date, -21), date))).toBe('3_weeks ago');
    expect(formatNumber(2_800_000.5)).toBe('2,800,000.5');
    expect(formatList(['a', 'b'])).toBe('a and b');
    expect(seen(m.words_count_ideas({ count: 1 }))).toBe('1_idea');
  });
});
