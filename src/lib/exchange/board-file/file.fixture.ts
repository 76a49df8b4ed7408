/** Devices and the files that they write, for the tests of the board file. */
import type { Change } from '$lib/domain/log/change';
import { MemoryLog } from '$lib/domain/log/log';
import { createBoard } from '../../domain/records/board';
import type { BoardFile } from './board-file';
import { writeBoardFile } from './write';

export const META = {
  board: { id: 'b', name: 'Tavlen' },
  exportedAt: '2026-11-24T09:00:00.000Z',
  appVersion: 'test',
};
export const T0 = Date.UTC(2026, 10, 24);

export class Device {
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

export function newBoard(): Device {
  const device = new Device('a');
  device.act(
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  );
  return device;
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

export function fileOf(changes: readonly Change[], partial = false): BoardFile {
  return JSON.parse(writeBoardFile(changes, META, { partial }).join('')) as BoardFile;
}
