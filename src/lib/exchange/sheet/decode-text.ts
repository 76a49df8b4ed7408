/**
 * From bytes to text when nobody says how it was written. Excel on a Danish Windows saves CSV as
 * Windows-1252, "CSV UTF-8" with a mark in front, and "Unicode-tekst" as UTF-16.
 */

/** A text and how it was written. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** How many bytes are looked at to tell UTF-16 without a mark from the rest. */
const SAMPLE = 400;

/** Reads bytes as text. Never throws: Windows-1252 can read anything. */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8: the bytes of æ, ø and å in Windows-1252 are no letters in it.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
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
