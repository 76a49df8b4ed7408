import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Change } from '../../domain/change';
import { MemoryLog } from '../../domain/log';
import { mergeLogs } from '../../domain/merge';
import { createBoard } from '../../domain/records/board';
import { createIdea } from '../../domain/records/idea';
import { edited, removed } from '../../domain/records/make';
import { faultyFolder, memoryFolder, type Faults } from '../folder/memory-folder';
import { boardsIn } from './boards-in';
import { exchangePass, type LogSide, type PassReport } from './exchange-pass';
import { maySegment, type SeenFile } from './gather';
import { readSegment } from './read';
import { sha256, type SegmentHeader } from './segment';
import { cutForSegments, segmentName, writeSegment } from './write';

const T0 = Date.UTC(2026, 10, 24);
const AT = '2026-11-24T09:00:00.000Z';
const BOARD = { id: 'b', name: 'Tavlen' };

/** A device with its log, its memory of the folder, and its way there. */
class Device {
  #serial = 0;
  readonly log = new MemoryLog(
    () => this.digit + (this.#serial += 1).toString(16).padStart(15, '0'),
  );
  readonly faults: Faults = {};
  readonly seen = new Map<string, SeenFile>();
  readonly sent = new Set<string>();
  readonly side: LogSide;
  /** what this device's clock shows */
  at = AT;
  #folder;

  constructor(
    readonly digit: string,
    disk = memoryFolder(),
  ) {
    this.#folder = faultyFolder(disk, this.faults);
    this.side = {
      board: BOARD,
      device: `d${digit}`,
      lastNumber: 0,
      seen: this.seen,
      take: async (changes) => {
        const merged = this.log.arrive(changes, T0);
        if (merged.ok) for (const c of changes) this.sent.add(c.id);
        return merged.ok ? 'taken' : 'refused';
      },
      noteSeen: async (files, gone) => {
        for (const name of gone) this.seen.delete(name);
        for (const [name, file] of files) this.seen.set(name, file);
      },
      unsent: async (inFolder) =>
        this.log.changes.filter((c) => !this.sent.has(c.id) && !inFolder.has(c.id)),
      noteSent: async (count, name, file) => {
        const now = this.log.changes.filter((c) => !this.sent.has(c.id));
        for (const c of now.slice(0, count)) this.sent.add(c.id);
        this.seen.set(name, file);
      },
      startOver: async () => {
        this.seen.clear();
        this.sent.clear();
      },
      now: () => this.at,
    };
  }

  stamp(verb = 'edit') {
    this.#serial += 1;
    const n = this.#serial;
    return {
      act: `${this.digit}${String(n)}`,
      verb,
      board: 'b',
      device: `d${this.digit}`,
      at: T0 + n * 1000,
      actor: `m${this.digit}`,
    };
  }

  act(...drafts: Parameters<MemoryLog['act']>[0]): Change[] {
    return this.log.act(drafts, this.stamp());
  }

  async pass(thorough = false): Promise<PassReport> {
    const done = await exchangePass(this.#folder, this.side, { thorough });
    if (!done.ok) throw new Error(done.error.kind);
    return done.value;
  }

  /** All accidents are over. */
  mend(): void {
    this.faults.fail = null;
    this.faults.failWrite = null;
    delete this.faults.hidden;
    delete this.faults.spoil;
  }

  /** A pass that may end in an error of the folder. */
  async try(): Promise<string> {
    const done = await exchangePass(this.#folder, this.side);
    return done.ok ? 'done' : done.error.kind;
  }

  get text(): string {
    return canonical(this.log.changes);
  }
}

function withBoard(disk = memoryFolder()): Device {
  const device = new Device('a', disk);
  device.act(
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  );
  return device;
}

function meta(number = 1): Pick<SegmentHeader, 'board' | 'device' | 'number' | 'at'> {
  return { board: BOARD, device: 'da', number, at: AT };
}

/** Any text with a checksum that holds. */
async function sealed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const body = new TextEncoder().encode(text);
  const last = `${JSON.stringify({ sha256: await sha256(body) })}\n`;
  return new Uint8Array(await new Blob([body, last]).arrayBuffer());
}

describe('a segment', () => {
  it('[FOLDER-5] reads back to the same changes, board, device and number', async () => {
    const { log } = withBoard();
    const written = await writeSegment(log.changes, meta(12));
    const read = await readSegment(written.content);
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: { board: BOARD, device: 'da', number: 12, changes: 1, at: AT },
        sha256: written.sha256,
        changes: log.changes,
      },
    });
    expect(segmentName(meta(12))).toBe('tavlen-2026-11-24-da-000012.tavledel');
  });

