import type { BrowserContext, Page } from '@playwright/test';
import path from 'node:path';
import { ROOT } from '../../../scripts/lib/project.mjs';
import { hashOf, listOf } from '../../../scripts/lib/seal-worker.mjs';
import { expect, test } from '../../pages/base.js';
import { LyingProxy } from '../../pages/lying-proxy.js';
import { createBoard } from '../../pages/start.js';
import { Random } from '../random.js';
import { SEED, runsOf, tellFigures } from '../scale.js';
import { LIES, liarOf } from './liar.js';

const FULL = 240;
const SAMPLE = 2;
const runs = runsOf(FULL, SAMPLE);
/** Lies told to one browser: at its first visit, and then at updates. */
const AT_FIRST = 4;
const PER_BROWSER = 12;
/** Of the scripts, how many are others in a new version. */
const CHANGED = 0.08;
const NAME = 'Familieindsatsen';
/** ms; a busy machine may take long, but not for ever. */
const OPENS_WITHIN = 30_000;

const KINDS = Object.keys(LIES);

// What a lie does to a request is told in the console; that is not what this is about.
test.use({ serviceWorkers: 'allow', expectedProblems: [/./] });

test(`after ${String(runs)} lies of a server the app opens in one whole version, and can be brought to the newest`, async ({
  newDevice,
}) => {
  test.setTimeout(120_000 + runs * 60_000);
  const findings: string[] = [];
  const counts: Record<string, number> = {};
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  for (let run = 0; run < runs;) {
    const proxy = await LyingProxy.start();
    const context = await newDevice({ baseURL: proxy.address, serviceWorkers: 'allow' });
    const liar = new Listener(await context.newPage(), proxy);
    const first = Math.min(AT_FIRST, Math.ceil((runs - run) / 3));
    let opened: string | null = null;
    for (let lie = 0; lie < PER_BROWSER && run < runs; lie += 1, run += 1) {
      const random = new Random(SEED * 1_000_003 + run);
      const what = random.pick(KINDS);
      const fault = lie < first ? await liar.visit(what, random) : await liar.update(what, random);
      count(what);
      count(lie < first ? 'at a first visit' : 'at an update');
      if (fault !== null) findings.push(`run ${String(run)}, ${what}: ${fault}`);
      if (lie === first - 1 || (lie < first && run === runs - 1)) {
        opened = await liar.opens();
        if (opened === null) continue;
        findings.push(`run ${String(run)}, ${what}: ${opened}`);
        run += 1;
        break;
      }
    }
    const ended = opened === null ? await liar.newest() : null;
    if (ended !== null) findings.push(`before run ${String(run)}: ${ended}`);
    counts['files answered with a lie'] = (counts['files answered with a lie'] ?? 0) + liar.told;
    counts['updates that came whole all the same'] =
      (counts['updates that came whole all the same'] ?? 0) + liar.came;
    await close(context, proxy);
    tellFigures('lies', { runs: Math.min(run, runs), of: FULL, findings, counts });
  }
  expect(findings).toEqual([]);
  expect(counts['files answered with a lie']).toBeGreaterThan(0);
});

async function close(context: BrowserContext, proxy: LyingProxy): Promise<void> {
  await context.close();
  proxy.stop();
}

/** A browser that is lied to. Every method tells what went wrong, or null. */
class Listener {
  /** files answered with a lie */
  told = 0;
  /** updates that were whole although there were lies */
  came = 0;
  /** the version in use, and the one on the server */
  #uses = 1;
  #newest = 1;
  readonly #page: Page;
  readonly #proxy: LyingProxy;
  readonly #names: string[];
  readonly #hashes = new Map<number, Map<string, string>>();

  constructor(page: Page, proxy: LyingProxy) {
    this.#page = page;
    this.#proxy = proxy;
    this.#names = listOf(path.join(ROOT, 'build'))
      .split(' ')
      .filter((_, at) => at % 2 === 0)
      .map((name) => (name === '.' ? '/' : `/${name}`));
    this.#note();
  }

