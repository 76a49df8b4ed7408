/**
 * Looks for what could point to a citizen: CPR-like numbers, phone numbers, e-mail addresses.
 * It warns and never decides: a false alarm costs a glance, but too many teach people to look away,
 * so dates, weeks, years, times, amounts and post codes stay quiet. Rules [PRIVACY-1] to [PRIVACY-5].
 */
import { findTyped } from '../text/folding';

export type FindingKind = 'cpr' | 'phone' | 'email';

/** One suspicious stretch of a text. */
export interface Finding {
  readonly kind: FindingKind;
  /** Where it begins, in UTF-16 units as `String.slice` counts them. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** The stretch as it was typed: `text.slice(start, end)`. */
  readonly excerpt: string;
}

const space = String.raw`[ \u00a0\u2009\u202f]`;
const hyphen = String.raw`[-\u2010-\u2014]`;

// Bounded repeats and the lookbehind keep a long text without an @ linear to scan.
const emailShape =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;

const cprJoined = /(?<![\p{L}\p{N}_-]|\d[.,])(\d{2})(\d{2})\d{2}\d{4}(?![\p{L}\p{N}_-])/gu;
const cprAfterWord = /(?<=cpr[-.:]{0,2})(\d{2})(\d{2})\d{2}\d{4}(?!\d)/giu;
const cprSplit = new RegExp(
  String.raw`(?<!\d|\d[.,])(\d{2})(\d{2})\d{2}(?:${space}{0,2}${hyphen}${space}{0,2}|${space}{1,2}|[/_])\d{4}(?!\d)`,
  'gu',
);
const cprDotted = new RegExp(
  String.raw`(?<!\d|\d[.,])(\d{2})[./ -](\d{2})[./ -]\d{2}${space}?${hyphen}${space}?\d{4}(?!\d)`,
  'gu',
);
const cprSpaced = new RegExp(
  String.raw`(?<!\d|\d[.,]|\d${space})(\d{2})${space}(\d{2})${space}\d{2}${space}(\d{4})(?!\d)`,
  'gu',
);

