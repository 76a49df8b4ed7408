/** Dates as people and spreadsheets write them. Rule [INTAKE-2]. */
import { addDays, isoDate, parseIsoDate, type IsoDate } from '../cadence/iso-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** English months that begin otherwise than the Danish ones. */
const ENGLISH: Readonly<Record<string, string>> = { may: 'maj', oct: 'okt' };

/** ISO, with or without a time of day behind it. */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/;
/** Day first: 24-11-2026, 24/11/26, 24.11.2026. A month above 12 is no month, so 11/24/2026 is no date. */
const DIGITS = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})(?: \d{1,2}[:.]\d{2}.*)?$/;
/** With the month in letters: "tirsdag den 24. nov. 2026", "24 November 2026". */
const WORDS = /^(?:\p{L}+,? )?(?:d\.|den )? ?(\d{1,2})\.? ?(\p{L}{3,9})\.?,? (\d{4})$/u;
/** Days since 30 December 1899, as Excel counts, from 1954 on; a time of day is a fraction. */
const SERIAL = /^([2-7]\d{4})(?:[.,]\d+)?$/;

/** The day a text names, or null where it names none without doubt. The day stands before the month. */
export function parseLooseDate(text: string): IsoDate | null {
  const said = text.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
  const iso = ISO.exec(said);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const digits = DIGITS.exec(said);
  if (digits) return day(digits[3], digits[2], digits[1]);
  const words = WORDS.exec(said.toLocaleLowerCase('da'));
  if (words) return day(words[3], monthOf(words[2] ?? ''), words[1]);
  const serial = SERIAL.exec(said);
  return serial ? addDays(isoDate('1900-01-01'), Number(serial[1]) - 2) : null;
}

function monthOf(word: string): string {
  const short = word.slice(0, 3);
  return String(MONTHS.indexOf(ENGLISH[short] ?? short) + 1);
}

function day(year = '', month = '', date = ''): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  return parseIsoDate(`${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? null;
}
