/** A cell of a workbook as the worksheet shows it, by its type and its format. */
import { formatValue } from 'hucre';

/** What a cell may hold. */
export type CellValue = string | number | boolean | Date | null;

/** Digits of a number without a format, as Excel shows it: 0.1 + 0.2 is 0.3. */
const DIGITS = 11;
/** Formats that show a number as it is. */
const GENERAL = /^(?:|general|standard|@)$/i;

/**
 * A cell as text. Days keep their date, `YYYY-MM-DD`, whatever format the workbook showed them in; a
 * time of day stands as `HH:MM`.
 *
 * @param format the number format of the cell as Excel writes it, '' for none
 * @param locale the language of numbers and of what is true
 */
export function cellText(cell: CellValue, format: string, locale: 'da' | 'en'): string {
  if (cell === null) return '';
  if (cell instanceof Date) return timeText(cell, format);
  if (typeof cell === 'boolean') return TRUTH[locale][cell ? 0 : 1];
  if (typeof cell === 'number') return numberText(cell, format, locale);
  return cell;
}

/** As Excel says it in either language. */
const TRUTH = { da: ['SAND', 'FALSK'], en: ['TRUE', 'FALSE'] } as const;

/** A format without what it shows as it stands: quoted words, escaped signs, colours and languages. */
function bare(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
}

function timeText(cell: Date, format: string): string {
  if (Number.isNaN(cell.getTime())) return '';
  const shown = bare(format);
  const [day = '', clock = ''] = cell.toISOString().split('T');
  const hasTime = /[hs]/.test(shown);
  const hasDay = !hasTime || /[yd]/.test(shown);
  // "[h]:mm" counts on past a day.
  if (/\[[hms]+\]/.test(shown)) return formatValue(cell, format);
  const time = clock.slice(0, shown.includes('s') ? 8 : 5);
  if (!hasDay) return time;
  return hasTime && !clock.startsWith('00:00:00') ? `${day} ${time}` : day;
}

function numberText(cell: number, format: string, locale: 'da' | 'en'): string {
  const shown = GENERAL.test(format)
    ? String(Number(cell.toPrecision(DIGITS)))
    : formatValue(cell, format);
  if (locale === 'en') return shown;
  return shown
    .replaceAll(/(?<=\d)[.,](?=\d)/g, (sign) => (sign === '.' ? ',' : '.'))
    .replaceAll(/(?<=\d)%/g, ' %');
}
