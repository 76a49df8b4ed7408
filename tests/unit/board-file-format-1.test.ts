import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../src/lib/domain/records/kinds';
import { z } from '../../src/lib/domain/schema';
import { boardFileSchema } from '../../src/lib/exchange/board-file/board-file';
import { livingRecords } from '../../src/lib/exchange/board-file/fold-board';
import { readBoardFile } from '../../src/lib/exchange/board-file/read';
import { writeBoardFile } from '../../src/lib/exchange/board-file/write';
import { FORMAT_1_META, FORMAT_1_SECRET, tellFormat1 } from '../fixtures/tell-format-1';

const FIXTURE = new URL('../fixtures/format-1.tavle.json', import.meta.url);
const SCHEMA = new URL('../../static/schema/tavle-1.schema.json', import.meta.url);

/** `UPDATE_SCHEMA=1 npm run test:unit` writes the schema anew after a change that was meant. */
const update = process.env['UPDATE_SCHEMA'] === '1';

describe('format 1', () => {
  it('[FILE-9] the frozen file still reads to the same board', () => {
    const bytes = readFileSync(FIXTURE);
    const read = readBoardFile(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const told = JSON.parse(bytes.toString('utf8')) as { records: unknown; log: unknown };
    expect(livingRecords(read.value.records)).toEqual(told.records);
    expect(read.value.changes).toEqual(told.log);
    expect(
      RECORD_KINDS.filter((kind) => livingRecords(read.value.records)[kind].length === 0),
    ).toEqual([]);
    const conflicts = [...read.value.records.values()].flatMap((r) => r.folded.conflicts);
    expect(conflicts.map((c) => c.field).sort()).toEqual(['goal', 'removed']);
    expect(read.value.records.get('proeve1')?.record).toMatchObject({ title: 'Ring dagen før' });
    expect(bytes.toString('utf8')).not.toContain(FORMAT_1_SECRET);
  });

  it('[FILE-9] today the same story gives the same bytes', () => {
    expect(writeBoardFile(tellFormat1(), FORMAT_1_META).join('')).toBe(
      readFileSync(FIXTURE, 'utf8'),
    );
  });

  it('[FILE-8] the published JSON Schema is the one the app reads by', async () => {
    const schema = z.toJSONSchema(boardFileSchema(), { target: 'draft-2020-12' });
    const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
    if (update) writeFileSync(SCHEMA, text);
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(schema);
    const file: unknown = JSON.parse(readFileSync(FIXTURE, 'utf8'));
    expect(boardFileSchema().safeParse(file).error).toBeUndefined();
  });
});
