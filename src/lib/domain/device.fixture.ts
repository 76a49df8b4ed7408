/** Devices that write, hear each other and disagree, for the tests of the log. */
import { canonical, type Change } from './log/change';
import { MemoryLog } from './log/log';
import type { ActStamp } from './log/mint';

export const T0 = Date.UTC(2026, 10, 22, 9, 0);
export const YEAR = 365 * 24 * 3600 * 1000;
let serial = 0;

/** Begins the ids anew, so that the same steps give the same ids. */
export function restart(): void {
  serial = 0;
}

export function random(): string {
  serial += 1;
  return serial.toString(16).padStart(16, '0');
}

export class Device {
  log = new MemoryLog(random);
  now = T0;
  constructor(readonly name: string) {}
  stamp(act?: string): ActStamp {
    serial += 1;
    return {
      act: act ?? `act${String(serial)}`,
      verb: 'edit',
      board: 'b',
      device: this.name,
      at: (this.now += 1000),
    };
  }
  make(record: string, fields: Record<string, string>): Change[] {
    return this.log.act(
      [{ kind: 'idea', record, fields: { made: true, ...fields } }],
      this.stamp(),
    );
  }
  set(record: string, fields: Record<string, string | boolean>, choosing = false): Change[] {
    return this.log.act([{ kind: 'idea', record, fields }], this.stamp(), choosing);
  }
  hears(other: Device): void {
    const result = this.log.arrive(other.log.changes, this.now);
    if (!result.ok) throw new Error(result.error.kind);
  }
  value(record: string, field: string): unknown {
    return this.log.fold(record)?.fields[field];
  }
}

export function meet(...devices: Device[]): void {
  for (const a of devices) for (const b of devices) if (a !== b) a.hears(b);
}

export function state(device: Device): string {
  const folds = device.log.records.sort().map((r) => [r, device.log.fold(r)]);
  return canonical({ changes: device.log.changes, folds });
}
