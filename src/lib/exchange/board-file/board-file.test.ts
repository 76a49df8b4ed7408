import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Change } from '../../domain/change';
import { MemoryLog } from '../../domain/log';
import { mergeLogs } from '../../domain/merge';
import { createBoard } from '../../domain/records/board';
import { createCycle } from '../../domain/records/cycle';
import { createIdea } from '../../domain/records/idea';
import { edited, removed } from '../../domain/records/make';
import { FILE_FORMAT, type BoardFile } from './board-file';
import { livingRecords } from './fold-board';
import { partOf } from './part';
import { readBoardFile } from './read';
import { boardFileName, writeBoardFile } from './write';

const META = {
  board: { id: 'b', name: 'Tavlen' },
  exportedAt: '2026-11-24T09:00:00.000Z',
  appVersion: 'test',
};
const T0 = Date.UTC(2026, 10, 24);

class Device {
  #serial = 0;
  readonly log = new MemoryLog(
    () => this.digit + (this.#serial += 1).toString(16).padStart(15, '0'),
  );
  constructor(readonly digit: string) {}
  stamp() {
    this.#serial += 1;
    const n = this.#serial;
    return {
      act: `${this.digit}${String(n)}`,
      verb: 'edit',
      board: 'b',
      device: `d${this.digit}`,
      at: T0 + n * 1000,
    };
  }
  act(...drafts: Parameters<MemoryLog['act']>[0]) {
    return this.log.act(drafts, this.stamp());
  }
}

function newBoard(): Device {
  const device = new Device('a');
  device.act(
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  );
  return device;
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

function fileOf(changes: readonly Change[], partial = false): BoardFile {
  return JSON.parse(writeBoardFile(changes, META, { partial }).join('')) as BoardFile;
}

function errorOf(value: unknown): string {
  const read = readBoardFile(bytesOf(value));
  return read.ok ? 'none' : read.error.kind;
}

const step = fc.record({
  what: fc.constantFrom('make', 'edit', 'edit', 'remove', 'undo', 'redact', 'hear', 'cycle'),
  who: fc.constantFrom(0, 1),
  record: fc.constantFrom('r', 's', 't'),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

/** Two devices that write, hear each other now and then, and do not always agree. */
function play(
  steps: { what: string; who: number; record: string; text: string }[],
): [Device, Device] {
  const pair: [Device, Device] = [newBoard(), new Device('c')];
  pair[1].log.arrive(pair[0].log.changes, T0);
  for (const s of steps) {
    const device = pair[s.who === 0 ? 0 : 1];
    const exists = device.log.fold(s.record) !== undefined;
    if (s.what === 'hear') device.log.arrive(pair[s.who === 0 ? 1 : 0].log.changes, T0);
    else if (s.what === 'make' && !exists)
      device.act(createIdea({ id: s.record }, { text: s.text }));
    else if (s.what === 'cycle')
      device.act(
        createCycle({ id: `c${s.record}` }, { testActionId: s.record, learned: s.text } as never),
      );
    else if (!exists) continue;
    else if (s.what === 'edit') device.act(edited('idea', s.record, { text: s.text }));
    else if (s.what === 'remove') device.act(removed('idea', s.record));
    else if (s.what === 'undo') {
      const last = device.log.changes.at(-1);
      if (last && last.kind !== 'board') device.log.undo(last.act, device.stamp());
    } else if (s.what === 'redact')
      device.log.redact({ kind: 'idea', record: s.record, fields: ['text'] }, device.stamp());
  }
  return pair;
}

describe('what is written', () => {
  it('[FILE-1] reads back to the same log and the same fold, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [device] = play(steps);
        const written = writeBoardFile(device.log.changes, META).join('');
        const read = readBoardFile(bytesOf(written));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(canonical(read.value.changes)).toBe(canonical(device.log.changes));
        for (const [id, { folded }] of read.value.records)
          expect(canonical(folded)).toBe(canonical(device.log.fold(id)));
        expect(writeBoardFile(read.value.changes, META).join('')).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('[FILE-1] two files merge to the same in either order, and twice is once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [one, two] = play(steps).map((device) => {
          const read = readBoardFile(bytesOf(fileOf(device.log.changes)));
          if (!read.ok) throw new Error(JSON.stringify(read.error));
          return read.value.changes;
        }) as [Change[], Change[]];
        const ab = mergeLogs(one, two);
        const ba = mergeLogs(two, one);
        if (!ab.ok || !ba.ok) throw new Error('not merged');
        expect(canonical(ab.value)).toBe(canonical(ba.value));
        expect(mergeLogs(ab.value, two)).toEqual(ab);
      }),
      { numRuns: 60 },
    );
  });

  it('[FILE-7] a part brings what it hangs on, and nothing else', () => {
    const device = newBoard();
    device.act(createIdea({ id: 'i' }, { text: 'Ring', pointId: 'p' }));
    device.act(createIdea({ id: 'j' }, { text: 'Skriv' }));
    device.act({ kind: 'developmentPoint', record: 'p', fields: { made: true, owner: 'm' } });
    device.act({ kind: 'member', record: 'm', fields: { made: true, name: 'Ali' } });
    const before = new Set(device.log.changes.map((c) => c.id));
    device.act(edited('idea', 'i', { text: 'Ring torsdag' }));
    const part = partOf(device.log.changes, (c) => !before.has(c.id));
    expect([...new Set(part.map((c) => c.record))].sort()).toEqual(['i', 'm', 'p']);
    expect(part.filter((c) => c.record === 'i')).toHaveLength(2);
    expect(readBoardFile(bytesOf(fileOf(part, true)))).toMatchObject({
      ok: true,
      value: { partial: true },
    });
    expect(partOf(device.log.changes, () => false)).toEqual([]);
  });

  it('gets a name that every drive can hold', () => {
    expect(boardFileName('Spædbørn & små: »Åben« / é', '2026-11-24')).toBe(
      'spaedboern-smaa-aaben-e-2026-11-24.tavle.json',
    );
    expect(boardFileName('???', '2026-11-24', '-noter')).toBe('tavle-2026-11-24-noter.tavle.json');
  });
});

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
    expect(readBoardFile(bytesOf(changed((f) => (f.version = 2))))).toEqual({
      ok: false,
      error: { kind: 'newer-version', file: 2, app: 1 },
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
          expect(canonical(livingRecords(read.value.records))).toBe(canonical(file.records));
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
