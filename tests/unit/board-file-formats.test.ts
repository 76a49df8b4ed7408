import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/lib/domain/log/change';
import { RECORD_KINDS, kindsOfFormat } from '../../src/lib/domain/records/kind-names';
import { fromJSONSchema } from 'zod';
import { z } from '../../src/lib/domain/zod';
import { boardFileSchema } from '../../src/lib/exchange/board-file/board-file';
import { livingRecords } from '../../src/lib/exchange/board-file/fold-board';
import { readBoardFile } from '../../src/lib/exchange/board-file/read';
import { writeBoardFile } from '../../src/lib/exchange/board-file/write';
import { FORMAT_1_META, FORMAT_1_SECRET, tellFormat1 } from '../fixtures/tell-format-1';
import { tellFormat2 } from '../fixtures/tell-format-2';
import { tellFormat3 } from '../fixtures/tell-format-3';
import { tellFormat4 } from '../fixtures/tell-format-4';
import { tellFormat5 } from '../fixtures/tell-format-5';

/** The published schema of a format. */
const schemaOf = (version: number) =>
  new URL(`../../static/schema/tavle-${String(version)}.schema.json`, import.meta.url);

/** `UPDATE_SCHEMA=1 npm run test:unit` writes the schema anew after a change that was meant. */
const update = process.env['UPDATE_SCHEMA'] === '1';

interface Told {
  version: number;
  records: Record<string, unknown[]>;
  log: Change[];
}

const fileOf = (version: number) =>
  new URL(`../fixtures/format-${String(version)}.tavle.json`, import.meta.url);

function fixture(version: number): { bytes: Buffer; told: Told } {
  const bytes = readFileSync(fileOf(version));
  return { bytes, told: JSON.parse(bytes.toString('utf8')) as Told };
}

function readFixture(version: number) {
  const read = readBoardFile(fixture(version).bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, living: livingRecords(read.value.records) };
}

describe.each([1, 2, 3, 4, 5])('format %i', (version) => {
  it('[FILE-9] the frozen file still reads to the same board', () => {
    const { bytes, told } = fixture(version);
    const { changes, records, living } = readFixture(version);
    expect(told.version).toBe(version);
    const later = RECORD_KINDS.filter((kind) => !kindsOfFormat(version).includes(kind));
    expect(living).toEqual({ ...told.records, ...Object.fromEntries(later.map((k) => [k, []])) });
    expect(changes).toEqual(told.log);
    expect(kindsOfFormat(version).filter((kind) => living[kind].length === 0)).toEqual([]);
    const conflicts = [...records.values()].flatMap((r) => r.folded.conflicts);
    expect(conflicts.map((c) => c.field).sort()).toEqual(['goal', 'removed']);
    expect(records.get('proeve1')?.record).toMatchObject({ title: 'Ring dagen før' });
    expect(bytes.toString('utf8')).not.toContain(FORMAT_1_SECRET);
  });

  it('[FILE-2] a record that is not what its log adds up to is still found', () => {
    const { told } = fixture(version);
    const [point] = told.records['developmentPoint'] as { title: string }[];
    point!.title = 'Rettet i hånden';
    const read = readBoardFile(Buffer.from(JSON.stringify(told)));
    expect(read).toMatchObject({ ok: false, error: { kind: 'disagree', record: 'punkt1' } });
  });

  it('[FILE-8] its published JSON Schema fits its frozen file', () => {
    const schema = JSON.parse(readFileSync(schemaOf(version), 'utf8')) as Parameters<
      typeof fromJSONSchema
    >[0];
    const { told } = fixture(version);
    expect(fromJSONSchema(schema).safeParse(told).error).toBeUndefined();
    expect(fromJSONSchema(schema).safeParse({ ...told, version: 9 }).success).toBe(false);
  });
});

describe('format 1', () => {
  it('[FILE-9] today the same story gives the same log', () => {
    expect(tellFormat1()).toEqual(fixture(1).told.log);
  });

  it('[FILE-3] has none of what came later, and is refused when it says it has', () => {
    const { told } = fixture(1);
    expect(readFixture(1).living.spread).toEqual([]);
    const forged = { ...told, records: { ...told.records, spread: [{ id: 'x' }] } };
    const read = readBoardFile(Buffer.from(JSON.stringify(forged)));
    expect(read).toMatchObject({ ok: false, error: { kind: 'damaged', where: 'records' } });
  });
});

