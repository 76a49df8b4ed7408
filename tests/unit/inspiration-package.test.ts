import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { answeredPackage, findingsIn } from '../../src/lib/domain/inspiration/answers';
import { composePackage, type BoardRecords } from '../../src/lib/domain/inspiration/compose';
import { WORDS, packageOf, smallBoard } from '../../src/lib/domain/inspiration/inspiration.fixture';
import { packageSchema } from '../../src/lib/domain/inspiration/package';
import { knownNames, roleNames } from '../../src/lib/domain/privacy/names';
import { scanForOthers } from '../../src/lib/domain/privacy/scan-package';
import type { RecordKind, Records } from '../../src/lib/domain/records/kinds';
import { fromJSONSchema } from 'zod';
import { z } from '../../src/lib/domain/zod';
import { foldBoard } from '../../src/lib/exchange/board-file/fold-board';
import { readPackage } from '../../src/lib/exchange/inspiration/read';
import { writePackage } from '../../src/lib/exchange/inspiration/write';
import { exampleLog } from '../reliability/fuzz/sources';

const FROZEN = new URL('../fixtures/version-1.inspiration.json', import.meta.url);
const SCHEMA = new URL('../../static/schema/inspiration-1.schema.json', import.meta.url);
/** `UPDATE_SCHEMA=1 npm run test:unit` writes the schema anew after a change that was meant. */
const update = process.env['UPDATE_SCHEMA'] === '1';

function recordsOf(example: 'jammerbugt' | 'favrskov'): BoardRecords {
  const folded = [...foldBoard(exampleLog(example, 'home')).values()];
  const all = <K extends RecordKind>(kind: K): Records[K][] =>
    folded.flatMap((one) => (one.kind === kind ? [one.record as Records[K]] : []));
  return {
    board: all('board')[0]!,
    members: all('member'),
    coreElements: all('coreElement'),
    points: all('developmentPoint'),
    tests: all('testAction'),
    cycles: all('cycle'),
    observations: all('observation'),
    spread: all('spread'),
    signs: all('sign'),
  };
}

describe.each(['jammerbugt', 'favrskov'] as const)('a package of the example %s', (example) => {
  const records = recordsOf(example);
  const names = knownNames(records.members, roleNames(records.members, 'Deltager'));
  const tests = records.tests.map((test) => test.id);
  const pack = composePackage(
    records,
    { points: [], tests, quotes: tests, about: packageOf(smallBoard()).about },
    { id: 'pakke', writtenOn: '2026-11-24', member: 'Deltager' },
  );
  const findings = findingsIn(pack, names);

  it('[PRIVACY-10] asks only about the few families the board tells of', () => {
    expect(new Set(findings.map((one) => one.kind))).toEqual(new Set(['count']));
    expect(findings.length).toBeLessThan(6);
    const masks = findings.map((one) => one.mask);
    expect(masks).toContain(example === 'jammerbugt' ? '<3 familier' : '<3 børn');
  });

  it('[INSPIRE-2] holds no id of any record or member, and tells what all tests taught', () => {
    const answers = Object.fromEntries(findings.map(({ id }) => [id, { kind: 'mask' as const }]));
    const file = writePackage(answeredPackage(pack, findings, answers, WORDS));
    const all = [records.board, ...records.members, ...records.cycles, ...records.observations];
    for (const { id } of [...all, ...records.tests, ...records.points])
      expect(file).not.toContain(`"${id}"`);
    expect(scanForOthers(file, names)).toEqual([]);
    const learned = records.cycles.map((cycle) => cycle.learned.trim()).filter(Boolean);
    expect(learned.length).toBeGreaterThan(5);
    for (const said of learned)
      if (scanForOthers(said, names).length === 0) expect(file).toContain(JSON.stringify(said));
  });
});

it('[INSPIRE-6] the published JSON Schema of packages is the one the app reads by', async () => {
  const schema = z.toJSONSchema(packageSchema, { target: 'draft-2020-12' });
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
  if (update) writeFileSync(SCHEMA, text);
  expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(schema);
  expect(fromJSONSchema(schema as never).safeParse(packageOf(smallBoard())).error).toBeUndefined();
});

it('[INSPIRE-7] the frozen package of version 1 still reads to the same package', () => {
  const bytes = readFileSync(FROZEN);
  const read = readPackage(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value).toEqual(JSON.parse(bytes.toString('utf8')));
  expect(read.value.tests.map((test) => test.title)).toEqual(['Ring fredag', 'Brev']);
  expect(writePackage(read.value)).toBe(bytes.toString('utf8'));
});
