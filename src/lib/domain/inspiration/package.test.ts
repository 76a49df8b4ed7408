/** What is read out of a package, and what no schema sees in one. */
import { describe, expect, it } from 'vitest';
import { packageOf, smallBoard } from './inspiration.fixture';
import {
  isTried,
  learnedIn,
  outcomeOf,
  packageFlaw,
  sizeOf,
  type InspirationPackage,
  type PackageTest,
} from './package';

const pack = packageOf(smallBoard());
const [test] = pack.tests;
type Cycle = PackageTest['cycles'][number];

/** A cycle of which nothing is told but what was planned. */
const planned: Cycle = {
  ...test!.cycles[0]!,
  ...{ happened: '', deviations: '', learned: '', elsewhere: '', decisionNote: '' },
  ...{ asExpected: null, outcome: null, decision: null },
};

function withCycles(...cycles: Partial<Cycle>[]): PackageTest {
  return { ...test!, cycles: cycles.map((cycle) => ({ ...planned, ...cycle })) };
}

describe('a package that no program of ours wrote', () => {
  const flawed = (change: (pack: InspirationPackage) => void): string | null => {
    const copy = structuredClone(pack);
    change(copy);
    return packageFlaw(copy);
  };

  it('[INSPIRE-1] has each key once, and names the place where one stands again', () => {
    expect(flawed((copy) => copy.points.push(copy.points[0]!))).toBe('points.1.key');
    expect(flawed((copy) => copy.tests.push(copy.tests[0]!))).toBe(
      `tests.${String(pack.tests.length)}.key`,
    );
  });

  it('[INSPIRE-1] has points with keys of points, and tests with keys of tests', () => {
    expect(flawed((copy) => void (copy.points[0]!.key = 't9'))).toBe('points.0.key');
    expect(flawed((copy) => void (copy.tests[1]!.key = 'p9'))).toBe('tests.1.key');
  });

  it('[INSPIRE-1] has no test under a point it does not hold, nor under another test', () => {
    expect(flawed((copy) => void (copy.tests[0]!.point = 'p9'))).toBe('tests.0.point');
    expect(flawed((copy) => void (copy.tests[1]!.point = 't1'))).toBe('tests.1.point');
    expect(flawed((copy) => void (copy.tests[0]!.point = null))).toBeNull();
  });
});

describe('what is told of a test from elsewhere', () => {
  it.each<[string, Partial<Cycle>]>([
    ['what happened', { happened: 'Ro' }],
    ['what went otherwise', { deviations: 'Kun far' }],
    ['what was learned', { learned: 'Ro' }],
    ['what it led to elsewhere', { elsewhere: 'Flere opkald' }],
    ['whether it went as expected', { asExpected: 'yes' }],
    ['what came of it', { outcome: 'worse' }],
    ['what was decided', { decision: 'adapt' }],
  ])('[INSPIRE-1] it was tried where %s is told', (_, told) => {
    expect(isTried({ ...planned, ...told })).toBe(true);
  });

  it('[INSPIRE-1] it was not tried where only the plan is told', () => {
    expect(isTried(planned)).toBe(false);
    expect(sizeOf(withCycles({ size: 'single' }))).toBeNull();
  });

  it('[INSPIRE-1] it got as big as the largest cycle that was tried, whenever that was', () => {
    const tried = { happened: 'Ro' };
    expect(
      sizeOf(
        withCycles(
          { ...tried, size: 'single' },
          { ...tried, size: 'spread' },
          { ...tried, size: null },
          { ...tried, size: 'single' },
        ),
      ),
    ).toBe('spread');
    expect(sizeOf(withCycles({ ...tried, size: 'single' }, { size: 'spread' }))).toBe('single');
    expect(sizeOf(withCycles({ ...tried, size: null }))).toBeNull();
    expect(sizeOf(withCycles())).toBeNull();
  });

  it('[INSPIRE-1] it ended where the last decision closed it, and goes on else', () => {
    expect(outcomeOf(withCycles({ decision: 'adapt' }, { decision: 'stop' }))).toBe('stop');
    expect(outcomeOf(withCycles({ decision: 'adopt' }, {}))).toBe('adopt');
    expect(outcomeOf(withCycles({ decision: 'stop' }, { decision: 'adapt' }))).toBeNull();
    expect(outcomeOf(withCycles({ decision: 'expand' }))).toBeNull();
    expect(outcomeOf(withCycles({}))).toBeNull();
    expect(outcomeOf(withCycles())).toBeNull();
  });

  it('[INSPIRE-1] what was learned is the latest of it, or nothing', () => {
    expect(learnedIn(withCycles({ learned: 'Først' }, { learned: 'Så' }, {}))).toBe('Så');
    expect(learnedIn(withCycles({}))).toBe('');
    expect(learnedIn(withCycles())).toBe('');
  });
});
