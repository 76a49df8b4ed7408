/**
 * One random story of two to four devices with files, a shared folder, wrong clocks and accidents; of
 * profiles that are copied to another computer or put back as they once were; and of damaged segments.
 */
import { memoryFolder } from '../../../src/lib/exchange/folder/memory-folder';
import { createBoard } from '../../../src/lib/domain/records/board';
import type { Random } from '../random';
import { Device } from './device';

const BOARD = 'b';
const T0 = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
/** Longer than a segment may be away from the folder before it counts as deleted. */
const LONG_AWAY = 200_000;

/** The clock all devices read, set by the story. */
export interface Wall {
  now: number;
}

type Step = (device: Device, random: Random) => unknown;

/** How often the rarer things happened, over all stories. */
export const happened = { clones: 0, 'old profiles put back': 0, 'segments damaged': 0 };

/** Devices that copies of a profile may make of one. */
const MOST = 6;

/**
 * Plays a story and lets all devices meet at its end.
 *
 * @param wall what the clock of the machine shows meanwhile
 * @returns what went wrong; empty when all devices ended equal and nothing was lost
 */
export async function play(random: Random, name: string, wall: Wall): Promise<string[]> {
  const disk = memoryFolder();
  const mail: string[] = [];
  const devices = Array.from(
    { length: random.between(2, 4) },
    (_, i) => new Device(`${name}-${String(i)}`, BOARD, disk),
  );
  const [first] = devices;
  if (!first) return ['no device'];
  for (const device of devices) await device.share();
  first.sit();
  wall.now = T0;
  await first.act(random, [
    createBoard({ id: BOARD }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  ]);
  mail.push(await first.exported(null));

  const steps: [number, Step][] = [
    [30, (device) => device.act(random)],
    [6, (device) => device.undo(random)],
    [2, (device) => device.redact(random)],
    [6, async (device) => mail.push(await device.exported(random))],
    [6, (device) => device.imports(random.pick(mail))],
    [10, (device) => device.pass()],
    [3, (device) => void (device.wrong += random.pick([-2 * YEAR, -HOUR, HOUR, 2 * YEAR]))],
    [1, (device) => void (device.wrong = 0)],
    [
      2,
      (device) => {
        device.reopen();
      },
    ],
    [1, (device) => device.rebuild()],
    [4, accident],
    [
      3,
      () => {
        litter(disk, random);
      },
    ],
    [
      2,
      () => {
        clearOut(disk, random);
      },
    ],
    [
      2,
      async (device) => {
        if (devices.length >= MOST) return;
        devices.push(await device.clone(`${name}-${String(devices.length)}`));
        happened.clones += 1;
      },
    ],
    [4, (device) => device.keep()],
    [
      5,
      async (device) => {
        if (await device.putBack()) happened['old profiles put back'] += 1;
      },
    ],
    [
      3,
      () => {
        damage(disk, random);
      },
    ],
  ];
  const total = steps.reduce((sum, [weight]) => sum + weight, 0);
  for (let count = random.between(20, 45); count > 0; count -= 1) {
    const device = random.pick(devices);
    device.sit();
    wall.now = T0 + (45 - count) * 60_000 + device.wrong;
    // A device that has not got the board yet can only fetch it.
    const here = (await device.db.changes.count()) > 0;
    let at = random.below(total);
    const [, step] = steps.find(([weight]) => (at -= weight) < 0) ?? steps[0]!;
    if (here) await step(device, random);
    else if (random.chance(0.5)) await device.imports(mail[0]!);
    else await device.pass();
  }

  for (const device of devices) device.mend();
  // What is gone from the folder is noticed in the first round and counts as deleted in the second, which
  // writes it again; what one device writes there is read by another in the third.
  for (let round = 0; round < 3; round += 1) {
    wall.now = T0 + 24 * HOUR + round * LONG_AWAY;
    for (const device of devices) await device.pass();
  }
  const files = await Promise.all(devices.map((device) => device.db.changes.count()));
  const newcomer = new Device(`${name}-new`, BOARD, disk);
  await newcomer.share();
  await newcomer.pass();
  files.push(await newcomer.db.changes.count());
  newcomer.db.close();
  await newcomer.db.delete();
  // What only files brought is carried by files.
  const last = [];
  for (const device of devices) last.push(await device.exported(null));
  if (random.chance(0.5))
    for (const device of devices) for (const file of last) await device.imports(file);
  return verdict(devices, files);
}

/** What is wrong at the end. Closes and deletes the databases. */
async function verdict(devices: readonly Device[], counts: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  const states: string[] = [];
  for (const device of devices) {
    states.push(await device.state());
    const apart = await device.apart();
    if (apart.length > 0) wrong.push(`tables apart: ${apart.join(' ')}`);
    const ids = await device.ids();
    for (const other of devices)
      if ([...other.acknowledged].some((id) => !ids.has(id))) wrong.push('a change is lost');
    await device.rebuild();
    if ((await device.state()) !== states.at(-1)) wrong.push('tables made anew are others');
  }
  if (new Set(states).size > 1) wrong.push('the devices did not end equal');
  if (new Set(counts).size > 1) wrong.push('the folder alone did not bring all to all');
  for (const device of devices) {
    device.db.close();
    await device.db.delete();
  }
  return wrong;
}

/** Something goes wrong on the way to the folder, or is mended. */
function accident(device: Device, random: Random): void {
  device.mend();
  const kind = random.below(5);
  if (kind === 0) device.faults.fail = { kind: random.pick(['denied', 'gone'] as const) };
  else if (kind === 1) device.faults.failWrite = { kind: 'full' };
  else if (kind === 2) {
    const odd = random.below(2);
    device.faults.hidden = (file) => file.length % 2 === odd;
  } else if (kind === 3) {
    const share = random.next();
    device.faults.spoil = (_file, content) => content.slice(0, content.length * share);
  }
}

/** Somebody clears out the folder: one of the files, or all of them. */
function clearOut(disk: ReturnType<typeof memoryFolder>, random: Random): void {
  const names = [...disk.files.keys()];
  if (names.length === 0) return;
  if (random.chance(0.2)) disk.files.clear();
  else disk.files.delete(random.pick(names));
}

/** A program, or the drive, spoils what stands in the folder, or puts something else in its place. */
function damage(disk: ReturnType<typeof memoryFolder>, random: Random): void {
  const names = [...disk.files.keys()];
  if (names.length === 0) return;
  const name = random.pick(names);
  const file = disk.files.get(name)!;
  const kind = random.below(3);
  let content = file.content.slice();
  if (kind === 0) content = content.slice(0, random.below(content.length));
  else if (kind === 1) {
    const at = random.below(content.length);
    content[at] = (content[at] ?? 0) ^ 1;
  } else content = disk.files.get(random.pick(names))!.content.slice();
  disk.files.set(name, { content, bytes: content.length, modified: file.modified + 1 });
  happened['segments damaged'] += 1;
}

/** What sync programs and people leave in a folder. */
function litter(disk: ReturnType<typeof memoryFolder>, random: Random): void {
  const names = [...disk.files.keys()];
  const name = names.length === 0 ? null : random.pick(names);
  const file = name === null ? undefined : disk.files.get(name);
  if (name === null || !file) return;
  const copy = name.replace(/(\.[^.]*)$/, ` (konflikt ${String(random.below(99))})$1`);
  const kind = random.below(4);
  if (kind === 0) disk.files.set(copy, { ...file, modified: file.modified + 1 });
  else if (kind === 1) {
    disk.files.delete(name);
    disk.files.set(copy, file);
  } else if (kind === 2) {
    const content = file.content.slice(0, random.below(file.content.length));
    disk.files.set(copy, { content, bytes: content.length, modified: file.modified + 1 });
  } else {
    const content = new TextEncoder().encode('Referat');
    disk.files.set(`noter-${String(random.below(99))}.docx`, { content, bytes: 7, modified: 1 });
  }
}
