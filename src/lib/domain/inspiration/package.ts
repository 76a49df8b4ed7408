/**
 * A package for inspiration, `.inspiration.json`: what a team has learned, told so that others
 * understand it without them in the room. It holds no people, no history, and no id of a record:
 * points and tests have keys of their own in it. Rules [INSPIRE-1] to [INSPIRE-9].
 */
import { POINT_KINDS } from '../records/core-element';
import { AS_EXPECTED, DECISIONS, OUTCOMES, SIZES } from '../records/cycle';
import { MAX_LINE, MAX_TEXT, dateSchema, idSchema } from '../records/fields';
import { OBSERVATION_KINDS } from '../records/observation';
import { z, zod } from '../zod';

/** What every package says it is. */
export const PACKAGE_FORMAT = 'forbedringstavlen-inspiration';

/** The version of packages that this app writes. */
export const PACKAGE_VERSION = 1;

/** Ending of a package's name. */
export const PACKAGE_ENDING = '.inspiration.json';

// Answers to findings may make a text much longer than its field was: a role for each pair of initials.
const line = z.string().check(z.maxLength(MAX_LINE * 50));
const text = z.string().check(z.maxLength(MAX_TEXT * 20));
const key = z.string().check(z.regex(/^[pt]\d{1,4}$/));
const count = z.int().check(z.gte(0), z.lte(9999));

const cycleSchema = z.strictObject({
  number: z.string().check(z.maxLength(12)),
  size: z.nullable(z.enum(SIZES)),
  attempt: text,
  prediction: text,
  predictionWhy: text,
  happened: text,
  deviations: text,
  learned: text,
  asExpected: z.nullable(z.enum(AS_EXPECTED)),
  outcome: z.nullable(z.enum(OUTCOMES)),
  elsewhere: text,
  decision: z.nullable(z.enum(DECISIONS)),
  decisionNote: text,
});

const quoteSchema = z.strictObject({ kind: z.enum(OBSERVATION_KINDS), text, credit: line });

const spreadSchema = z.strictObject({
  place: line,
  takenUpBy: line,
  on: z.nullable(dateSchema(zod)),
  note: text,
});

const testSchema = z.strictObject({
  key,
  point: z.nullable(key),
  title: line,
  who: z.array(line).check(z.maxLength(60)),
  cycles: z.array(cycleSchema).check(z.maxLength(100)),
  rests: z.strictObject(
    Object.fromEntries(OBSERVATION_KINDS.map((kind) => [kind, count])) as Record<
      (typeof OBSERVATION_KINDS)[number],
      typeof count
    >,
  ),
  quotes: z.array(quoteSchema).check(z.maxLength(500)),
  spread: z.array(spreadSchema).check(z.maxLength(200)),
});

const pointSchema = z.strictObject({
  key,
  title: line,
  kind: z.nullable(z.enum(POINT_KINDS)),
  why: text,
  goal: text,
  signs: text,
  changes: text,
  coreElements: z.array(line).check(z.maxLength(50)),
  closedNote: text,
});

/** Schema of a package; `static/schema/` holds it as JSON Schema for other programs. */
export const packageSchema = z
  .strictObject({
    format: z.literal(PACKAGE_FORMAT),
    version: z.literal(PACKAGE_VERSION),
    id: idSchema(zod),
    writtenOn: dateSchema(zod),
    origin: z.strictObject({ board: line, municipality: line }),
    about: z.strictObject({
      intervention: line,
      targetGroup: text,
      setting: text,
      caveats: text,
      contact: line,
    }),
    coreElements: z
      .array(
        z.strictObject({ title: line, kind: z.nullable(z.enum(POINT_KINDS)), description: text }),
      )
      .check(z.maxLength(50)),
    points: z.array(pointSchema).check(z.maxLength(500)),
    tests: z.array(testSchema).check(z.maxLength(2000)),
  })
  .register(z.globalRegistry, {
    title: `Package for inspiration of Forbedringstavlen, version ${String(PACKAGE_VERSION)}`,
    description:
      'What a team has learned, for other teams. Empty texts were left out. `rests` counts observations by kind.',
  });

/** A package. `id` is its own: a later package with the same id is a newer edition of it. */
export type InspirationPackage = z.infer<typeof packageSchema>;
/** A prøvehandling in a package. */
export type PackageTest = InspirationPackage['tests'][number];

/** What no schema can say of a package: keys are unique, and tests stand under points it holds. */
export function packageFlaw(pack: InspirationPackage): string | null {
  const keys = new Set<string>();
  for (const [list, name] of [
    [pack.points, 'points'],
    [pack.tests, 'tests'],
  ] as const)
    for (const [i, one] of list.entries()) {
      if (keys.has(one.key) || !one.key.startsWith(name.slice(0, 1)))
        return `${name}.${String(i)}.key`;
      keys.add(one.key);
    }
  const points = new Set(pack.points.map((point) => point.key));
  const lost = pack.tests.findIndex((test) => test.point !== null && !points.has(test.point));
  return lost < 0 ? null : `tests.${String(lost)}.point`;
}

/** How the test ended so far: the decision that closed it, or null while it goes on. */
export function outcomeOf(test: PackageTest): PackageTest['cycles'][number]['decision'] {
  const last = test.cycles.findLast((cycle) => cycle.decision !== null);
  return last?.decision === 'adopt' || last?.decision === 'stop' ? last.decision : null;
}

/**
 * Whether something came of a cycle. A package does not say which cycles have begun: one of which
 * nothing is told may be a plan still, so it is not told as tried. [INSPIRE-1]
 */
export function isTried(cycle: PackageTest['cycles'][number]): boolean {
  const { happened, deviations, learned, elsewhere, asExpected, outcome, decision } = cycle;
  const said = [happened, deviations, learned, elsewhere].some((text) => text !== '');
  return said || asExpected !== null || outcome !== null || decision !== null;
}

/** The largest size it was tried in; a cycle that is only planned does not count. */
export function sizeOf(test: PackageTest): (typeof SIZES)[number] | null {
  const tried = test.cycles.filter(isTried);
  const reached = Math.max(-1, ...tried.map(({ size }) => (size ? SIZES.indexOf(size) : -1)));
  return SIZES[reached] ?? null;
}

/** The latest thing that was learned, or ''. */
export function learnedIn(test: PackageTest): string {
  return test.cycles.findLast((cycle) => cycle.learned !== '')?.learned ?? '';
}
