import { describe, expect, it } from 'vitest';
import { textsOf } from '$lib/domain/inspiration/answers';
import { packageOf, smallBoard } from '$lib/domain/inspiration/inspiration.fixture';
import { describePackage, type PackageSection } from './describe';

const about = {
  intervention: 'Tidlig indsats',
  targetGroup: 'Gravide',
  setting: 'Hjemmebesøg',
  caveats: 'Få forløb',
  contact: 'Teamet',
};

function texts(section: PackageSection): { path: string; text: string }[] {
  const own = [section.title, ...section.groups.flatMap((group) => group.texts)];
  return [
    ...own.flatMap((told) => (told ? [{ path: told.path.join('.'), text: told.text }] : [])),
    ...section.under.flatMap(texts),
  ];
}

describe('a package that is shown', () => {
  it('[INSPIRE-5] shows every text of the package in one place, as it is', () => {
    const pack = packageOf(smallBoard(), { quotes: ['proeve-t'], about });
    // Every text there can be is there.
    for (const cycle of pack.tests[0]!.cycles) {
      cycle.predictionWhy = 'Fordi';
      cycle.deviations = 'Onsdag';
      cycle.elsewhere = 'Ja';
      cycle.decisionNote = 'Den hører til';
    }
    Object.assign(pack.points[0]!, { why: 'w', signs: 's', changes: 'c', closedNote: 'n' });
    pack.coreElements[0]!.description = 'Se og svar';
    pack.tests[0]!.spread[0]!.note = 'De ringer torsdag';
    const shown = describePackage(pack).flatMap(texts);
    const all = textsOf(pack)
      .filter(
        ({ path }) =>
          !['kind', 'size', 'asExpected', 'outcome', 'decision'].includes(String(path.at(-1))),
      )
      .filter(({ path }) => path[0] !== 'version')
      .map(({ path, text }) => ({ path: path.join('.'), text }));
    const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
    expect(shown.toSorted(byPath)).toEqual(all.toSorted(byPath));
    expect(all.length).toBeGreaterThan(30);
  });

  it('[INSPIRE-1] tells tests under their point, how they ended, how large, and on what they rest', () => {
    const sections = describePackage(packageOf(smallBoard()));
    expect(sections.map(({ kind }) => kind)).toEqual(['about', 'core', 'point', 'test']);
    const point = sections[2]!;
    expect(point.under.map(({ key, decision }) => [key, decision])).toEqual([['t1', 'adopt']]);
    const facts = point.under[0]!.groups.flatMap((group) => group.facts).join(' | ');
    expect(facts).toContain('Størst prøvet: ét forløb, én medarbejder');
    expect(facts).toContain('Bygger på 2\u00a0observationer, heraf 1 citat fra en borger og 1 tal');
    expect(sections[3]?.groups.flatMap((g) => g.texts).map((t) => t.label)).toContain(
      'Hvorfor vi stoppede',
    );
  });

  it('[INSPIRE-1] tells a cycle that is only planned as what we try, not as tried', () => {
    const records = smallBoard();
    const [first] = records.cycles.filter(({ testActionId }) => testActionId === 'proeve-t');
    const planned = {
      ...first!,
      id: 'cirkel-d',
      parentCycleId: first!.id,
      size: 'few' as const,
      attempt: 'Fire familier ringes op',
      prediction: 'Det samme sker',
      ...{ stamp: null, decision: null, outcome: null, happened: '', learned: '' },
    };
    const pack = packageOf({ ...records, cycles: [...records.cycles, planned] });
    const test = describePackage(pack)[2]!.under[0]!;
    expect(test.groups[0]?.facts[0]).toBe('Størst prøvet: ét forløb, én medarbejder');
    const labels = test.groups.slice(1, 3).map((group) => group.texts.map(({ label }) => label));
    expect(labels[0]?.slice(0, 2)).toEqual(['Vi prøvede', 'Vi forventede']);
    expect(labels[1]).toEqual(['Vi prøver', 'Vi forventer']);
  });
});
