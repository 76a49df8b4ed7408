import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_VERSION } from '$lib/domain/log/migrations';
import { SEGMENT_FORMAT, SEGMENT_VERSION } from './segment';
import { createIdea } from '../../domain/records/idea';
import { readSegment } from './read';
import { cutForSegments, segmentName, writeSegment } from './write';
import { AT, BOARD, meta, sealed, withBoard } from './device.fixture';

describe('a segment', () => {
  it('[FOLDER-5] reads back to the same changes, board, device and number', async () => {
    const { log } = withBoard();
    const written = await writeSegment(log.changes, meta(12), COMMON_VERSION);
    const read = await readSegment(written.content);
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: { board: BOARD, device: 'da', number: 12, changes: 1, at: AT },
        sha256: written.sha256,
        changes: log.changes,
      },
    });
    expect(segmentName(meta(12), '9f86d081'.repeat(8))).toBe(
      'tavlen-2026-11-24-da-000012-9f86d081.tavledel',
    );
  });

  it('[FOLDER-6] cut off or altered anywhere it is torn, and reading never throws', async () => {
    const { content } = await writeSegment(withBoard().log.changes, meta(), COMMON_VERSION);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(content.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, x) => {
          const cut = await readSegment(content.slice(0, at));
          expect(cut.ok).toBe(false);
          const altered = content.slice();
          altered[at] = (altered[at] ?? 0) ^ x;
          const read = await readSegment(altered);
          expect(read.ok ? 'ok' : read.error.kind).toMatch(/^(torn|foreign)$/);
        },
      ),
      { numRuns: 60 },
    );
    const zeros = await readSegment(new Uint8Array(content.length));
    expect(zeros).toEqual({ ok: false, error: { kind: 'torn' } });
    const empty = await readSegment(new Uint8Array(0));
    expect(empty).toEqual({ ok: false, error: { kind: 'torn' } });
  });

  it('[FOLDER-6] any other file is foreign, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const read = await readSegment(new Uint8Array(bytes));
        expect(read.ok ? 'ok' : read.error.kind).toMatch(/^(torn|foreign)$/);
      }),
    );
  });

  it('[FOLDER-7] a newer one is known by its header and its checksum', async () => {
    const version = SEGMENT_VERSION + 1;
    const header = { format: SEGMENT_FORMAT, version, board: { id: 'b' }, changes: 7 };
    const text = `${JSON.stringify(header)}\nwhatever\n`;
    const newer = {
      kind: 'newer',
      version,
      board: 'b',
      changes: 7,
      sha256: expect.any(String) as string,
    };
    expect(await readSegment(await sealed(text))).toEqual({ ok: false, error: newer });
    const silent = await sealed(text.replace(',"changes":7', ''));
    expect(await readSegment(silent)).toMatchObject({
      ok: false,
      error: { kind: 'newer', changes: 1 },
    });
    const torn = await readSegment(new TextEncoder().encode(text));
    expect(torn).toEqual({ ok: false, error: { kind: 'torn' } });
  });

  it('[FOLDER-7] one of an older format is read as it was meant', async () => {
    const changes = withBoard().log.changes;
    const header = { format: 'forbedringstavlen-segment', version: 1, ...meta(), changes: 1 };
    const text = [header, ...changes].map((line) => `${JSON.stringify(line)}\n`).join('');
    expect(await readSegment(await sealed(text))).toMatchObject({ ok: true, value: { changes } });
    const none = text.replace('"version":1', '"version":0');
    expect(await readSegment(await sealed(none))).toMatchObject({
      ok: false,
      error: { kind: 'unsound', fault: { kind: 'damaged', where: 'version' } },
    });
  });

  it('[FOLDER-8] forged content with a good checksum is refused, with its reason', async () => {
    const [change] = withBoard().log.changes;
    const header = { format: 'forbedringstavlen-segment', version: 1, ...meta(), changes: 1 };
    async function faultOf(...lines: unknown[]) {
      const text = lines.map((l) => `${typeof l === 'string' ? l : JSON.stringify(l)}\n`).join('');
      const read = await readSegment(await sealed(text));
      if (read.ok) return 'ok';
      return read.error.kind === 'unsound' ? read.error.fault.kind : read.error.kind;
    }
    expect(await faultOf(header, change)).toBe('ok');
    expect(await faultOf(header, { ...change, board: 'other' })).toBe('mixed-boards');
    expect(await faultOf(header, { ...change, fields: { name: 7 } })).toBe('bad-change');
    expect(await faultOf(header, { ...change, extra: 1 })).toBe('damaged');
    expect(await faultOf(header, change, change)).toBe('damaged');
    expect(await faultOf({ ...header, extra: 1 }, change)).toBe('damaged');
    expect(await faultOf(header, '{"__proto__":{"x":1}}')).toBe('hostile');
    expect(await faultOf(header, '['.repeat(5000) + ']'.repeat(5000))).toBe('hostile');
    expect(await faultOf(header, 'no json')).toBe('damaged');
  });

  it('[FOLDER-5] a long log is cut between acts', async () => {
    const device = withBoard();
    for (let i = 0; i < 40; i += 1)
      device.act(
        ...Array.from({ length: 150 }, (_, n) =>
          createIdea({ id: `i${String(i)}-${String(n)}` }, { text: 'Ring' }),
        ),
      );
    const runs = cutForSegments(device.log.changes);
    expect(runs.length).toBeGreaterThan(2);
    expect(runs.flat()).toEqual(device.log.changes);
    for (const run of runs.slice(1))
      expect(runs.some((other) => other !== run && other.at(-1)?.act === run[0]?.act)).toBe(false);
  });
});
