import type { BrowserContext, Locator, Page } from '@playwright/test';
import { addTest } from '../../pages/board.js';
import { expect, test } from '../../pages/base.js';
import { createBoard } from '../../pages/start.js';
import { openTest, startTest } from '../../pages/test-action.js';
import { holdDrafts, keptTexts } from '../../pages/held-drafts.js';
import { Random } from '../random.js';
import { SEED, runsOf, tellFigures } from '../scale.js';
import { leaveAt, LETTER, standsThere } from './leaving.js';
import { busyNeighbours } from './neighbours.js';
import { barePage } from './raw.js';

const FULL = 600;
const SAMPLE = 3;
const runs = runsOf(FULL, SAMPLE);
const TITLE = 'Ring til familien torsdag';
/** ms within which a page is left after the last key: about as long as a draft takes to be kept, twice. */
const WITHIN = 600;
/** ms; a text that is not there by then is looked for once more after a reload. */
const THERE_WITHIN = 4000;
/** What slows the processor down, in turn. */
const RATES = [1, 4, 6];
/** Rounds in a row with the same field and processor. */
const BLOCK = 6;

/** A field of some kind. */
interface Field {
  /** its page, after `#/tavle/<board>`; null for the start page */
  path: string | null;
  /** Brings it onto the screen, on its page. */
  find: (page: Page) => Promise<Locator>;
}

/** How the database behaves while somebody writes. */
type Base = 'plain' | 'slow' | 'held';
type Way = 'reload' | 'another site' | 'another page of the app' | 'closing' | 'crash';

const BASES: Base[] = ['plain', 'plain', 'plain', 'plain', 'slow', 'held'];
const WAYS: Way[] = [
  'reload',
  'reload',
  'reload',
  'reload',
  'another site',
  'another page of the app',
  'closing',
  'crash',
];

/** Fields for something new and for something stored, of one line and of many, on a page and in a dialog. */
function fieldsOf(testPath: string): Field[] {
  return [
    { path: '', find: (page) => Promise.resolve(page.getByRole('textbox', { name: 'Ny idé' })) },
    {
      path: testPath,
      find: (page) => Promise.resolve(page.getByRole('textbox', { name: 'Vi lærte' })),
    },
    {
      path: '',
      find: (page) => inDialog(page, 'Ny prøvehandling', 'Vi forventer'),
    },
    {
      path: testPath,
      find: (page) => Promise.resolve(page.getByRole('textbox', { name: 'Det skete' })),
    },
    { path: null, find: (page) => inDialog(page, 'Ny tavle', 'Tavlens navn') },
  ];
}

async function inDialog(page: Page, button: string, label: string): Promise<Locator> {
  const field = page.getByRole('dialog').getByLabel(label);
  if (!(await field.isVisible())) await page.getByRole('button', { name: button }).click();
  await expect(field).toBeVisible();
  return field;
}

test(`what was typed is there after a page was left ${String(runs)} times around the moment it is kept`, async ({
  context,
}) => {
  test.setTimeout(120_000 + runs * 30_000);
  const writer = await Writer.begin(context);
  const findings: string[] = [];
  const counts: Record<string, number> = { 'letters lost in a crash, at most': 0 };
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  let still = (): void => undefined;
  for (let run = 0; run < runs; run += 1) {
    const random = new Random(SEED * 1_000_003 + run);
    const block = Math.floor(run / BLOCK);
    const rate = RATES[block % RATES.length] ?? 1;
    const busy = block % 4 === 3;
    if (run % BLOCK === 0) {
      still();
      if (busy) still = busyNeighbours();
    }
    const way = random.pick(WAYS);
    const base = way === 'crash' ? 'plain' : random.pick(BASES);
    const two = run % 10 === 7;
    const outcome = two
      ? await writer.twoTabs(random, rate)
      : await writer.write(random, block, { way, base, rate });
    const where = two ? 'two tabs in one field' : `${way}, ${base}`;
    count(two ? 'two tabs in one field' : `left by ${way}`);
    count(`processor at 1/${String(rate)}${busy ? ' with busy neighbours' : ''}`);
    if (!two && base !== 'plain') count(`with a ${base} database`);
    if (outcome.asKept === true) count('left just as a draft was handed to the database');
    counts['letters lost in a crash, at most'] = Math.max(
      counts['letters lost in a crash, at most'] ?? 0,
      outcome.letters,
    );
    for (const text of outcome.lost)
      findings.push(`run ${String(run)}, ${where}, 1/${String(rate)}: lost: ${text}`);
    // As it goes: what is broken off has told how far it came.
    tellFigures('drafts', { runs: run + 1, of: FULL, findings, counts });
  }
  still();
  expect(findings).toEqual([]);
});