  it('[FOLDER-6] cut off or altered anywhere it is torn, and reading never throws', async () => {
    const { content } = await writeSegment(withBoard().log.changes, meta());
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
    const text =
      '{"format":"forbedringstavlen-segment","version":3,"board":{"id":"b"}}\nwhatever\n';
    const newer = { ok: false, error: { kind: 'newer', version: 3, board: 'b' } };
    expect(await readSegment(await sealed(text))).toEqual(newer);
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

describe('a shared folder', () => {
  it('[FOLDER-5] brings what one device writes to the others, once', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    expect(await a.pass()).toMatchObject({ written: 1, taken: 0 });
    expect(await b.pass()).toMatchObject({ written: 0, taken: 1 });
    b.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    expect(await b.pass()).toMatchObject({ written: 1 });
    expect(await a.pass()).toMatchObject({ written: 0, taken: 1 });
    expect(await a.pass()).toMatchObject({ written: 0, taken: 0 });
    expect(a.text).toBe(b.text);
    expect(disk.files.size).toBe(2);
  });

  it('[FOLDER-9] a renamed file and a conflicted copy change nothing', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const [name, file] = [...disk.files][0]!;
    disk.files.set(name.replace('.tavledel', ' (conflicted copy).tavledel'), file);
    disk.files.set(`Kopi af ${name}.txt`, file);
    disk.files.delete(name);
    const b = new Device('b', disk);
    expect(await b.pass()).toMatchObject({ taken: 1, unreadable: 0 });
    expect(b.text).toBe(a.text);
    expect(await a.pass()).toMatchObject({ taken: 0, written: 0 });
  });

  it('[FOLDER-9] foreign files are not looked at unless they bear our name', async () => {
    expect(maySegment('referat.docx')).toBe(false);
    expect(maySegment('x-000001.TAVLEDEL')).toBe(true);
    expect(maySegment('x-000001.tavledel.crswap')).toBe(false);
    const disk = memoryFolder();
    await disk.writeNew('ferie.tavledel', ['snapshots']);
    await disk.writeNew('referat.docx', ['x']);
    const a = withBoard(disk);
    expect(await a.pass()).toMatchObject({ unreadable: 1, written: 1 });
  });

  it('[FOLDER-10] a bad file is tried again when it changes, and only then, or on a thorough pass', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const [name, whole] = [...disk.files][0]!;
    const half = whole.content.slice(0, 100);
    const b = new Device('b', disk);
    disk.files.set(name, { content: half, bytes: 100, modified: 7 });
    expect(await b.pass()).toMatchObject({ taken: 0, unreadable: 1 });
    disk.files.set(name, { content: whole.content, bytes: 100, modified: 7 });
    expect(await b.pass()).toMatchObject({ taken: 0, unreadable: 1 });
    expect(await b.pass(true)).toMatchObject({ taken: 1, unreadable: 0 });
    const c = new Device('c', disk);
    disk.files.set(name, { content: half, bytes: 100, modified: 7 });
    await c.pass();
    disk.files.set(name, { content: whole.content, bytes: whole.content.length, modified: 7 });
    expect(await c.pass()).toMatchObject({ taken: 1, unreadable: 0 });
  });

  it('[FOLDER-7] a newer segment pauses reading, not writing; another board’s does not', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const newer = '{"format":"forbedringstavlen-segment","version":3,"board":{"id":"x"}}\n';
    await disk.writeNew('n.tavledel', [await sealed(newer)]);
    const b = new Device('b', disk);
    expect(await b.pass()).toMatchObject({ newer: false, taken: 1 });
    await disk.writeNew('m.tavledel', [await sealed(newer.replace('"x"', '"b"'))]);
    a.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    expect(await a.pass()).toMatchObject({ newer: true, written: 1 });
    expect(await b.pass()).toMatchObject({ newer: true, taken: 0 });
    disk.files.delete('m.tavledel');
    expect(await b.pass()).toMatchObject({ newer: false, taken: 1 });
    expect(b.text).toBe(a.text);
  });