const anyEight = String.raw`\d(?:[ \u00a0\u2009\u202f.-]?\d){7}`;
const phoneAbroad = new RegExp(
  String.raw`(?<![\d+]|\d[.,:/-])(?:\(?\+|\b00)${space}?[1-9](?:[ \u00a0\u2009\u202f.()-]{0,2}\d){7,14}(?!\d)`,
  'gu',
);
const phoneAfterWord = new RegExp(
  String.raw`(?<=(?:\btlf|\btelefon|\btelefonnummer|\bmobil|\bmobilnummer|\bmob|\bphone|\bmobile)[.:]{0,2}${space}{0,2})${anyEight}(?!\d)`,
  'giu',
);
const phoneJoined = /(?<![\p{L}\p{N}_+/-]|\d[.,:])[2-9]\d{7}(?![\p{L}\p{N}_/-]|[.,:]\d)/gu;
const phonePairs = new RegExp(
  String.raw`(?<![\p{L}\d+]|\d[ \u00a0\u2009\u202f.,:/-])[2-9]\d(${space}|-|\.)\d{2}\1\d{2}\1\d{2}(?!\d|[ \u00a0\u2009\u202f.,:/-]\d)`,
  'gu',
);
const phoneHalves = new RegExp(
  String.raw`(?<![\p{L}\d+]|\d[ \u00a0\u2009\u202f.,:/-])[2-9]\d{3}${space}\d{4}(?!\d|[ \u00a0\u2009\u202f.,:/-]\d)`,
  'gu',
);
const phoneTrio = new RegExp(
  String.raw`(?<![\p{L}\d+]|\d[ \u00a0\u2009\u202f.,:/-])[2-9]\d{2}${space}\d{2}${space}\d{3}(?!\d|[ \u00a0\u2009\u202f.,:/-]\d)`,
  'gu',
);

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day and month a birthday can have; replacement numbers for people without CPR add 60 to the day. */
function isBirthday(day: number, month: number): boolean {
  const last = daysInMonth[month - 1];
  if (last === undefined) return false;
  const plain = day > 60 ? day - 60 : day;
  return plain >= 1 && plain <= last;
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

/** Eight digits in a row that read as a date: 20261124 or 24112026. */
function readsAsDate(digits: string): boolean {
  const first = Number(digits.slice(0, 2));
  const second = Number(digits.slice(2, 4));
  const third = Number(digits.slice(4, 6));
  const fourth = Number(digits.slice(6, 8));
  return (
    (isYear(digits.slice(0, 4)) && isBirthday(fourth, third) && fourth <= 31) ||
    (isYear(digits.slice(4)) && isBirthday(first, second) && first <= 31)
  );
}

/** Evenly rising numbers are a list ("uge 45 46 47 48"), not a phone number. */
function isCounting(digits: string): boolean {
  const pairs = [0, 2, 4, 6].map((at) => Number(digits.slice(at, at + 2)));
  const [a = 0, b = 0, c = 0, d = 0] = pairs;
  return b - a === c - b && c - b === d - c && b - a >= 1 && b - a <= 5;
}

const unitAfter =
  /^[ \u00a0\u2009\u202f]?(?:kr\b|kr\.|kroner|dkk|eur|€|mio|mia|%|procent|percent|stk)/iu;
const introducedAsNumber =
  /(?:\bkr\.?|\bdkk|\beur|€|\buge|\buger|\bweeks?)[ \u00a0\u2009\u202f]?$/iu;

function looksLikePhone(text: string, start: number, end: number): boolean {
  if (unitAfter.test(text.slice(end, end + 12))) return false;
  if (introducedAsNumber.test(text.slice(Math.max(0, start - 12), start))) return false;
  const written = text.slice(start, end);
  const digits = written.replace(/\D/g, '');
  if (written.length === 8) return !readsAsDate(digits);
  const halves = /^\d{4}\D\d{4}$/.test(written);
  if (halves) return !(isYear(digits.slice(0, 4)) && isYear(digits.slice(4)));
  return !isCounting(digits);
}

type Check = (match: RegExpExecArray, text: string) => boolean;

const always: Check = () => true;
const phone: Check = (match, text) =>
  looksLikePhone(text, match.index, match.index + match[0].length);
const noUnit: Check = (match, text) => {
  const end = match.index + match[0].length;
  return !unitAfter.test(text.slice(end, end + 12));
};
const birthdayNext: Check = (match) => isBirthday(Number(match[1]), Number(match[2]));
const birthdaySpaced: Check = (match, text) => birthdayNext(match, text) && !isYear(match[3] ?? '');
const birthdayNoUnit: Check = (match, text) => birthdayNext(match, text) && noUnit(match, text);

/** In order of precedence: where two overlap, the earlier in this list stands. */
const detectors: readonly (readonly [FindingKind, RegExp, Check])[] = [
  ['email', emailShape, always],
  ['cpr', cprDotted, birthdayNext],
  ['cpr', cprSpaced, birthdaySpaced],
  ['cpr', cprSplit, birthdayNext],
  ['cpr', cprJoined, birthdayNoUnit],
  ['cpr', cprAfterWord, birthdayNext],
  ['phone', phoneAbroad, noUnit],
  ['phone', phoneAfterWord, always],
  ['phone', phoneJoined, phone],
  ['phone', phonePairs, phone],
  ['phone', phoneHalves, phone],
  ['phone', phoneTrio, phone],
];

/**
 * Every CPR-like number, phone number and e-mail address in a text, in the order they stand, none
 * overlapping another. The CPR checksum (modulus 11) is not asked for: numbers given since 2007 need
 * not have it.
 */
export function scanText(text: string): Finding[] {
  return findTyped(text, findIn).map(({ kind, start, end }) => ({
    kind,
    start,
    end,
    excerpt: text.slice(start, end),
  }));
}

/** The same in a text as it is compared: a soft hyphen hides no number. */
function findIn(text: string): Omit<Finding, 'excerpt'>[] {
  const findings: Omit<Finding, 'excerpt'>[] = [];
  for (const [kind, shape, check] of detectors) {
    for (const match of text.matchAll(shape)) {
      const start = match.index;
      const end = start + match[0].length;
      const taken = findings.some((other) => start < other.end && other.start < end);
      if (!taken && check(match, text)) findings.push({ kind, start, end });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}