/** What became of a text: lost ones, and how many letters of the last moment a crash took. */
interface Outcome {
  lost: string[];
  letters: number;
  /** left just as a draft was handed to the database */
  asKept?: boolean;
}

/** Somebody who writes in one field after the other, in a browser of their own. */
class Writer {
  #page: Page;
  #open = -1;
  #number = 0;
  readonly #context: BrowserContext;
  readonly #board: string;
  readonly #fields: Field[];

  private constructor(context: BrowserContext, page: Page, board: string, testPath: string) {
    this.#context = context;
    this.#page = page;
    this.#board = board;
    this.#fields = fieldsOf(testPath);
  }

  static async begin(context: BrowserContext): Promise<Writer> {
    const page = await barePage(context);
    // A database that answers late from the first moment of a page, when that is asked for.
    await context.addInitScript(`(${String(holdIfAsked)})(${String(holdDrafts)})`);
    await page.goto('#/');
    const board = await createBoard(page, 'Familieindsatsen');
    await addTest(page, { title: TITLE });
    await openTest(page, TITLE);
    await startTest(page);
    await page.getByRole('button', { name: 'Gå til refleksion' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Det skete' })).toBeVisible();
    const testPath = new URL(page.url()).hash.slice(`#/tavle/${board}`.length);
    return new Writer(context, page, board, testPath);
  }

  /** One text in one field, and the page is left. */
  async write(
    random: Random,
    block: number,
    { way, base, rate }: { way: Way; base: Base; rate: number },
  ): Promise<Outcome> {
    const which = block % this.#fields.length;
    const field = this.#fields[which] ?? this.#fields[0]!;
    if (this.#open !== which) {
      this.#open = which;
      await this.#goTo(field);
    }
    const input = await field.find(this.#page);
    await input.evaluate((one: HTMLInputElement) => one.select());
    const slowed = await this.#slow(rate);
    let typed = this.#text();
    if (way === 'crash') {
      // All but the last moment outlives even that: what has been kept.
      await input.pressSequentially(typed);
      await expect.poll(() => this.#page.evaluate(keptTexts), { timeout: 30_000 }).toContain(typed);
      const more = ' som nogen skriver i ét træk'.slice(0, random.between(0, 28));
      await input.pressSequentially(more, { delay: 30 });
      await crash(this.#page, random.between(0, WITHIN));
      await this.#again(field);
      const lost = await this.#missing(field, [typed]);
      const value = await (await field.find(this.#page)).inputValue();
      const letters = lost.length > 0 ? 0 : typed.length + more.length - value.length;
      return { lost, letters };
    }
    if (base !== 'plain')
      await this.#page.evaluate(holdDrafts, base === 'slow' ? random.between(0, WITHIN) : 60_000);
    await input.pressSequentially(typed, { delay: random.between(0, 40) });
    const wait = random.between(0, WITHIN);
    const hold = way === 'reload' && which < 2 && random.chance(0.2);
    if (hold) await this.#page.evaluate(() => sessionStorage.setItem('hold', '700'));
    if (way === 'closing') {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const closed = this.#page.waitForEvent('close');
      await this.#page.close({ runBeforeUnload: true });
      await closed;
      await this.#again(field);
    } else {
      const asKept = base === 'plain' && random.chance(0.6);
      const last = random.chance(0.5) ? '!' : '';
      const to = { reload: 'reload', 'another site': 'bare.html', 'another page of the app': '#/' };
      const left = this.#page.waitForEvent('framenavigated');
      await input.evaluate(leaveAt, {
        to: to[way],
        wait: asKept ? wait % 5 : wait,
        asKept,
        last,
        letter: LETTER,
      });
      typed += (asKept ? LETTER : '') + last;
      await left;
      // What comes after it is not what this is about.
      await slowed();
      await this.#page.waitForLoadState();
      if (way !== 'reload') await this.#goTo(field);
    }
    const asKept = typed.includes(LETTER);
    const texts = [typed];
    if (hold) {
      // Somebody is quicker than the database after the reload, too.
      const early = this.#text();
      await (await field.find(this.#page)).pressSequentially(early);
      texts.push(early);
    }
    return { lost: await this.#missing(field, texts), letters: 0, asKept };
  }

  /** Two tabs with a new text each in the same field, both left. */
  async twoTabs(random: Random, rate: number): Promise<Outcome> {
    const [field] = this.#fields as [Field];
    this.#open = 0;
    await this.#goTo(field);
    const other = await this.#context.newPage();
    await other.goto(this.#address(field));
    const tabs = [this.#page, other];
    const texts: string[] = [];
    const inputs: Locator[] = [];
    for (const tab of tabs) {
      const input = await field.find(tab);
      await input.evaluate((one: HTMLInputElement) => one.select());
      inputs.push(input);
    }
    const slowed = await this.#slow(rate);
    for (const input of inputs) {
      const text = this.#text();
      await input.pressSequentially(text);
      texts.push(text);
    }
    const close = other.waitForEvent('close');
    const left = this.#page.waitForEvent('framenavigated');
    const leaving = { to: 'reload', asKept: false, last: '', letter: LETTER };
    await inputs[0]?.evaluate(leaveAt, { ...leaving, wait: random.between(0, WITHIN) });
    await new Promise((resolve) => setTimeout(resolve, random.between(0, WITHIN)));
    await other.close({ runBeforeUnload: true });
    await Promise.all([close, left]);
    await slowed();
    return { lost: await this.#missing(field, texts), letters: 0 };
  }

  #text(): string {
    this.#number += 1;
    return `[${String(this.#number)}]`;
  }

  #address({ path }: Field): string {
    return path === null ? '#/' : `#/tavle/${this.#board}${path}`;
  }

  /** @returns lets the processor go at its own pace again */
  async #slow(rate: number): Promise<() => Promise<void>> {
    const page = this.#page;
    const devtools = await this.#context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    return async () => {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await devtools.detach();
    };
  }

  /** By way of a page without the app: an app that runs loads itself at a new address. */
  async #goTo(field: Field): Promise<void> {
    await this.#page.goto('bare.html');
    await this.#page.goto(this.#address(field));
  }

  async #again(field: Field): Promise<void> {
    this.#page = await this.#context.newPage();
    await this.#page.goto(this.#address(field));
  }

  /** Which texts neither stand in the field nor are offered beside it, also after a further reload. */
  async #missing(field: Field, texts: readonly string[]): Promise<string[]> {
    const look = async (): Promise<string[]> => {
      const input = await field.find(this.#page);
      const there = await Promise.all(texts.map((text) => input.evaluate(standsThere, text)));
      return texts.filter((_, at) => !there[at]);
    };
    let missing = await within(look, THERE_WITHIN);
    if (missing.length > 0) {
      await this.#page.reload();
      missing = await within(look, 3 * THERE_WITHIN);
    }
    // What is offered beside the field is not wanted in the next round.
    const drop = this.#page.getByRole('button', { name: 'Slet den', exact: true });
    for (let left = await drop.count(); left > 0; left -= 1) await drop.first().click();
    return missing;
  }
}

/** Looks until nothing is missing. @returns what still is */
async function within(look: () => Promise<string[]>, timeout: number): Promise<string[]> {
  let missing: string[] = [];
  await expect
    .poll(async () => (missing = await look()).length, { timeout })
    .toBe(0)
    .catch(() => undefined); // what is missing is told with the other findings
  return missing;
}

/** Kills the page's process. */
async function crash(page: Page, after: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, after));
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Runs in every page before anything else. */
function holdIfAsked(hold: (ms: number) => Promise<void>): void {
  try {
    const asked = sessionStorage.getItem('hold');
    sessionStorage.removeItem('hold');
    if (asked !== null) void hold(Number(asked));
  } catch {
    // Not a page of the app.
  }
}
