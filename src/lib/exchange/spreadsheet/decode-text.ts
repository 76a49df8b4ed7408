/**
 * From bytes to text when nobody says how it was written. Excel on a Danish Windows saves CSV as
 * Windows-1252, "CSV UTF-8" with a mark in front, and "Unicode-tekst" as UTF-16.
 */

import type { Encoding } from './spreadsheet';

/** A text and how it was written. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * Stands before a sign that was written otherwise than the rest of its file: a sign for private use,
 * which no text has. Who reads on takes it away again and says so.
 */
export const REPLACED = '\uf8ff';

/** How many bytes are looked at to tell UTF-16 without a mark from the rest. */
const SAMPLE = 400;

/**
 * Reads bytes as text. Never throws: Windows-1252 can read anything.
 *
 * @param chosen how somebody says that it is written
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const encoding = chosen ?? wideEncoding(bytes) ?? 'utf-8';
  if (encoding === 'windows-1252') return { text: windowsText(bytes), encoding };
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
  } catch {
    const mended = mendedUtf8(bytes, chosen !== undefined);
    if (mended !== null) return { text: mended, encoding };
    // Not UTF-8: the bytes of æ, ø and å in Windows-1252 are no letters in it.
    return { text: windowsText(bytes), encoding: 'windows-1252' };
  }
}

/**
 * UTF-8 in which somebody has pasted something of a Windows program: what is no letter in it is read as
 * one of Windows-1252. Null where most letters beyond the plain ones are no UTF-8, unless it is `sure`.
 */
function mendedUtf8(bytes: Uint8Array, sure: boolean): string | null {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const length = letterAt(bytes, at);
    if (length > 1) whole += 1;
    if (length > 0) {
      at += length;
      continue;
    }
    broken += 1;
    if (broken > MOST_BROKEN) return null;
    const sign = windowsText(bytes.subarray(at, at + 1));
    parts.push(utf8.decode(bytes.subarray(from, at)), `${REPLACED}${sign}`);
    at += 1;
    from = at;
  }
  if (!sure && broken >= whole) return null;
  return [...parts, utf8.decode(bytes.subarray(from))].join('');
}

/** What Windows has where Latin-1 has signs nobody sees: not every decoder knows them. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windowsText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Signs of another encoding that are put right one by one; a file with more of them is of that encoding. */
const MOST_BROKEN = 5000;

/** How many bytes the letter at a place has in UTF-8; 0 where there is none. */
function letterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** UTF-16 by its mark, or by every other byte of the first ones being zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return null;
}

/** Whether a text is none: pictures and programs hold bytes that no list of actions has. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  let odd = 0;
  for (const letter of sample) {
    const code = letter.codePointAt(0) ?? 0;
    if (code === 0xfffd || code < 9 || (code > 13 && code < 32)) odd += 1;
  }
  return odd > sample.length * 0.01;
}