  it('[FOLDER-11] what builds on a segment that is late waits for it', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    a.act(createIdea({ id: 'i' }, { text: 'Fru Jensen' }));
    const b = new Device('b', disk);
    await a.pass();
    await b.pass();
    a.act(edited('idea', 'i', { text: 'Fru Jensen igen' }));
    const reader = new Device('c', disk);
    reader.faults.hidden = (name) => name.includes('-db-');
    await reader.pass();
    // b erases before it hears of a's edit; a writes its edit after the erasure took the text out.
    b.log.redact({ kind: 'idea', record: 'i', fields: ['text'] }, b.stamp('redact'));
    await b.pass();
    await a.pass();
    expect(await reader.pass()).toMatchObject({ waiting: 1, taken: 0 });
    delete reader.faults.hidden;
    expect(await reader.pass()).toMatchObject({ waiting: 0, taken: 2 });
    await a.pass();
    await b.pass();
    expect(reader.text).toBe(a.text);
    expect(b.text).toBe(a.text);
    expect(a.text).not.toContain('Jensen');
  });

  it('[FOLDER-12] a full disk, lost permission or a missing folder loses nothing', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    a.faults.failWrite = { kind: 'full' };
    expect(await a.pass()).toMatchObject({ written: 0, writeError: { kind: 'full' } });
    a.faults.failWrite = { kind: 'denied' };
    expect(await a.try()).toBe('denied');
    a.faults.fail = { kind: 'gone' };
    expect(await a.try()).toBe('gone');
    a.faults.fail = null;
    a.faults.failWrite = null;
    expect(await a.pass()).toMatchObject({ written: 1, writeError: null });
    const b = new Device('b', disk);
    await b.pass();
    expect(b.text).toBe(a.text);
  });

  it('[FOLDER-5] a device that has forgotten the folder never writes over its own segments', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const again = new Device('a', disk);
    again.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    disk.files.forEach((file, name) =>
      disk.files.set(name, { ...file, content: file.content.slice(9) }),
    );
    expect(await again.pass()).toMatchObject({ written: 1, unreadable: 1 });
    expect(disk.files.size).toBe(2);
  });

  it('[FOLDER-13] what somebody deletes from the folder is written again, once, by the device that wrote it', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    await a.pass();
    await b.pass();
    b.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    await b.pass();
    await a.pass();
    const [first] = [...disk.files.keys()];
    disk.files.delete(first!);
    const at = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000).toISOString();
    for (const seconds of [0, 10]) {
      a.at = b.at = at(seconds);
      expect(await a.pass()).toMatchObject({ written: 0 });
      expect(await b.pass()).toMatchObject({ written: 0 });
    }
    a.at = b.at = at(40);
    expect(await b.pass()).toMatchObject({ written: 0 });
    expect(await a.pass()).toMatchObject({ written: 1 });
    // Never under the name that is gone: who has read that one would not look again.
    expect(disk.files.has(first!)).toBe(false);
    a.at = b.at = at(400);
    expect(await b.pass()).toMatchObject({ written: 0 });
    expect(await a.pass()).toMatchObject({ written: 0 });
    const reader = new Device('c', disk);
    await reader.pass();
    expect(reader.text).toBe(a.text);
  });

  it('[FOLDER-13] when its device does not come back, another one writes it again', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    await a.pass();
    await b.pass();
    disk.files.clear();
    await b.pass();
    b.at = '2026-11-24T09:04:00.000Z';
    expect(await b.pass()).toMatchObject({ written: 1 });
    const reader = new Device('c', disk);
    await reader.pass();
    expect(reader.text).toBe(a.text);
  });

  it('[FOLDER-13] a file that comes back in time was only hidden', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    a.faults.hidden = () => true;
    await a.pass();
    delete a.faults.hidden;
    await a.pass();
    a.faults.hidden = () => true;
    a.at = '2026-11-24T10:00:00.000Z';
    expect(await a.pass()).toMatchObject({ written: 0 });
  });

  it('[FOLDER-15] an empty file that a crash left goes away when its device comes back', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const b = new Device('b', disk);
    const empty = { content: new Uint8Array(), bytes: 0, modified: 9 };
    const left = segmentName(meta());
    disk.files.set(left, empty);
    expect(await b.pass()).toMatchObject({ unreadable: 1 });
    expect(await b.pass()).toMatchObject({ unreadable: 1 });
    // What was to stand in it comes under the next number, and only then the empty one goes.
    expect(await a.pass()).toMatchObject({ unreadable: 1, written: 1, number: 2 });
    expect(disk.files.has(left)).toBe(true);
    expect(await a.pass()).toMatchObject({ unreadable: 0 });
    expect([...disk.files.keys()]).toEqual([segmentName(meta(2))]);
    expect(await b.pass()).toMatchObject({ unreadable: 0 });
    expect(b.text).toBe(a.text);
  });

  it('[FOLDER-15] nothing else that is empty is taken away, nor while writing does not go well', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    const empty = { content: new Uint8Array(), bytes: 0, modified: 9 };
    const others = [
      segmentName({ ...meta(), device: 'db' }),
      segmentName(meta()).replace('.tavledel', ' (konflikt).tavledel'),
      `kopi-${segmentName(meta())}.tavledel`,
    ];
    for (const name of [...others, segmentName(meta())]) disk.files.set(name, empty);
    a.faults.failWrite = { kind: 'full' };
    await a.pass();
    await a.pass();
    expect(disk.files.size).toBe(4);
    delete a.faults.failWrite;
    // It was on its way after all.
    const whole = await writeSegment(
      new Device('c').act(createIdea({ id: 'k' }, { text: 'Ring' })),
      meta(),
    );
    const bytes = whole.content.length;
    disk.files.set(segmentName(meta()), { content: whole.content, bytes, modified: 10 });
    expect(await a.pass()).toMatchObject({ taken: 1, unreadable: 3 });
    await a.pass();
    expect([...disk.files.keys()].filter((name) => others.includes(name))).toEqual(others);
    expect(disk.files.has(segmentName(meta()))).toBe(true);
  });

  it('[FOLDER-5] lists the boards that stand in it', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    await a.pass();
    const b = new Device('b', disk);
    await b.pass();
    b.act(createIdea({ id: 'i' }, { text: 'Ring' }));
    await b.pass();
    await disk.writeNew('half.tavledel', ['{"format":"forbedringstavlen-seg']);
    expect(await boardsIn(disk)).toEqual({
      ok: true,
      value: {
        boards: [{ id: 'b', name: 'Tavlen', at: AT, devices: 2 }],
        unreadable: 1,
        newer: false,
      },
    });
  });
});

