/**
 * The tegn of an udviklingspunkt: the text that stood there before there were any, and each tegn by
 * itself. Rules [SIGN-1] to [SIGN-6]; source: [LP] (the second of the three questions).
 */
import { byOrder } from '../board/card';
import { keyAfter, keyBetween } from '../board/order';
import type { DraftChange } from '../log/change';
import type { DevelopmentPoint } from '../records/development-point';
import { edited } from '../records/make';
import { createSign, signSpec, type Sign, type SignSeen } from '../records/sign';
import { listLines } from '../text/lines';

/** The end of a sentence with another after it. "f.eks. uge 3" and "ca. 10" go on in small letters or figures. */
const SENTENCE_END = /(?<=[.!?…]["”»)]?)\s+(?=["“«(]?\p{Lu})/u;

/** The tegn of a point, in the team's order. */
export function signsOf(point: string, all: readonly Sign[]): Sign[] {
  return all.filter((sign) => sign.pointId === point && !sign.removed).sort(byOrder);
}

/** What a text would be as tegn: one a line, or one a sentence where it is all one line. [SIGN-2] */
export function proposedSigns(text: string): string[] {
  const lines = listLines(text);
  return lines.length === 1 ? lines.flatMap((line) => line.split(SENTENCE_END)) : lines;
}

/** The tegn in a text with one a line, as the team has edited the proposal; and the first that is too long. */
export function writtenSigns(text: string): { signs: string[]; long: number | null } {
  const signs = listLines(text);
  const long = signs.findIndex((sign) => sign.length > signSpec.fields.text.max);
  return { signs, long: long < 0 ? null : long };
}

/**
 * Del op i tegn: the text becomes tegn of their own, before those that are there, and is cleared in the
 * same act. [SIGN-2]
 *
 * @param texts the tegn, in order
 * @param all the board's tegn
 */
export function divideSigns(
  point: Pick<DevelopmentPoint, 'id'>,
  texts: readonly string[],
  all: readonly Sign[],
  newId: () => string,
): DraftChange[] {
  const first = signsOf(point.id, all)[0]?.order ?? null;
  let last: string | null = null;
  const made = texts.map((text) => {
    last = keyBetween(last, first);
    return createSign({ id: newId() }, { pointId: point.id, text, order: last });
  });
  return [edited('developmentPoint', point.id, { signs: '' }), ...made];
}

/** The order of a tegn that is added last. */
export function orderOfNext(point: string, all: readonly Sign[]): string {
  return keyAfter(signsOf(point, all).map(({ order }) => order));
}

/** The order of a tegn that moves one place up or down; null at the end. */
export function orderMoved(sign: Sign, by: -1 | 1, all: readonly Sign[]): string | null {
  const signs = signsOf(sign.pointId ?? '', all);
  const at = signs.findIndex(({ id }) => id === sign.id);
  const past = signs[at + by];
  if (at < 0 || !past) return null;
  const beyond = signs[at + by + by]?.order ?? null;
  return by < 0 ? keyBetween(beyond, past.order) : keyBetween(past.order, beyond);
}

/** All that the team would see a change by, one a line: the text first, then each tegn. [SIGN-4] */
export function signsText(
  point: Pick<DevelopmentPoint, 'id' | 'signs'>,
  all: readonly Sign[],
): string {
  return [point.signs, ...signsOf(point.id, all).map(({ text }) => text)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** The answers of a tegn, the newest first; of one day the later key. */
export function answersOf(sign: Sign): (SignSeen & { key: string })[] {
  return Object.entries(sign.seen)
    .map(([key, said]) => ({ key, ...said }))
    .sort((a, b) => (a.on === b.on ? (a.key < b.key ? 1 : -1) : a.on < b.on ? 1 : -1));
}

/** What was answered last, where not in this meeting or on this day. [SIGN-3] */
export function answeredLast(sign: Sign, except?: string): SignSeen | null {
  return answersOf(sign).find(({ key }) => key !== except) ?? null;
}

/** The tegn a test should move: one that still stands under its point. [SIGN-6] */
export function signOfTest(
  test: { signId?: string | undefined; pointId: string | null },
  signOf: (id: string) => Sign | undefined,
): Sign | null {
  const sign = test.signId ? signOf(test.signId) : undefined;
  return sign && !sign.removed && sign.pointId === test.pointId ? sign : null;
}
