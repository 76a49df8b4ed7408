/**
 * A story of a team whose browsers are updated one by one: builds of several formats write to one folder,
 * send each other files, and are updated in the middle of it or at the end.
 */
import type { Change } from '../../src/lib/domain/log/change';
import type { createBoard } from '../../src/lib/domain/records/board';
import type { Device as AnyDevice } from '../reliability/devices/device';
import { memoryFolder } from '../../src/lib/exchange/folder/memory-folder';
import type { Random } from '../reliability/random';
import type { Wall } from '../reliability/devices/interleaving';

/** A build of the app, bundled. */
export interface Build {
  name: string;
  FORMAT_VERSION: number;
  Device: new (name: string, board: string, folder: AnyFolder) => AnyDevice;
  createBoard: typeof createBoard;
}

type AnyFolder = ConstructorParameters<typeof AnyDevice>[2];

/** How often the rarer things happened, over all stories. */
export const happened = {
  'changes of format 3': 0,
  'changes of format 4': 0,
  'changes of format 5': 0,
  'changes of the next format': 0,
  'files kept out for being newer': 0,
  'browsers updated in the middle': 0,
  'exchanges with something waiting': 0,
};

const BOARD = 'b';
const T0 = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;
const LONG_AWAY = 200_000;
/** Why a file may be kept out without anything being wrong: the board is not here yet, or it is newer. */
const MAY_BE = new Set(['not-here', 'newer-version']);

/** A browser of the team, and the build it runs. */
interface Browser {
  name: string;
  build: Build;
  device: AnyDevice;
}

/**
 * Plays a story.
 *
 * @param builds from the oldest to the newest; every one of them is in the team
 * @param wall what the clock of the machine shows meanwhile
 * @param next the format after that of today's build
 * @returns what went wrong; empty when all ended equal, nothing was lost and nothing was called damaged
 */
export async function playBuilds(
  builds: readonly Build[],
  random: Random,
  name: string,
  wall: Wall,
  next: number,
): Promise<string[]> {
  const wrong: string[] = [];
  const disk = memoryFolder();
  const mail: string[] = [];
  const newest = builds.at(-1)!;
  const team = [...builds, ...Array.from({ length: random.below(2) }, () => random.pick(builds))];
  const browsers = team.map((build, i): Browser => {
    const own = `${name}-${String(i)}`;
    return { name: own, build, device: new build.Device(own, BOARD, disk) };
  });
  for (const { device } of browsers) await device.share();
  const first = random.pick(browsers);
  first.device.sit();
  wall.now = T0;
  await first.device.act(random, [
    first.build.createBoard(
      { id: BOARD },
      { name: 'Tavlen', municipality: '', intervention: '', forums: {} },
    ),
  ]);
  mail.push(await first.device.exported(null));

  async function passes({ device, build }: Browser): Promise<void> {
    if ((await device.pass()) !== 'done' || !device.report) return;
    const { unreadable } = device.report;
    // The build of format 2 says whether, not how much.
    const newer = device.report.newer as number | boolean;
    if (unreadable > 0) wrong.push(`${build.name} called ${String(unreadable)} files damaged`);
    if (Number(newer) > 0) happened['exchanges with something waiting'] += 1;
    if (Number(newer) > 0 && build === newest) wrong.push('the newest build found something newer');
  }
  async function imports({ device }: Browser, text: string): Promise<void> {
    if ((await device.imports(text, MAY_BE)) === 'newer-version')
      happened['files kept out for being newer'] += 1;
  }
  /** Its browser has got the newest build; the database is the one it has. */
  async function update(browser: Browser): Promise<void> {
    if (browser.build === newest) return;
    browser.device.db.close();
    const { acknowledged, wrong: clock } = browser.device;
    browser.device = new newest.Device(browser.name, BOARD, disk);
    browser.device.wrong = clock;
    for (const id of acknowledged) browser.device.acknowledged.add(id);
    browser.build = newest;
    browser.device.sit();
  }

  const steps: [number, (browser: Browser) => unknown][] = [
    [30, ({ device }) => device.act(random)],
    [6, ({ device }) => device.undo(random)],
    [2, ({ device }) => device.redact(random)],
    [6, async ({ device }) => mail.push(await device.exported(random))],
    [6, (browser) => imports(browser, random.pick(mail))],
    [12, passes],
    [2, ({ device }) => void (device.wrong += random.pick([-HOUR, HOUR]))],
    [
      2,
      ({ device }) => {
        device.reopen();
      },
    ],
    [1, ({ device }) => device.rebuild()],
    [
      1,
      async (browser) => {
        if (browser.build !== newest) happened['browsers updated in the middle'] += 1;
        await update(browser);
      },
    ],
  ];
  const total = steps.reduce((sum, [weight]) => sum + weight, 0);
  for (let count = random.between(25, 50); count > 0; count -= 1) {
    const browser = random.pick(browsers);
    browser.device.sit();
    wall.now = T0 + (50 - count) * 60_000 + browser.device.wrong;
    const here = (await browser.device.db.changes.count()) > 0;
    let at = random.below(total);
    const [, step] = steps.find(([weight]) => (at -= weight) < 0) ?? steps[0]!;
    if (here) await step(browser);
    else if (random.chance(0.5)) await imports(browser, mail[0]!);
    else await passes(browser);
  }

  async function meet(day: number): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      wall.now = T0 + day * 24 * HOUR + round * LONG_AWAY;
      for (const browser of browsers) await passes(browser);
    }
  }
  // Whoever has the newest build mails the others what it has.
  const updated = browsers.find(({ build }) => build === newest)!;
  updated.device.sit();
  if ((await updated.device.db.changes.count()) > 0) {
    const file = await updated.device.exported(null);
    for (const browser of browsers) if (browser !== updated) await imports(browser, file);
  }
  await meet(1);
  // Before the update: what a build knows has come to it, though something newer stands beside it.
  const known = await mustHave(browsers, newest, next);
  for (const { device, build } of browsers) {
    if (build.name === 'before') continue;
    const ids = await device.ids();
    const missing = known(build).filter((id) => !ids.has(id));
    if (missing.length > 0)
      wrong.push(`${build.name} lacks ${String(missing.length)} changes that it knows`);
  }
  for (const browser of browsers) await update(browser);
  await meet(2);
  return [...wrong, ...(await verdict(browsers.map(({ device }) => device)))];
}