/** One step of somebody or something at the folder. */
const aStep = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(
    ...(['add', 'edit', 'remove', 'undo', 'redact', 'pass', 'pass', 'pass'] as const),
    ...(['hide', 'spoil', 'rename', 'copy', 'foreign', 'full', 'denied', 'mend'] as const),
  ),
  which: fc.nat(5),
});

describe('any order of acts and accidents', () => {
  it('[FOLDER-12] ends with the same log everywhere once the accidents are over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 50 }), async (steps) => {
        const disk = memoryFolder();
        const devices = [withBoard(disk), new Device('b', disk), new Device('c', disk)];
        const acknowledged = new Set(devices[0]?.log.changes.map((c) => c.id));
        let accidents = 0;
        for (const { who, what, which } of steps) {
          const device = devices[who]!;
          const idea = `i${String(which)}`;
          const known = device.log.fold(idea);
          const lastAct = device.log.changes.findLast((c) => c.device === device.side.device)?.act;
          const names = [...disk.files.keys()];
          const name = names[which % Math.max(1, names.length)];
          let made: Change[] = [];
          accidents += 1;
          switch (what) {
            case 'add':
              if (!known) made = device.act(createIdea({ id: idea }, { text: String(accidents) }));
              break;
            case 'edit':
              if (known) made = device.act(edited('idea', idea, { text: String(accidents) }));
              break;
            case 'remove':
              if (known) made = device.act(removed('idea', idea));
              break;
            case 'undo':
              if (lastAct && known) made = device.log.undo(lastAct, device.stamp('undo')).changes;
              break;
            case 'redact':
              if (known)
                made = [
                  device.log.redact(
                    { kind: 'idea', record: idea, fields: ['text'] },
                    device.stamp('redact'),
                  ),
                ];
              break;
            case 'pass':
              await device.try();
              break;
            case 'hide':
              device.faults.hidden = (n) => n.length % 2 === which % 2;
              break;
            case 'spoil':
              device.faults.spoil = (_n, content) => content.slice(0, content.length - 1 - which);
              break;
            case 'rename':
              if (name !== undefined) {
                disk.files.set(`${String(accidents)} ${name}`, disk.files.get(name)!);
                disk.files.delete(name);
              }
              break;
            case 'copy':
              if (name !== undefined)
                disk.files.set(
                  `${name} (conflicted copy ${String(accidents)})`,
                  disk.files.get(name)!,
                );
              break;
            case 'foreign':
              await disk.writeNew(`${String(accidents)}.tavledel`, ['x'.repeat(which)]);
              break;
            case 'full':
              device.faults.failWrite = { kind: 'full' };
              break;
            case 'denied':
              device.faults.fail = { kind: 'denied' };
              break;
            case 'mend':
              device.mend();
          }
          for (const change of made) acknowledged.add(change.id);
        }
        for (const device of devices) device.mend();
        for (let round = 0; round < 2; round += 1)
          for (const device of devices) await device.pass(true);
        const [a, b, c] = devices.map((d) => d.text);
        expect(b).toBe(a);
        expect(c).toBe(a);
        const ids = new Set(devices[0]?.log.changes.map((change) => change.id));
        expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('[FOLDER-12] segments taken in in any order give the same log', async () => {
    const disk = memoryFolder();
    const a = withBoard(disk);
    for (let i = 0; i < 6; i += 1) {
      a.act(createIdea({ id: `i${String(i)}` }, { text: 'Ring' }));
      if (i > 2) a.act(edited('idea', `i${String(i - 2)}`, { text: 'Skriv' }));
      await a.pass();
    }
    const segments = await Promise.all(
      [...disk.files.values()].map(async (f) => {
        const read = await readSegment(f.content);
        if (!read.ok) throw new Error(read.error.kind);
        return read.value.changes;
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(segments, { minLength: segments.length }), (order) => {
        let log: Change[] = [];
        for (const changes of order) {
          const merged = mergeLogs(log, changes);
          if (!merged.ok) throw new Error(merged.error.kind);
          log = merged.value;
        }
        expect(canonical(log)).toBe(a.text);
      }),
    );
  });
});