describe('format 2', () => {
  it('[FILE-9] today the same story gives the same bytes', () => {
    expect(writeBoardFile(tellFormat2(), FORMAT_1_META).join('')).toBe(
      fixture(2).bytes.toString('utf8'),
    );
  });

  it('[FILE-9] holds a place that took it up, numbers, and where an idea was found', () => {
    const { spread, testAction, developmentPoint, idea } = readFixture(2).living;
    expect(spread).toMatchObject([{ place: 'Sundhedsplejen, distrikt nord' }]);
    expect(developmentPoint.map((p) => p.number)).toEqual([1]);
    expect(testAction.map((t) => t.number)).toEqual([1, 2]);
    expect(idea.find((one) => one.id === 'ide3')).toMatchObject({
      inspiredBy: { municipality: 'Favrskov Kommune' },
      firstTry: 'Næste tavlemøde',
    });
  });
});

describe('format 3', () => {
  it('[FILE-9] today the same story gives the same bytes', () => {
    const bytes = writeBoardFile(tellFormat3(), FORMAT_1_META).join('');
    expect(bytes).toBe(fixture(3).bytes.toString('utf8'));
  });

  it('[FILE-9] [SIGN-2] holds tegn with what was answered, and a test that should move one', () => {
    const { sign, testAction, developmentPoint } = readFixture(3).living;
    expect(sign.map(({ text }) => text)).toEqual(['Barnet griner', 'Forældrene spørger selv']);
    expect(sign[0]?.seen).toMatchObject({ moede1: { answer: 'seen', source: 'To familier' } });
    expect(testAction.find(({ signId }) => signId === 'tegn1')?.id).toBe('proeve3');
    expect(developmentPoint[0]?.signs).toBe('');
  });
});

describe('format 4', () => {
  it('[FILE-9] today the same story gives the same bytes', () => {
    const bytes = writeBoardFile(tellFormat4(), FORMAT_1_META).join('');
    expect(bytes).toBe(fixture(4).bytes.toString('utf8'));
  });

  it('[FILE-9] [LEADER-3] holds what two leaders answered, what was sent on, and what is no question any more', () => {
    const requests = readFixture(4).living.decisionRequest;
    const of = (id: string) => requests.find((request) => request.id === id);
    expect(of('spoerg1')).toMatchObject({
      kind: 'resources',
      otherwise: 'Så holder to familier op',
      reply: { leder1: { verdict: 'yes' }, leder2: { verdict: 'no', text: 'Den er lånt ud' } },
    });
    expect(of('spoerg2')).toMatchObject({ passedOn: { to: 'Visitationen' } });
    expect(of('spoerg3')).toMatchObject({ dropped: { why: 'Vi flytter til foråret' } });
  });
});

describe('format 5', () => {
  it('[FILE-9] today the same story gives the same bytes', () => {
    const bytes = writeBoardFile(tellFormat5(), FORMAT_1_META).join('');
    if (update && !existsSync(fileOf(5))) writeFileSync(fileOf(5), bytes);
    expect(bytes).toBe(fixture(5).bytes.toString('utf8'));
  });

  it('[FILE-9] [LEADER-7] [LEADER-8] holds what a leader asked and said, what came of an answer, a pause, and who is away', () => {
    const { leaderQuestion, direction, decisionRequest, board, member } = readFixture(5).living;
    expect(leaderQuestion).toMatchObject([
      { text: 'Hvad sagde familierne?', by: 'leder1', answer: { text: 'At de sov bedre' } },
      { text: 'Hvad viser tallene?', answer: null, putBy: '2026-12-01' },
    ]);
    expect(direction).toMatchObject([
      { mayDecide: 'Alt, der koster under 2.000 kr.', visit: '2026-12-15', said: { by: 'leder1' } },
    ]);
    expect(decisionRequest.find(({ id }) => id === 'spoerg1')?.outcome?.text).toBe(
      'Vi kører nu ud om onsdagen',
    );
    expect(board[0]?.pause).toEqual({ jul: { from: '2026-12-21', to: '2027-01-03' } });
    expect(member.find(({ id }) => id === 'leder2')?.away?.cover).toBe('leder1');
    expect(member.find(({ id }) => id === 'vikar')?.until).toBe('2027-03-31');
  });

  it('[FILE-8] the published JSON Schema is the one the app reads by', async () => {
    const schema = z.toJSONSchema(boardFileSchema(), { target: 'draft-2020-12' });
    const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
    if (update) writeFileSync(schemaOf(5), text);
    expect(JSON.parse(readFileSync(schemaOf(5), 'utf8'))).toEqual(schema);
    expect(boardFileSchema().safeParse(fixture(5).told).error).toBeUndefined();
  });
});
