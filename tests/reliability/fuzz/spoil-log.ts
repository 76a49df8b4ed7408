/**
 * Spoiling the log and then writing the file anew around it, so that records and log agree: forgeries
 * that only the rules of the log can tell.
 */
import type { Change } from '../../../src/lib/domain/log/change';
import { RECORD_KINDS, SPECS } from '../../../src/lib/domain/records/kinds';
import type { Json } from '../../../src/lib/domain/schema';
import type { Random } from '../random';
import { fileText } from '../file-text';
import type { Source, Spoiling } from './sources';

const encoder = new TextEncoder();
const LAST_CLOCK = 'zzzzzzzzz-zzzz-';
const ODD_IDS = [
  '__proto__',
  'constructor',
  'toString',
  '-',
  '_',
  'x'.repeat(64),
  'x'.repeat(65),
  '',
];

type Forge = (log: Change[], random: Random) => Change[] | undefined;

/** The file around a forged log. A log too broken to add up is written with the old records. */
function around(source: Source, log: Change[]): Uint8Array {
  try {
    return encoder.encode(fileText(source.board, log, source.partial));
  } catch {
    const file = JSON.parse(source.text) as Record<string, unknown>;
    return encoder.encode(JSON.stringify({ ...file, log }));
  }
}

function forging(forge: Forge): Spoiling {
  return (source, random) => {
    const { log } = JSON.parse(source.text) as { log: Change[] };
    return around(source, forge(log, random) ?? log);
  };
}

/** Gives a change another id, wherever it is named. */
function renamed(log: Change[], from: string, to: string): Change[] {
  return JSON.parse(JSON.stringify(log).replaceAll(from, to)) as Change[];
}

function anyValue(random: Random): Json {
  return random.pick<Json>([
    null,
    '',
    'x',
    '=SUM(A1)',
    '\ud800',
    'æøå 👩‍👩‍👧',
    '\u0000',
    'x'.repeat(200),
    'x'.repeat(4000),
    'x'.repeat(4001),
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    '2026-02-30',
    '1900-01-01',
    '2199-12-31',
    [],
    {},
    [null],
    { a: 1 },
  ]);
}

function anyField(kind: string, random: Random): string {
  const spec = Object.hasOwn(SPECS, kind) ? SPECS[kind as keyof typeof SPECS] : SPECS.idea;
  const entries = Object.keys(spec.entries).map(
    (name) =>
      `${name}.${random.pick(['__proto__', 'constructor', 'a', 'toString', 'x'.repeat(64)])}`,
  );
  return random.pick([...Object.keys(spec.fields), ...entries, 'made', 'removed', 'ukendt']);
}

/** By name. */
export const LOG_SPOILINGS: Record<string, Spoiling> = Object.fromEntries(
  Object.entries({
    'one id, two contents': (log, random) => {
      const twin = structuredClone(random.pick(log));
      twin.fields[anyField(twin.kind, random)] = anyValue(random);
      log.splice(random.below(log.length), 0, twin);
    },
    'parents in a ring': (log, random) => {
      const cycles = log.filter((c) => c.kind === 'cycle' && c.fields['made'] === true);
      for (let i = random.between(1, 3); i > 0 && cycles.length > 0; i -= 1)
        random.pick(cycles).fields['parentCycleId'] = random.pick(cycles).record;
    },
    'clocks in the future': (log, random) => {
      const change = random.pick(log);
      change.at = random.pick(['9999-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z', change.at]);
      const clock = random.chance(0.7) ? LAST_CLOCK : `${'0'.repeat(9)}-0000-`;
      return renamed(log, change.id, `${clock}${random.hex16()}`);
    },
    'values swapped': (log, random) => {
      const a = random.pick(log);
      const b = random.pick(log.filter((c) => c.kind === a.kind));
      [a.fields, b.fields] = [b.fields, a.fields];
    },
    'a value put in': (log, random) => {
      const change = random.pick(log);
      change.fields[anyField(change.kind, random)] = anyValue(random);
    },
    'changes gone': (log, random) => {
      log.splice(random.below(log.length), random.between(1, 20));
    },
    'changes shuffled': (log, random) => {
      for (let i = log.length - 1; i > 0; i -= 1) {
        const j = random.below(i + 1);
        [log[i], log[j]] = [log[j]!, log[i]!];
      }
    },
    'odd ids': (log, random) => {
      const change = random.pick(log);
      const key = random.pick(['record', 'act', 'device', 'actor', 'meeting', 'board'] as const);
      change[key] = random.pick(ODD_IDS);
    },
    'a record renamed everywhere': (log, random) =>
      renamed(log, random.pick(log).record, random.pick(ODD_IDS)),
    'another kind': (log, random) => {
      const { record } = random.pick(log);
      const kind = random.pick([...RECORD_KINDS, 'ukendt', 'constructor', 'toString']);
      for (const change of log) if (change.record === record) change.kind = kind;
    },
    'seen what is not there': (log, random) => {
      const change = random.pick(log);
      const field = random.pick([...Object.keys(change.fields), '*', 'removed']);
      change.saw[field] = Array.from({ length: random.pick([1, 3, 500, 501]) }, () =>
        random.chance(0.5) ? random.pick(log).id : `${LAST_CLOCK}${random.hex16()}`,
      );
    },
    'deleted for good': (log, random) => {
      const change = random.pick(log);
      change.redacts = random.chance(0.5) ? ['*'] : Object.keys(change.fields);
    },
    'a value taken out': (log, random) => {
      const change = random.pick(log);
      const field = random.pick([...Object.keys(change.fields), 'text']);
      change.fields = Object.fromEntries(
        Object.entries(change.fields).filter(([name]) => name !== field),
      );
      change.erased = [field];
    },
    'pointing at anything': (log, random) => {
      const change = random.pick(log);
      for (const [field, value] of Object.entries(change.fields))
        if (typeof value === 'string' && (field.endsWith('Id') || random.chance(0.1)))
          change.fields[field] = random.pick(log).record;
    },
    'all cleared': (log, random) => {
      const { record } = random.pick(log);
      for (const change of log)
        if (change.record === record)
          change.fields = Object.fromEntries(Object.keys(change.fields).map((f) => [f, null]));
    },
    'taken away and edited': (log, random) => {
      const change = random.pick(log);
      log.push({
        ...change,
        id: `${change.id.slice(0, 15)}${random.hex16()}`,
        fields: { removed: random.chance(0.8) },
        saw: random.chance(0.5) ? {} : { '*': log.slice(0, 400).map((c) => c.id) },
      });
    },
  } satisfies Record<string, Forge | ((log: Change[], random: Random) => void)>).map(
    ([name, forge]) => [name, forging(forge as Forge)],
  ),
);
