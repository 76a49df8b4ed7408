import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredPackage,
  findingsIn,
  piecesOf,
  progressOf,
  textsOf,
  type Answer,
  type Answers,
} from './answers';
import { IDS, NO_ABOUT, WORDS, namesOf, packageOf, smallBoard } from './inspiration.fixture';
import { learnedIn, outcomeOf, packageFlaw, packageSchema, sizeOf } from './package';

const records = smallBoard();
const names = namesOf(records);
const pack = packageOf(records, { quotes: ['proeve-t'] });

function answerAll(answer: Answer): Answers {
  return Object.fromEntries(findingsIn(pack, names).map(({ id }) => [id, answer]));
}

describe('a package', () => {
  it('[INSPIRE-1] tells what was tried, expected, seen and learned, how big it got and why it stopped', () => {
    const [point] = pack.points;
    const [test, stopped] = pack.tests;
    expect(pack.origin).toEqual({ board: 'Spædbarnsindsatsen', municipality: 'Jammerbugt' });
    expect(point).toMatchObject({ key: 'p1', title: 'Tryghed', coreElements: ['Samspil'] });
    expect(test).toMatchObject({ key: 't1', point: 'p1', title: 'Ring fredag' });
    expect(test?.cycles[0]).toMatchObject({
      number: '1',
      size: 'single',
      prediction: 'Færre opkald',
      learned: 'Fredag formiddag er bedst',
      decision: 'adopt',
    });
    expect(test?.spread).toMatchObject([{ place: 'Distrikt nord', on: '2026-11-18' }]);
    expect([outcomeOf(test!), sizeOf(test!), learnedIn(test!)]).toEqual([
      'adopt',
      'single',
      'Fredag formiddag er bedst',
    ]);
    expect(stopped).toMatchObject({ point: null, title: 'Brev' });
    expect(stopped?.cycles[0]).toMatchObject({ decision: 'stop', decisionNote: 'Ingen læste dem' });
    expect(packageSchema.safeParse(pack).error).toBeUndefined();
    expect(packageFlaw(pack)).toBeNull();
  });

  it('[INSPIRE-2] holds no id of a record, no history, no dates of cycles, and nobody but roles', () => {
    const said = JSON.stringify(pack);
    for (const id of [...IDS, 'moede-m', 'obs-1', 'kerne-k', 'spread-s'])
      expect(said).not.toContain(id);
    expect(said).not.toContain('2026-11-10');
    expect(said).not.toContain('22 33 44 55');
    expect(pack.tests[0]?.who).toEqual(['Sundhedsplejerske 1', 'Sundhedsplejerske 2']);
  });

  it('[SIGN-4] tells every tegn by its words, after the text; what was answered stays at home', () => {
    const told = packageOf({
      ...records,
      points: records.points.map((point) => ({ ...point, signs: 'Færre opkald' })),
    });
    expect(told.points[0]?.signs).toBe('Færre opkald\nMandagene begynder roligere');
    for (const word of ['Mettes opkald gav', 'seen', 'tegn-g'])
      expect(JSON.stringify(told.points)).not.toContain(word);
    expect(JSON.stringify(told)).not.toContain('"Mettes opkald"');
  });

  it('[INSPIRE-3] counts what it rests on; the words of observations come along only when chosen', () => {
    const quiet = packageOf(records);
    expect(quiet.tests[0]?.rests).toMatchObject({ citizen: 1, number: 1, saw: 0 });
    expect(quiet.tests[0]?.quotes).toEqual([]);
    expect(JSON.stringify(quiet)).not.toContain('så sov vi');
    expect(pack.tests[0]?.quotes).toMatchObject([{ credit: 'en forælder' }, { text: '2 mod 6' }]);
  });

  it('[INSPIRE-3] takes only what is chosen; the point of a chosen test comes along', () => {
    const one = packageOf(records, { tests: ['stop-t'] });
    expect([one.points.length, one.tests.map((test) => test.title)]).toEqual([0, ['Brev']]);
    const bare = packageOf(records, { tests: [], points: ['punkt-p'] });
    expect(bare.points).toHaveLength(1);
  });

  it('[INSPIRE-4] asks about every name, number and small count, in every text that leaves', () => {
    const found = findingsIn(pack, names).map(({ kind, excerpt, path }) => [
      path.join('.'),
      kind,
      excerpt,
    ]);
    expect(found).toEqual([
      ['tests.0.cycles.0.attempt', 'name', 'Mette'],
      ['tests.0.cycles.0.attempt', 'count', 'to familier'],
      ['tests.0.cycles.0.happened', 'name', 'Mettes'],
      ['tests.0.cycles.0.happened', 'name', 'Ali'],
      ['tests.0.cycles.0.happened', 'email', 'mor@eksempel.dk'],
      ['tests.0.quotes.0.text', 'name', 'Mette'],
    ]);
  });

  it('[INSPIRE-4] whatever text of a package a name stands in, it is asked about', () => {
    const places = textsOf(pack).filter(({ path }) => path[0] !== 'writtenOn');
    expect(places.length).toBeGreaterThan(15);
    for (const { path } of places) {
      const named = structuredClone(pack);
      let at = named as unknown as Record<string | number, unknown>;
      for (const step of path.slice(0, -1)) at = at[step] as typeof at;
      at[path.at(-1) ?? ''] = 'Da Mette kom';
      const found = findingsIn(named, names).filter((one) => one.path.join('.') === path.join('.'));
      expect(found.map(({ excerpt }) => excerpt)).toEqual(['Mette']);
    }
  });

  it('[INSPIRE-4] the line of contact is there to be reached by: only CPR is asked about in it', () => {
    const contact = 'Mette Holm, mette@kommune.dk, 070707-1234';
    const told = packageOf(records, { tests: [], about: { ...NO_ABOUT, contact } });
    expect(findingsIn(told, names).map(({ kind }) => kind)).toEqual(['cpr']);
  });

  it('[INSPIRE-5] waits for every answer; keeping needs a reason', () => {
    const findings = findingsIn(pack, names);
    const [first] = findings;
    expect(progressOf(findings, {})).toEqual({ all: 6, open: 6 });
    const kept = (reason: string) => ({ [first!.id]: { kind: 'keep' as const, reason } });
    expect(progressOf(findings, kept('  ')).open).toBe(6);
    expect(progressOf(findings, kept('Det er et stednavn')).open).toBe(5);
    expect(progressOf(findings, answerAll({ kind: 'mask' })).open).toBe(0);
  });

  it('[INSPIRE-5] carries out removed, masked and kept, and leaves all else as it was', () => {
    const findings = findingsIn(pack, names);
    const masked = answeredPackage(pack, findings, answerAll({ kind: 'mask' }), WORDS);
    const cycle = masked.tests[0]?.cycles[0];
    expect(cycle?.attempt).toBe('Sundhedsplejerske 1 ringer til <3 familier');
    expect(cycle?.happened).toBe(
      'Sundhedsplejerske 1’s opkald gav ro. Sundhedsplejerske 2 skrev til [mailadresse]',
    );
    const removed = answeredPackage(pack, findings, answerAll({ kind: 'remove' }), WORDS);
    expect(removed.tests[0]?.cycles[0]?.attempt).toBe('[…] ringer til […]');
    const kept = answeredPackage(pack, findings, answerAll({ kind: 'keep', reason: 'ja' }), WORDS);
    expect(kept).toEqual(pack);
    for (const one of [masked, removed]) expect(findingsIn(one, names)).toEqual([]);
    const differing = textsOf(pack).filter(({ text }, i) => textsOf(masked)[i]?.text !== text);
    expect(differing).toHaveLength(3);
  });

  it('[INSPIRE-5] pieces are the text that leaves, whatever is answered', () => {
    const findings = findingsIn(pack, names);
    const answer = fc.constantFrom<Answer | undefined>(
      undefined,
      { kind: 'remove' },
      { kind: 'mask' },
      { kind: 'keep', reason: 'x' },
    );
    fc.assert(
      fc.property(fc.array(answer, { minLength: 6, maxLength: 6 }), (given) => {
        const answers = Object.fromEntries(findings.map(({ id }, i) => [id, given[i]]));
        const leaving = textsOf(answeredPackage(pack, findings, answers, WORDS));
        textsOf(pack).forEach(({ path, text }, i) => {
          const own = findings.filter((one) => one.path.join('.') === path.join('.'));
          const pieces = piecesOf(text, own, answers, WORDS).map((piece) => piece.text);
          expect(pieces.join('')).toBe(leaving[i]?.text);
        });
      }),
    );
  });

  it('[INSPIRE-5] an answer follows its words when something else is chosen, and goes when they change', () => {
    const [first] = findingsIn(pack, names);
    const alone = packageOf(records, { tests: ['proeve-t'], points: ['punkt-p'] });
    expect(findingsIn(alone, names)[0]?.id).toBe(first?.id);
    const changed = structuredClone(pack);
    changed.tests[0]!.cycles[0]!.attempt = 'Mette ringer til to familier.';
    expect(findingsIn(changed, names).map(({ id }) => id)).not.toContain(first?.id);
  });

  it('[INSPIRE-5] a profession that names somebody puts no name in place of another', () => {
    const team = records.members.map((m) => ({ ...m, profession: 'Mettes vikar' }));
    const odd = { ...records, members: team };
    const findings = findingsIn(packageOf(odd), namesOf(odd));
    const answers = Object.fromEntries(findings.map(({ id }) => [id, { kind: 'mask' as const }]));
    const leaving = answeredPackage(packageOf(odd), findings, answers, WORDS);
    expect(JSON.stringify(leaving)).not.toContain('Mette');
    expect(leaving.tests[0]?.who).toEqual(['Deltager 1', 'Deltager 2']);
  });
});
