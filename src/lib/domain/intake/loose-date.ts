/** Dates as people, spreadsheets and other programs write them. Rule [INTAKE-2]. */
import { addDays, isoDate, parseIsoDate, type IsoDate } from '../cadence/iso-date';
import { copenhagenDateTime, dateOf } from '../cadence/local-time';
import { foldText } from '../text/folding';
import { DIGITS, type DateOrder } from './date-order';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** English months that begin otherwise than the Danish ones. */
const ENGLISH: Readonly<Record<string, string>> = { may: 'maj', oct: 'okt' };

/** A moment with its zone: midnight in Denmark is 23:00Z or 22:00Z of the day before. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})$/;
/** ISO, with or without a time of day behind it. */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/;
/** With the month in letters: "tirsdag den 24. nov. 2026", "24 November 2026". */
const WORDS = /^(?:\p{L}+,? )?(?:d\.|den )? ?(\d{1,2})\.? ?(\p{L}{3,9})\.?,? (\d{4})$/u;
/** Days since 30 December 1899, as Excel counts, from 1954 on; a time of day is a fraction. */
const SERIAL = /^([2-7]\d{4})(?:[.,]\d+)?$/;

/**
 * The day a text names, or null where it names none without doubt.
 *
 * @param order which stands first where there are only digits; see {@link DateOrder}
 */
export function parseLooseDate(text: string, order: DateOrder = 'day'): IsoDate | null {
  const said = foldText(text).trim().replaceAll(/\s+/g, ' ').slice(0, 60);
  const moment = MOMENT.exec(said);
  if (moment) return dayOf(`${moment[1] ?? ''}T${moment[2] ?? ''}${moment[3] ?? ''}`);
  const iso = ISO.exec(said);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const digits = DIGITS.exec(said);
  if (digits) {
    const [, first, , second, year] = digits;
    // A third of March is one whichever stands first.
    if (order === 'words' && Number(first) !== Number(second)) return null;
    return order === 'month' ? day(year, first, second) : day(year, second, first);
  }
  const words = WORDS.exec(said.toLocaleLowerCase('da'));
  if (words) return day(words[3], monthOf(words[2] ?? ''), words[1]);
  const serial = SERIAL.exec(said);
  return serial ? addDays(isoDate('1900-01-01'), Number(serial[1]) - 2) : null;
}

/** The day on the wall calendar in Denmark at a moment. */
function dayOf(moment: string): IsoDate | null {
  const at = Date.parse(moment.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  const year = new Date(at).getUTCFullYear();
  return year > 1900 && year < 2199 ? dateOf(copenhagenDateTime(at)) : null;
}

function monthOf(word: string): string {
  const short = word.slice(0, 3);
  return String(MONTHS.indexOf(ENGLISH[short] ?? short) + 1);
}

function day(year = '', month = '', date = ''): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  return parseIsoDate(`${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? null;
}
