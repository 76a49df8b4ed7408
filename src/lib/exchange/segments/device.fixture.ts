/** Devices that write to one folder, for the tests of segments. */
import { MADE, canonical, type Change } from '$lib/domain/log/change';
import { MemoryLog } from '$lib/domain/log/log';
import { createBoard } from '../../domain/records/board';
import { faultyFolder, memoryFolder, type Faults } from '../folder/memory-folder';
import { exchangePass, type LogSide, type PassReport } from './exchange-pass';
import type { MetFile } from './gather';
import { sha256, type SegmentHeader } from './segment';
import { segmentName } from './write';

/** When the story begins, as a number and as a moment. */
export const T0 = Date.UTC(2026, 10, 24);
export const AT = '2026-11-24T09:00:00.000Z';
export const BOARD = { id: 'b', name: 'Tavlen' };

/** A device with its log, its memory of the folder, and its way there. */
export class Device {
  #serial = 0;
  readonly log = new MemoryLog(
    () => this.digit + (this.#serial += 1).toString(16).padStart(15, '0'),
  );
  readonly faults: Faults = {};
  readonly met = new Map<string, MetFile>();
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
      names: [`d${digit}`],
      lastNumber: 0,
      met: this.met,
      take: async (changes) => {
        const merged = this.log.arrive(changes, T0);
        if (merged.ok) for (const c of changes) this.sent.add(c.id);
        return merged.ok ? 'taken' : 'refused';
      },
      noteMet: async (files, gone) => {
        for (const name of gone) this.met.delete(name);
        for (const [name, file] of files) this.met.set(name, file);
      },
      unsent: async (inFolder) =>
        this.log.changes.filter((c) => !this.sent.has(c.id) && !inFolder.has(c.id)),
      noteSent: async (changes, name, file) => {
        for (const c of changes) this.sent.add(c.id);
        this.met.set(name, file);
      },
      makings: async (record) => {
        const made = this.log.changes.filter((c) => c.record === record && c.fields[MADE] === true);
        return made.map(({ act }) => this.log.changes.filter((c) => c.act === act));
      },
      startOver: async () => {
        this.met.clear();
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

/** The device that made the board. */
export function withBoard(disk = memoryFolder()): Device {
  const device = new Device('a', disk);
  device.act(
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  );
  return device;
}

/** What a segment of that device says of itself. */
export function meta(number = 1): Pick<SegmentHeader, 'board' | 'device' | 'number' | 'at'> {
  return { board: BOARD, device: 'da', number, at: AT };
}

/** The name of a segment whose content does not matter. */
export function nameOf(of: ReturnType<typeof meta>): string {
  return segmentName(of, '0'.repeat(64));
}

/** Any text with a checksum that holds. */
export async function sealed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const body = new TextEncoder().encode(text);
  const last = `${JSON.stringify({ sha256: await sha256(body) })}\n`;
  return new Uint8Array(await new Blob([body, last]).arrayBuffer());
}
