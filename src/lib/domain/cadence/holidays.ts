/** The days a Danish municipality is closed, worked out rather than looked up. */
import { addDays, isoDate, weekday, type IsoDate } from './iso-date';

/** Official Danish holidays (helligdage). Their names for people live in i18n. */
export type Holiday =
  | 'newYearsDay'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'prayerDay'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'secondChristmasDay';

/** Days that are no holiday by law, but on which offices are often closed. */
export type OftenClosed = 'constitutionDay' | 'christmasEve' | 'newYearsEve';

/** Why no meeting should be placed on a day. */
export type ClosedReason = Holiday | OftenClosed | 'weekend';

/** Last year with store bededag; it was abolished from 2024 (lov nr. 214 af 6. marts 2023). */
const lastPrayerDayYear = 2023;

/**
 * Easter Sunday in the Gregorian calendar, by the anonymous algorithm of 1876 as given by Meeus,
 * "Astronomical Algorithms", ch. 8.
 * @param year 1900–2199
 */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  const day = String((sum % 31) + 1).padStart(2, '0');
  return isoDate(`${year}-${month}-${day}`);
}

/**
 * Every official holiday of a year, by date; no two of them ever share a day.
 * @param year 1900–2199
 */
export function danishHolidays(year: number): ReadonlyMap<IsoDate, Holiday> {
  const easter = easterSunday(year);
  const days = new Map<IsoDate, Holiday>([
    [isoDate(`${year}-01-01`), 'newYearsDay'],
    [addDays(easter, -3), 'maundyThursday'],
    [addDays(easter, -2), 'goodFriday'],
    [easter, 'easterSunday'],
    [addDays(easter, 1), 'easterMonday'],
    [addDays(easter, 39), 'ascensionDay'],
    [addDays(easter, 49), 'whitSunday'],
    [addDays(easter, 50), 'whitMonday'],
    [isoDate(`${year}-12-25`), 'christmasDay'],
    [isoDate(`${year}-12-26`), 'secondChristmasDay'],
  ]);
  if (year <= lastPrayerDayYear) days.set(addDays(easter, 26), 'prayerDay');
  return days;
}

const holidaysByYear = new Map<number, ReadonlyMap<IsoDate, Holiday>>();

/** The official holiday on this day, if it is one. */
export function holidayOn(date: IsoDate): Holiday | undefined {
  const year = Number(date.slice(0, 4));
  let days = holidaysByYear.get(year);
  if (days === undefined) {
    days = danishHolidays(year);
    holidaysByYear.set(year, days);
  }
  return days.get(date);
}

const oftenClosedDays: Readonly<Record<string, OftenClosed>> = {
  '06-05': 'constitutionDay',
  '12-24': 'christmasEve',
  '12-31': 'newYearsEve',
};

/** Which days count as closed beyond weekends, holidays, 24 and 31 December. */
export interface ClosedDayRules {
  /** Is the office open on 5 June (grundlovsdag)? Default: no. */
  readonly openOnConstitutionDay?: boolean;
}

/** Why the office is closed on this day, or `undefined` on a working day. Holidays go before weekends. */
export function closedReason(date: IsoDate, rules: ClosedDayRules = {}): ClosedReason | undefined {
  const holiday = holidayOn(date);
  if (holiday !== undefined) return holiday;
  const often = oftenClosedDays[date.slice(5)];
  if (
    often !== undefined &&
    !(often === 'constitutionDay' && rules.openOnConstitutionDay === true)
  ) {
    return often;
  }
  return weekday(date) >= 6 ? 'weekend' : undefined;
}
