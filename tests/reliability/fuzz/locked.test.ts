import { Encrypter, armor, generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { isLocked } from '../../../src/lib/exchange/lock/is-locked';
import { lockBytes, unlockBytes } from '../../../src/lib/exchange/lock/lock';
import { Random } from '../random';
import { SEED, runsOf, tellFigures } from '../scale';

const FULL = 3000;
const SAMPLE = 200;
const runs = runsOf(FULL, SAMPLE);
const PASSPHRASE = 'blå regnfrakke på cykel';
/** A power of two that is no work at all. */
const LIGHT = 4;
/** ms in which a file that asks for too much is refused; its work would take minutes. */
const AT_ONCE = 1000;
/** The age format cuts what it locks into pieces of this many bytes. */
const PIECE = 65_536;

const OUTCOMES = new Set(['locked-wrong', 'locked-otherwise', 'locked-too-hard', 'locked-damaged']);

/** A locked file: the lines of its header, and what is locked. */
interface Locked {
  plain: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}

function asLetters(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return letters;
}

function asBytes(letters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** The file with its header altered. */
function withHeader({ bytes }: Locked, alter: (header: string) => string): Uint8Array<ArrayBuffer> {
  const letters = asLetters(bytes);
  const end = letters.indexOf('\n---') + 1;
  return asBytes(alter(letters.slice(0, end)) + letters.slice(end));
}

function stanza(random: Random, type: string): string {
  const body = Array.from({ length: 43 }, () => random.pick('ABCDabcd0123+/'.split(''))).join('');
  return `-> ${type}\n${body}\n`;
}

const TYPES = [
  'X25519 c2Vjb25kIHBhcnR5IGtleSBzaGFyZSBoZXJlIG5vdyE',
  'ssh-ed25519 abcdef c2hhcmU',
  'ssh-rsa abcdef',
  'piv-p256 abcd AAAA',
  'yubikey-plugin 1 2 3 4 5 6 7 8 9',
  'mlkem768x25519 AAAA',
  'x-grease 99',
  'SCRYPT AAAA 18',
  '',
];
const WORKS = [
  ...['21', '22', '30', '31', '32', '63', '64', '255', '999999999', '9'.repeat(300)],
  ...['-1', '0', '00', '018', '1e2', '0x14', '4.0', ' 4', '4 ', '', '٤', 'fyrre'],
];

/** Ways to spoil a locked file. Each gives the bytes that somebody is to open. */
const SPOILINGS: Record<string, (locked: Locked, random: Random) => Uint8Array<ArrayBuffer>> = {
  'as it is': ({ bytes }) => bytes,
  'a bit turned': ({ bytes }, random) => {
    const spoilt = bytes.slice();
    const at = random.below(spoilt.length);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random.below(8));
    return spoilt;
  },
  'cut off': ({ bytes }, random) => bytes.slice(0, random.below(bytes.length)),
  'cut off where a piece ends': ({ bytes }) => {
    const start = asLetters(bytes.subarray(0, 400)).indexOf('\n--- ') + 49 + 16;
    return bytes.slice(0, start + PIECE + 16);
  },
  'with more behind it': ({ bytes }, random) =>
    Uint8Array.from([...bytes, ...bytes.slice(-random.between(1, 40))]),
  'zeroed in the middle': ({ bytes }, random) => {
    const at = random.below(bytes.length);
    return bytes.slice().fill(0, at, at + random.between(1, 60));
  },
  'another amount of work': (locked, random) =>
    withHeader(locked, (head) => head.replace(/ 4\n/, ` ${random.pick(WORKS)}\n`)),
  'another kind of key': (locked, random) =>
    withHeader(locked, (head) =>
      head.replace(/-> scrypt [^\n]*\n[^\n]*\n/, stanza(random, random.pick(TYPES))),
    ),
  'another kind of key beside it': (locked, random) =>
    withHeader(locked, (head) => {
      const other = stanza(random, random.pick(TYPES));
      return random.chance(0.5) ? head.replace('-> scrypt', `${other}-> scrypt`) : head + other;
    }),
  'a second password that asks for too much': (locked, random) =>
    withHeader(locked, (head) => {
      const hard = (/-> scrypt [^\n]*\n[^\n]*\n/.exec(head)?.[0] ?? '').replace(/ 4\n/, ' 60\n');
      return random.chance(0.5) ? head + hard : head.replace('-> scrypt', `${hard}-> scrypt`);
    }),
  'a word too many or too few': (locked, random) =>
    withHeader(locked, (head) =>
      head.replace(
        /-> scrypt (\S+) 4/,
        random.pick([
          '-> scrypt 4',
          '-> scrypt',
          '-> scrypt $1 4 4',
          '-> scrypt  $1 4',
          '->scrypt $1 4',
          '-> scrypt $1 $1 60',
        ]),
      ),
    ),
  'a header without end': (locked, random) =>
    withHeader(locked, (head) => head + stanza(random, 'x-grease').repeat(2000)),
  'other ends of lines': (locked) => withHeader(locked, (head) => head.replaceAll('\n', '\r\n')),
  'another version': (locked, random) =>
    withHeader(locked, (head) => head.replace('/v1', random.pick(['/v2', '/v1 ', '/V1', '']))),
  'in letters': ({ bytes }) => asBytes(armor.encode(bytes)),
  'in letters, as a mail leaves them': ({ bytes }, random) => {
    const letters = armor.encode(bytes);
    return asBytes(
      random.pick([
        letters.replaceAll('\n', '\r\n'),
        `\n  ${letters}\n\n`,
        letters.replaceAll('\n', '\n\n'),
        letters.replaceAll('\n', ' \n'),
        letters.replace(/-----END[^\n]*/, ''),
        letters.replace('BEGIN', 'Begin'),
        letters.replaceAll('A', 'å'),
        letters.slice(0, random.below(letters.length)),
        letters.replaceAll('=', ''),
        letters + letters,
        `> ${letters.replaceAll('\n', '\n> ')}`,
      ]),
    );
  },
};

/** What opening gives: the words themselves, or why not. */
async function opened(bytes: Uint8Array, plain: Uint8Array, passphrase: string): Promise<string> {
  const done = await unlockBytes(bytes, passphrase);
  if (!done.ok) return done.error.kind;
  return Buffer.compare(done.value, plain) === 0 ? 'opened' : 'opened with other words';
}

describe('locked files that were spoilt', () => {
  it(
    `[LOCK-2] [LOCK-3] ${String(runs)} of them: no exception, never other words than were locked, and no work for nothing`,
    { timeout: 60_000 + runs * 200 },
    async () => {
      const findings: string[] = [];
      const counts: Record<string, number> = {};
      const names = Object.keys(SPOILINGS);
      const random = new Random(SEED);
      const plains = [0, 20, 3000, 2 * PIECE + 7].map((size) =>
        Uint8Array.from({ length: size }, () => random.below(256)),
      );
      const sources = await Promise.all(
        plains.map(async (plain) => ({ plain, bytes: await lockBytes(plain, PASSPHRASE, LIGHT) })),
      );
      for (let run = 0; run < runs; run += 1) {
        const chance = new Random(SEED * 1_000_003 + run);
        const name = names[run % names.length]!;
        // Large ones now and then; what is cut off where a piece ends has to be one.
        const source = name.endsWith('piece ends')
          ? sources[3]!
          : chance.pick(sources.slice(0, chance.chance(0.1) ? 4 : 3));
        const spoilt = SPOILINGS[name]!(source, chance);
        const right = chance.chance(0.8);
        const before = performance.now();
        const outcome = await opened(
          spoilt,
          source.plain,
          right ? PASSPHRASE : 'grå regnfrakke',
        ).catch((error: unknown) => `threw ${String(error)}`);
        const took = performance.now() - before;
        counts[outcome] = (counts[outcome] ?? 0) + 1;
        const found = (fault: string) => findings.push(`run ${String(run)}, ${name}: ${fault}`);
        if (outcome !== 'opened' && !OUTCOMES.has(outcome)) found(outcome);
        if (outcome === 'opened' && !right) found('opened with a wrong password');
        if (took > AT_ONCE) found(`took ${String(Math.round(took))} ms`);
        if (name === 'as it is' || name === 'in letters') {
          if (!isLocked(spoilt)) found('is not known as locked');
          if (outcome !== (right ? 'opened' : 'locked-wrong')) found(outcome);
        }
      }
      tellFigures('locked', { runs, of: FULL, findings, counts });
      expect(findings).toEqual([]);
      expect(Object.keys(counts).sort()).toEqual([...OUTCOMES, 'opened'].sort());
    },
  );

  it('[LOCK-3] a file for somebody’s key is said to be locked otherwise', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    expect(await unlockBytes(await encrypter.encrypt('Hej'), PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'locked-otherwise' },
    });
  });
});