  /** The hashes of what is on the server now. */
  #note(): void {
    this.#hashes.set(
      this.#newest,
      new Map(this.#names.map((name) => [name, hashOf(this.#proxy.read(name) ?? '')])),
    );
  }

  /** A first visit while the server lies: nothing that is kept may be another file than the build's. */
  async visit(what: string, random: Random): Promise<string | null> {
    this.#lie(what, random, this.#names);
    await this.#page.goto('#/').catch(() => undefined); // the line may be cut
    await this.#page
      .getByRole('heading', { level: 1 })
      .waitFor({ timeout: 5000 })
      .catch(() => undefined); // or come without a word that can be read
    await this.#page.evaluate(installationEnds).catch(() => undefined);
    this.#truth();
    return this.#kept();
  }

  /** Once the lies have stopped, a reload is all it takes. */
  async opens(): Promise<string | null> {
    this.#proxy.lie = 'honest';
    // From elsewhere: an address in the app makes an app that runs load itself, and two would be under way.
    await this.#page.goto('about:blank');
    await this.#page.goto('#/');
    const again = this.#page.getByRole('button', { name: 'Genindlæs siden' });
    const name = this.#page.getByLabel('Tavlens navn');
    await expect(again.or(name)).toBeVisible({ timeout: OPENS_WITHIN });
    if (await again.isVisible()) await again.click();
    try {
      await name.waitFor({ timeout: OPENS_WITHIN });
    } catch {
      return `does not open after a first visit: ${await this.#page.locator('body').innerText()}`;
    }
    await createBoard(this.#page, NAME);
    await this.#page.evaluate(workerRuns);
    return this.#judge();
  }

  /** An update while the server lies: the version before stays, or the new one is there whole. */
  async update(what: string, random: Random): Promise<string | null> {
    if (this.#newest === this.#uses) this.#release();
    const before = this.#hashes.get(this.#uses);
    const changed = [...(this.#hashes.get(this.#newest) ?? [])]
      .filter(([name, hash]) => before?.get(name) !== hash)
      .map(([name]) => name);
    this.#lie(what, random, changed);
    const state = await this.#page.evaluate(lookForUpdate);
    this.#truth();
    if (state === 'installed') {
      this.came += 1;
      await this.#activate();
    }
    return this.#judge();
  }

  /** The lies are over: the newest version comes. */
  async newest(): Promise<string | null> {
    this.#proxy.lie = 'honest';
    if (this.#newest === this.#uses) this.#release();
    const state = await this.#page.evaluate(lookForUpdate);
    if (state !== 'installed') return `the newest version does not come: ${state}`;
    await this.#activate();
    return this.#judge();
  }

  #release(): void {
    this.#newest += 1;
    this.#proxy.release(`v${String(this.#newest)}`, CHANGED);
    this.#note();
  }

  #lie(what: string, random: Random, names: readonly string[]): void {
    this.#proxy.lies = 0;
    this.#proxy.lie = liarOf(what, random, this.#proxy, names);
  }

  #truth(): void {
    this.told += this.#proxy.lies;
    this.#proxy.lie = 'portal';
  }

  async #activate(): Promise<void> {
    await this.#page.evaluate(activate);
    this.#uses = this.#newest;
  }

  /** With nothing but a log-in page on the server, the app opens, and all it is served is of one version. */
  async #judge(): Promise<string | null> {
    this.#proxy.lie = 'portal';
    await this.#page.reload();
    try {
      await this.#page
        .getByRole('heading', { level: 1, name: NAME })
        .waitFor({ timeout: OPENS_WITHIN });
    } catch {
      return `does not open: ${await this.#page.locator('body').innerText()}`;
    }
    const served = await this.#page.evaluate(hashesOf, this.#names);
    return this.#differences(served, this.#uses) ?? this.#kept();
  }

  /** What lies in the caches is of one version each, and nothing else. */
  async #kept(): Promise<string | null> {
    const caches = await this.#page.evaluate(cachedHashes).catch(() => []);
    for (const entries of caches) {
      const versions = [...this.#hashes.keys()];
      const faults = versions.map((version) => this.#differences(entries, version));
      if (!faults.includes(null)) return `a cache holds other files: ${String(faults[0])}`;
    }
    return null;
  }

  #differences(found: [string, string][], version: number): string | null {
    const wanted = this.#hashes.get(version);
    const others = found.filter(([name, hash]) => wanted?.get(name) !== hash);
    return others.length === 0
      ? null
      : `${String(others.length)} of ${String(found.length)} files are not of version ${String(version)}, like ${String(others[0]?.[0])}`;
  }
}

/** Runs in the page: waits until a worker that is being installed is, or is given up. */
async function installationEnds(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const coming = registration?.installing;
  if (!coming) return;
  await new Promise<void>((resolve) => {
    coming.addEventListener('statechange', () => resolve(), { once: true });
  });
}

/** Runs in the page. */
async function workerRuns(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
}

/** Runs in the page: asks for a new version. @returns how its installation ended, `none` or `refused` */
async function lookForUpdate(): Promise<string> {
  const registration = await navigator.serviceWorker.ready;
  if (registration.waiting) return registration.waiting.state;
  const found = new Promise<ServiceWorker | null>((resolve) => {
    registration.addEventListener('updatefound', () => resolve(registration.installing), {
      once: true,
    });
  });
  const asked = registration.update().then(
    (after) => after.installing ?? after.waiting ?? ('none' as const),
    () => 'refused' as const, // also where the installation fails at once, of which the worker tells
  );
  const coming = (await Promise.race([found, asked])) ?? 'none';
  if (typeof coming === 'string') return coming;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (coming.state !== 'installing') resolve();
    };
    coming.addEventListener('statechange', look);
    look();
  });
  return coming.state;
}

/** Runs in the page: the version that waits takes over. */
async function activate(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  const taken = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
  registration.waiting?.postMessage({ type: 'activate-update' });
  await taken;
}

/** Runs in the page: what it is served, as SHA-256 in base64. */
async function hashesOf(names: string[]): Promise<[string, string][]> {
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const bytes = await (await fetch(name)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return [name, btoa(String.fromCharCode(...digest))];
    }),
  );
}

/** Runs in the page: what lies in each cache. */
async function cachedHashes(): Promise<[string, string][][]> {
  const names = await caches.keys();
  return Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      return Promise.all(
        (await cache.keys()).map(async (request): Promise<[string, string]> => {
          const bytes = await (await cache.match(request))?.arrayBuffer();
          const digest = await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer(0));
          const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
          return [new URL(request.url).pathname, hash];
        }),
      );
    }),
  );
}