/** For each build the changes that it must have: those of acts that hold nothing it does not know. */
async function mustHave(
  browsers: readonly Browser[],
  newest: Build,
  next: number,
): Promise<(build: Build) => string[]> {
  const log = new Map<string, Change>();
  for (const { device, build } of browsers) {
    if (build !== newest) continue;
    for (const { seq: _seq, ...change } of await device.db.changes.toArray())
      log.set(change.id, change);
  }
  const changes = [...log.values()];
  const isNext = (change: Change) =>
    change.kind === 'trial' ||
    Object.entries(change.fields).some(
      ([field, value]) =>
        field.startsWith('trial') ||
        (change.kind === 'barrier' && field === 'kind' && value === 'trial') ||
        (change.kind === 'barrier' &&
          field === 'text' &&
          typeof value === 'string' &&
          value.length > 1000),
    ) ||
    [...(change.redacts ?? []), ...(change.erased ?? [])].some((field) =>
      field.startsWith('trial'),
    );
  const formatOf = (change: Change) =>
    isNext(change)
      ? next
      : saysMore(change)
        ? 5
        : repliesMore(change)
          ? 4
          : change.kind === 'sign' || namesSign(change)
            ? 3
            : 2;
  happened['changes of the next format'] += changes.filter(isNext).length;
  for (const format of [3, 4, 5] as const)
    happened[`changes of format ${format}`] += changes.filter((c) => formatOf(c) === format).length;
  return (build) => {
    const newer = newerActs(changes, (change) => formatOf(change) > build.FORMAT_VERSION);
    return changes.filter((change) => !newer.has(change.act)).map((change) => change.id);
  };
}

/** Whether a change says which tegn a test should move. */
function namesSign({ fields, redacts = [], erased = [] }: Change): boolean {
  return [...Object.keys(fields), ...redacts, ...erased].includes('signId');
}

/** Whether a change says what format 4 could not: what leaders ask and promise, pauses, and who is away. */
function saysMore({ kind, fields, redacts = [], erased = [] }: Change): boolean {
  const named = [...Object.keys(fields), ...redacts, ...erased];
  const has = (pattern: RegExp): boolean => named.some((field) => pattern.test(field));
  return (
    ['leaderQuestion', 'direction'].includes(kind) ||
    (kind === 'decisionRequest' && has(/^outcome$/)) ||
    (kind === 'board' && has(/^pause\./)) ||
    (kind === 'member' && has(/^(away|until)$/))
  );
}

/** Whether a change says of a question to the leader what format 3 could not. */
function repliesMore({ kind, fields, redacts = [], erased = [] }: Change): boolean {
  return (
    kind === 'decisionRequest' &&
    [...Object.keys(fields), ...redacts, ...erased].some((field) =>
      /^(kind|otherwise|passedOn|dropped|reply\..*)$/.test(field),
    )
  );
}

/** Acts that hold something a build does not know, and those that build on them. */
function newerActs(changes: readonly Change[], later: (change: Change) => boolean): Set<string> {
  const newer = new Set(changes.filter(later).map((change) => change.act));
  // An act on a record that only newer acts have made is one too, and so on.
  const made = (change: Change) => change.fields['made'] === true;
  for (let before = -1; before !== newer.size;) {
    before = newer.size;
    const waiting = new Set<string>();
    for (const record of new Set(changes.map((change) => change.record))) {
      const acts = changes.filter((c) => c.record === record && made(c)).map((c) => c.act);
      // Where two made it, whoever wrote may have known only of the newer one.
      if (acts.some((act) => newer.has(act))) waiting.add(record);
    }
    for (const change of changes) if (waiting.has(change.record)) newer.add(change.act);
  }
  return newer;
}

/** What is wrong at the end. Closes and deletes the databases. */
async function verdict(devices: readonly AnyDevice[]): Promise<string[]> {
  const wrong: string[] = [];
  const states: string[] = [];
  const acknowledged = new Set(devices.flatMap((device) => [...device.acknowledged]));
  for (const device of devices) {
    states.push(await device.state());
    if ((await device.apart()).length > 0) wrong.push('tables apart');
    const ids = await device.ids();
    if ([...acknowledged].some((id) => !ids.has(id))) wrong.push('a change is lost');
    await device.rebuild();
    if ((await device.state()) !== states.at(-1)) wrong.push('tables made anew are others');
  }
  if (new Set(states).size > 1) wrong.push('the browsers did not end equal');
  for (const device of devices) {
    device.db.close();
    await device.db.delete();
  }
  return wrong;
}
