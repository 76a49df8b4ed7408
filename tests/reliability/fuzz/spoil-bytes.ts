/** Spoiling a file as bytes: what disks, mail systems and editors do to it. */
import type { Random } from '../random';
import type { Spoiling } from './sources';

const encoder = new TextEncoder();

function slice(bytes: Uint8Array, random: Random): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + random.between(1, 4000))];
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const little = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return Uint8Array.from(big ? little.swap16() : little);
}

/** By name. */
export const BYTE_SPOILINGS: Record<string, Spoiling> = {
  'bits flipped': ({ text }, random) => {
    const bytes = encoder.encode(text);
    for (let i = random.between(1, 8); i > 0; i -= 1) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return bytes;
  },
  'cut off': ({ text }, random) => {
    const bytes = encoder.encode(text);
    return bytes.subarray(0, random.below(bytes.length));
  },
  'a piece gone': ({ text }, random) => {
    const bytes = encoder.encode(text);
    const [from, to] = slice(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  'a piece twice': ({ text }, random) => {
    const bytes = encoder.encode(text);
    const [from, to] = slice(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  'zeros in it': ({ text }, random) => {
    const bytes = encoder.encode(text);
    return bytes.fill(0, ...slice(bytes, random));
  },
  'noise in it': ({ text }, random) => {
    const bytes = encoder.encode(text);
    const [from, to] = slice(bytes, random);
    for (let at = from; at < to; at += 1) bytes[at] = random.below(256);
    return bytes;
  },
  'rubbish after it': ({ text }, random) =>
    joined(encoder.encode(text), encoder.encode(random.pick(['x', '}', '\0', '{}', text]))),
  'lines changed': ({ text }, random) => {
    const lines = text.split('\n');
    const a = random.below(lines.length);
    const b = random.below(lines.length);
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return encoder.encode(lines.join('\n'));
  },
  'Windows line ends': ({ text }) => encoder.encode(text.replaceAll('\n', '\r\n')),
  'byte order mark': ({ text }) => encoder.encode(`\ufeff${text}`),
  'two byte order marks': ({ text }) => encoder.encode(`\ufeff\ufeff${text}`),
  'another encoding': ({ text }, random) =>
    random.chance(0.3)
      ? Uint8Array.from(Buffer.from(text, 'latin1'))
      : utf16(text, random.chance(0.5), random.chance(0.7)),
};
