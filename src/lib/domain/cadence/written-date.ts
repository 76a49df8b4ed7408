/**
 * A day as people write it: `3/12`, `3. dec`, `031226`, `torsdag`, `om 14 dage`, `uge 50`. The words
 * come in as data, because they belong to a language; what a text means does not. Rules [CADENCE-13]
 * to [CADENCE-16].
 */
import {
  dayAlone,
  no,
  readDigits,
  spelled,
  YEARS_AHEAD,
  yes,
  type DateReading,
  type DateWords,
  type WrittenDate,
} from './digit-date';
import {
  addDays,
  addMonths,
  isoWeek,
  parseIsoDate,
  weekday,
  type IsoDate,
  type Weekday,
} from './iso-date';
import { comparable } from '../text/folding';

/** More days, weeks or months than anybody plans in. */
const MOST = 999;

/** The day that a text names. Text without anything in it is unfinished. */
export function readWrittenDate(text: string, reading: DateReading): WrittenDate {
  const said = comparable(text.replaceAll(/[,·]/g, ' '));
  if (said === '') return no('unfinished');
  const near = reading.words.days.get(said);
  if (near !== undefined) return yes(addDays(reading.today, near));
  return readDigits(said, reading) ?? readWords(said, reading);
}

function readWords(said: string, reading: DateReading): WrittenDate {
  const { words } = reading;
  // "3.dec" and "3/dec" are "3 dec"; a stop after a word is part of how it is shortened.
  const tokens = said
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(/(\p{L})\./gu, '$1 ')
    .replaceAll(/(\d)[./-]?(?=\p{L})/gu, '$1 ')
    .replaceAll(/(\p{L})[/-]?(?=\d)/gu, '$1 ')
    .split(/ +/)
    .filter(Boolean);
  const length = readLength(tokens, reading);
  if (length) return length;
  const which = tokens.map((token) => whichWay(token, words)).find((way) => way !== null) ?? null;
  const rest = tokens.filter(
    (token) => whichWay(token, words) === null && !words.fillers.includes(token),
  );
  const at = rest.findIndex((token) => among(words.weekdays, token, 2) >= 0);
  const named = at < 0 ? null : ((among(words.weekdays, rest[at] ?? '', 2) + 1) as Weekday);
  if (at >= 0) rest.splice(at, 1);
  if (rest.length === 0) return named ? onWeekday(named, which, reading) : no('unfinished');
  if (which !== null) return no('unknown');
  return readNamed(rest, named, reading);
}

/** "om 14 dage", "om to uger". */
function readLength(tokens: readonly string[], { words, today }: DateReading): WrittenDate | null {
  const [lead = '', amount = '', unit = '', ...rest] = tokens;
  if (!words.ahead.includes(lead)) return null;
  if (amount === '') return no('unfinished');
  const count = words.numbers.get(amount) ?? (/^\d+$/.test(amount) ? Number(amount) : null);
  if (count === null) return no('unknown');
  if (unit === '') return no('unfinished');
  if (rest.length > 0 || count > MOST) return no('unknown');
  try {
    if (words.units.day.includes(unit)) return yes(addDays(today, count));
    if (words.units.week.includes(unit)) return yes(addDays(today, count * 7));
    if (words.units.month.includes(unit)) return yes(addMonths(today, count));
  } catch {
    return no('range');
  }
  return no('unfinished');
}

function whichWay(token: string, { next, last }: DateWords): 'next' | 'last' | null {
  if (next.includes(token)) return 'next';
  return last.includes(token) ? 'last' : null;
}

function onWeekday(
  day: Weekday,
  which: 'next' | 'last' | null,
  { today, about }: DateReading,
): WrittenDate {
  const off = day - weekday(today);
  if (which === 'next') return yes(addDays(today, off + 7));
  const back = which === 'last' || about === 'past';
  // Whoever means today says so.
  if (back) return yes(addDays(today, off < 0 ? off : off - 7));
  return yes(addDays(today, off > 0 ? off : off + 7));
}

/** A week, or a day with its month in letters; a weekday beside it must be the right one. */
function readNamed(
  rest: readonly string[],
  named: Weekday | null,
  reading: DateReading,
): WrittenDate {
  const week = rest.findIndex((token) => reading.words.units.week.includes(token));
  if (week === 0) return readWeek(rest.slice(1), named ?? 1, reading);
  // The week behind a date, as the app itself writes it, says nothing more.
  const said = week > 0 ? rest.slice(0, week) : rest;
  const numbers = said.filter((token) => /^[\d./-]+$/.test(token));
  const letters = said.filter((token) => !/^[\d./-]+$/.test(token));
  if (letters.length > 1) return no('unknown');
  const found =
    letters.length === 0
      ? (readDigits(numbers.join(' '), reading) ?? no('unknown'))
      : inMonth(letters[0] ?? '', numbers, reading);
  const alone = !found.ok && letters.length === 0 && numbers.length === 1;
  const [only = ''] = numbers;
  const settled =
    alone && /^\d{1,2}\.?$/.test(only) ? dayAlone(only.replace('.', ''), reading) : found;
  if (settled.ok && named && weekday(settled.day) !== named) return no('weekday');
  return settled;
}

function inMonth(word: string, numbers: readonly string[], reading: DateReading): WrittenDate {
  const month = among(reading.words.months, word, 3) + 1;
  const [day = '', year, ...more] = numbers.map((number) => number.replaceAll(/[./-]/g, ''));
  if (more.length > 0) return no('unknown');
  if (month === 0) {
    const begun = [...reading.words.months, ...reading.words.weekdays];
    return no(begun.some((name) => name.startsWith(word)) ? 'unfinished' : 'unknown');
  }
  if (day === '') return no('unfinished');
  return spelled(day, String(month), year, reading);
}

/** A day of an ISO week; without a year, of the first such week that is not over. */
function readWeek(
  numbers: readonly string[],
  day: Weekday,
  { today, about }: DateReading,
): WrittenDate {
  const [number = '', year, ...more] = numbers.map((token) => token.replace('.', ''));
  if (number === '') return no('unfinished');
  if (more.length > 0 || !/^\d{1,2}$/.test(number)) return no('unknown');
  const week = Number(number);
  const years = year === undefined ? nearYears(today, about) : [Number(year)];
  if (year !== undefined && !/^\d{4}$/.test(year)) return no('unfinished');
  for (const each of years) {
    const fourth = parseIsoDate(`${String(each)}-01-04`);
    if (!fourth) return no('range');
    const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
    const found = isoWeek(monday);
    if (found.year !== each || found.week !== week) continue;
    const thisMonday = addDays(today, 1 - weekday(today));
    const fits = about === 'ahead' ? monday >= thisMonday : monday <= thisMonday;
    if (year !== undefined || fits) return yes(addDays(monday, day - 1));
  }
  return no('no-day');
}

/** Week 53 is in every fifth or sixth year, at most seven apart. */
function nearYears(today: IsoDate, about: 'ahead' | 'past'): number[] {
  const { year } = isoWeek(today);
  return Array.from({ length: YEARS_AHEAD }, (_, i) => (about === 'ahead' ? year + i : year - i));
}

/** Which name a word is, or begins: whole, or by at least `least` letters that no other begins with. */
function among(names: readonly string[], word: string, least: number): number {
  const whole = names.indexOf(word);
  if (whole >= 0) return whole;
  if (word.length < least) return -1;
  const begun = names.flatMap((name, i) => (name.startsWith(word) ? [i] : []));
  return begun.length === 1 ? (begun[0] ?? -1) : -1;
}
