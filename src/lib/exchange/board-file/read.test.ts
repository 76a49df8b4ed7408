import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '$lib/domain/log/change';
import { FORMAT_VERSION } from '$lib/domain/log/migrations';
import { createCycle } from '../../domain/records/cycle';
import { createIdea } from '../../domain/records/idea';
import { RECORD_KINDS, kindsOfFormat } from '../../domain/records/kind-names';
import { edited } from '../../domain/records/make';
import { FILE_FORMAT, type BoardFile } from './board-file';
import { META, bytesOf, fileOf, newBoard } from './file.fixture';
import { livingRecords } from './fold-board';
import { readBoardFile } from './read';
import { writeBoardFile } from './write';

function errorOf(value: unknown): string {
  const read = readBoardFile(bytesOf(value));
  return read.ok ? 'none' : read.error.kind;
}

describe('what is refused', () => {
  const device = newBoard();
  device.act(createIdea({ id: 'i' }, { text: 'Ring' }));
  device.act(edited('idea', 'i', { text: 'Ring torsdag' }));
  device.act(createCycle({ id: 'k1' }, { testActionId: 't', parentCycleId: 'k2' }));
  const good = fileOf(device.log.changes);
  const idea = good.log.find((c) => c.record === 'i')!;

  function changed(edit: (file: BoardFile) => void, from = good): BoardFile {
    const copy = structuredClone(from);
    edit(copy);
    return copy;
  }

  it('[FILE-2] records and log that disagree, with the record named', () => {
    const read = readBoardFile(bytesOf(changed((f) => (f.records!.idea[0]!.text = 'Skriv'))));
    expect(read).toEqual({
      ok: false,
      error: { kind: 'disagree', record: 'i', recordKind: 'idea', title: 'Ring torsdag' },
    });
    expect(errorOf(changed((f) => (f.records!.idea = [])))).toBe('disagree');
    expect(errorOf(changed((f) => f.records!.idea.push(f.records!.idea[0]!)))).toBe('damaged');
    expect(errorOf(changed((f) => (f.log = f.log.filter((c) => c.record !== 'i'))))).toBe(
      'disagree',
    );
  });

  it('[FILE-3] a newer version, naming both', () => {
    expect(readBoardFile(bytesOf(changed((f) => (f.version = FORMAT_VERSION + 1))))).toEqual({
      ok: false,
      error: { kind: 'newer-version', file: FORMAT_VERSION + 1, app: FORMAT_VERSION },
    });
    expect(errorOf(changed((f) => (f.version = 0.5)))).toBe('damaged');
  });

  it('[FILE-4] other kinds of file, each by its name', () => {
    expect(errorOf('')).toBe('empty');
    expect(errorOf(' \n')).toBe('empty');
    expect(errorOf('navn;kommune')).toBe('foreign');
    expect(errorOf('null')).toBe('foreign');
    expect(errorOf('[1,2]')).toBe('foreign');
    expect(errorOf('{"format":"andet"}')).toBe('foreign');
    expect(errorOf(JSON.stringify(good).slice(0, -40))).toBe('cut-off');
    expect(readBoardFile(new Uint8Array([0xff, 0xfe, 0x7b])).ok).toBe(false);
    expect(readBoardFile(new Uint8Array(200_000_001))).toMatchObject({
      error: { kind: 'too-large', bytes: 200_000_001, max: 200_000_000 },
    });
  });

  it('[FILE-4] files made to do harm', () => {
    const text = JSON.stringify(good);
    const nested = (deep: number) => `${'['.repeat(deep)}${']'.repeat(deep)}`;
    for (const value of [
      nested(30),
      nested(200_000),
      '1e999',
      `{"__proto__":{"polluted":true}}`,
      `{"constructor":1}`,
      `"${'a'.repeat(100_001)}"`,
    ]) {
      const kind = errorOf(text.replace('"Ring torsdag"', value));
      expect(['hostile', 'cut-off']).toContain(kind);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(errorOf(changed((f) => (f.log[0]!.fields['name'] = 'x'.repeat(201))))).toBe(
      'bad-change',
    );
    expect(errorOf(changed((f) => (f.log[0]!.fields['ukendt'] = 1)))).toBe('bad-change');
    expect(errorOf(changed((f) => (f.log[0]!.fields['toString'] = 1)))).toBe('bad-change');
    expect(errorOf(changed((f) => (f.log[0]!.id = '../../x')))).toBe('damaged');
    expect(errorOf(changed((f) => Object.assign(f.log[0]!, { more: 1 })))).toBe('damaged');
    expect(errorOf(changed((f) => Object.assign(f, { more: 1 })))).toBe('damaged');
    expect(errorOf(changed((f) => Object.assign(f, { log: {} })))).toBe('damaged');
    expect(errorOf(changed((f) => delete f.records))).toBe('damaged');
  });

  it('[FILE-5] what no log can hold', () => {
    expect(errorOf(changed((f) => (f.log[2]!.board = 'c')))).toBe('mixed-boards');
    expect(errorOf(changed((f) => (f.log.at(-1)!.record = 'i')))).toBe('two-kinds');
    expect(errorOf(changed((f) => (f.log[0]!.record = 'x')))).toBe('two-kinds');
    const twin = { ...idea, fields: { ...idea.fields, text: 'Andet' } };
    expect(errorOf(changed((f) => f.log.push(twin)))).toBe('same-id-other-content');
    const { text: _text, ...rest } = idea.fields;
    const emptied = { ...idea, fields: rest, erased: ['text'] };
    expect(
      errorOf(changed((f) => (f.log[f.log.findIndex((c) => c.id === idea.id)] = emptied))),
    ).toBe('erased-without-redaction');
    const last = good.log.findLast((c) => c.record === 'i')!;
    expect(
      errorOf(changed((f) => (f.log.find((c) => c.id === idea.id)!.saw['text'] = [last.id]))),
    ).toBe('saw-loop');
    const own = changed((f) => (f.log.find((c) => c.id === idea.id)!.saw['text'] = [idea.id]));
    expect(errorOf(own)).toBe('saw-loop');
    const ring = newBoard();
    ring.act(createCycle({ id: 'k1' }, { testActionId: 't', parentCycleId: 'k2' }));
    ring.act(createCycle({ id: 'k2' }, { testActionId: 't', parentCycleId: 'k1' }));
    expect(readBoardFile(bytesOf(fileOf(ring.log.changes)))).toEqual({
      ok: false,
      error: { kind: 'parent-loop', record: 'k1' },
    });
    expect(errorOf(changed((f) => (f.log = [])))).toBe('no-board');
    expect(errorOf(fileOf([], true))).toBe('none');
  });

  it('[FILE-4] bits that flipped, pieces that are gone: never an exception, and never another board than the file shows', () => {
    const bytes = bytesOf(writeBoardFile(device.log.changes, META).join(''));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { maxLength: 3 }),
        fc.nat(bytes.length),
        fc.boolean(),
        (flips, cut, cutting) => {
          const copy = Uint8Array.from(bytes);
          for (const [at, bit] of flips) copy[at] = (copy[at] ?? 0) ^ (1 << bit);
          const read = readBoardFile(cutting ? copy.slice(0, cut) : copy);
          if (!read.ok) {
            expect(read.error.kind).not.toBe('');
            return;
          }
          const file = JSON.parse(new TextDecoder().decode(copy)) as BoardFile;
          // A file names the kinds of its own format; of those that came later there are none in it.
          const known = kindsOfFormat(file.version);
          const living = livingRecords(read.value.records);
          const told = Object.fromEntries(known.map((kind) => [kind, living[kind]]));
          expect(canonical(told)).toBe(canonical(file.records));
          const later = RECORD_KINDS.filter((kind) => !known.includes(kind));
          expect(later.filter((kind) => living[kind].length > 0)).toEqual([]);
          expect(file.format).toBe(FILE_FORMAT);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('[FILE-4] any JSON at all in any place: never an exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('version', 'board', 'records', 'log', 'exportedAt', 'partial'),
        fc.jsonValue(),
        fc.nat(good.log.length - 1),
        fc.constantFrom('id', 'fields', 'saw', 'erased', 'redacts', 'kind', 'record', 'at'),
        (key, value, index, field) => {
          const top: Record<string, unknown> = { ...good, [key]: value };
          expect(readBoardFile(bytesOf(top)).ok).toBe(canonical(top) === canonical(good));
          const log = good.log.map((c, i) => (i === index ? { ...c, [field]: value } : c));
          expect(typeof readBoardFile(bytesOf({ ...good, log })).ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });
});
