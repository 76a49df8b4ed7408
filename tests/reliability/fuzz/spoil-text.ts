/** Spoiling a file as JSON text: what no JSON library would write, and what somebody would forge. */
import type { Random } from '../random';
import type { Spoiling } from './sources';

const encoder = new TextEncoder();

/** Puts a piece of text in the place of one match; the file as it is when nothing matches. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  make: (found: string) => string,
): Uint8Array {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return encoder.encode(text);
  const match = random.pick(found);
  return encoder.encode(
    text.slice(0, match.index) + make(match[0]) + text.slice(match.index + match[0].length),
  );
}

/** A text value, with the colon before it. */
const VALUE = /:\s*"(?:[^"\\]|\\.)*"/g;
const NUMBER = /:\s*-?\d+(?:\.\d+)?/g;
const OBJECT = /\{(?=")/g;
const KEY = /"[A-Za-z.]+":/g;

function nested(deep: number, random: Random): string {
  return random.chance(0.5)
    ? `${'['.repeat(deep)}${']'.repeat(deep)}`
    : `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`;
}

/** By name. */
export const TEXT_SPOILINGS: Record<string, Spoiling> = {
  'huge text': ({ text }, random) =>
    replaceOne(
      text,
      VALUE,
      random,
      () => `:"${'æ'.repeat(random.pick([201, 4001, 100_001, 2_000_000]))}"`,
    ),
  'deep nesting': ({ text }, random) =>
    replaceOne(
      text,
      VALUE,
      random,
      () => `:${nested(random.pick([20, 30, 1000, 200_000]), random)}`,
    ),
  'numbers that are none': ({ text }, random) =>
    replaceOne(
      text,
      random.chance(0.3) ? NUMBER : VALUE,
      random,
      () =>
        `:${random.pick(['NaN', 'Infinity', '-Infinity', '1e999', '-0', '1e-400', '0x10', '1_000', '9007199254740993', '1.5', '"NaN"', '-1'])}`,
    ),
  'half a character': ({ text }, random) =>
    replaceOne(
      text,
      VALUE,
      random,
      (v) => `${v.slice(0, -1)}${random.pick(['\\ud800', '\\udc00', '\\ud800\\ud800'])}"`,
    ),
  'control characters': ({ text }, random) =>
    replaceOne(
      text,
      VALUE,
      random,
      (v) =>
        `${v.slice(0, -1)}${random.pick(['\u0000', '\n', '\\u0000', '\\u202e', '\u2028', '\\u0007'])}"`,
    ),
  'forbidden keys': ({ text }, random) =>
    replaceOne(text, OBJECT, random, () => {
      const key = random.pick(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']);
      return `{${JSON.stringify(key)}:${random.pick(['{"polluted":true}', 'null', '1', '"x"'])},`;
    }),
  'a key twice': ({ text }, random) =>
    replaceOne(
      text,
      KEY,
      random,
      (key) => `${key}${random.pick(['null', '""', '{}', '[]', '7'])},${key}`,
    ),
  'a key renamed': ({ text }, random) =>
    replaceOne(
      text,
      KEY,
      random,
      () =>
        `${JSON.stringify(random.pick(['x', '', 'id', 'log', '*', 'a.b.c', 'æ'.repeat(300)]))}:`,
    ),
  'another value': ({ text }, random) =>
    replaceOne(
      text,
      VALUE,
      random,
      () =>
        `:${random.pick(['null', 'true', '{}', '[]', '""', '" "', '[[]]', '{"":1}', '"../../x"', '"<b>"'])}`,
    ),
};
