import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { closedReason, danishHolidays, easterSunday, holidayOn } from './holidays';
import { addDays, isoDate, weekday } from './iso-date';

const oracle = new Holidays('DK');
const years = Array.from({ length: 2050 - 2015 + 1 }, (_, index) => 2015 + index);

describe('Danish holidays', () => {
  it.each(years)('[CADENCE-4] %i has the holidays date-holidays lists', (year) => {
    const expected = oracle
      .getHolidays(year)
      .filter((day) => day.type === 'public')
      .map((day) => day.date.slice(0, 10));
    expect([...danishHolidays(year).keys()].sort()).toEqual(expected.sort());
  });

  it('[CADENCE-4] Easter falls on the known days', () => {
    expect(easterSunday(1943)).toBe('1943-04-25');
    expect(easterSunday(2008)).toBe('2008-03-23');
    expect(easterSunday(2026)).toBe('2026-04-05');
    expect(easterSunday(2038)).toBe('2038-04-25');
  });

  it('[CADENCE-4] Easter is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });

  it('[CADENCE-4] store bededag is a holiday until 2023 and not since', () => {
    expect(holidayOn(isoDate('2023-05-05'))).toBe('prayerDay');
    expect(holidayOn(addDays(easterSunday(2024), 26))).toBeUndefined();
  });

  it('[CADENCE-5] no two holidays share a day', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      expect(danishHolidays(year).size).toBe(year <= 2023 ? 11 : 10);
    }
  });

  it.each([
    ['2026-12-24', 'christmasEve'],
    ['2026-12-25', 'christmasDay'],
    ['2026-12-26', 'secondChristmasDay'],
    ['2026-12-27', 'weekend'],
    ['2026-12-31', 'newYearsEve'],
    ['2026-06-05', 'constitutionDay'],
    ['2026-04-06', 'easterMonday'],
    ['2026-11-21', 'weekend'],
    ['2026-11-24', undefined],
    ['2026-05-01', undefined],
  ])('[CADENCE-5] %s is closed because of %s', (text, reason) => {
    expect(closedReason(isoDate(text))).toBe(reason);
  });

  it('[CADENCE-5] 5 June is a working day where the team says so, unless it is a weekend', () => {
    const rules = { openOnConstitutionDay: true };
    expect(closedReason(isoDate('2026-06-05'), rules)).toBeUndefined();
    expect(closedReason(isoDate('2027-06-05'), rules)).toBe('weekend');
  });
});
