import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { expect, test } from '../../pages/base.js';
import { openBoard } from '../../pages/board.js';
import { exportBoard } from '../../pages/files.js';
import { createBoard } from '../../pages/start.js';
import { Random } from '../random.js';
import { SEED, runsOf, tellFigures } from '../scale.js';
import { barePage, changesIn, faultsOf, readRows } from './raw.js';

const FULL = 60;
const SAMPLE = 1;
const runs = runsOf(FULL, SAMPLE);
/** Bytes that the browser still has for the app, at most; a text of an idea takes some two thousand. */
const ROOM = 20_000;
/** Ideas written in one round; most rounds end before. */
const IDEAS = 12;
/** Rounds with one browser, so that its board does not grow without end. */
const PER_BROWSER = 10;
const FILLING =
  'Vi ringer til familien torsdag, før weekenden begynder, og skriver, hvad de siger. ';

test(`where the browser's room ends ${String(runs)} times at random, nothing stored is lost and the rest is offered again`, async ({
  newDevice,
}) => {
  test.setTimeout(120_000 + runs * 120_000);
  const findings: string[] = [];
  const counts: Record<string, number> = {};
  const add = (what: string, number: number): void =>
    void (counts[what] = (counts[what] ?? 0) + number);
  let writer: Writer | undefined;
  for (let run = 0; run < runs; run += 1) {
    const random = new Random(SEED * 1_000_003 + run);
    if (run % PER_BROWSER === 0) {
      await writer?.close();
      writer = await Writer.begin(await newDevice({ serviceWorkers: 'block' }));
    }
    if (!writer) break;
    const { stored, refused, faults } = await writer.round(random);
    add('texts stored', stored);
    add('texts refused for want of room, and offered again', refused);
    findings.push(...faults.map((fault) => `run ${String(run)}: ${fault}`));
    // As it goes: what is broken off has told how far it came.
    tellFigures('quota', { runs: run + 1, of: FULL, findings, counts });
  }
  await writer?.close();
  expect(findings).toEqual([]);
  if (runs > SAMPLE)
    expect(counts['texts refused for want of room, and offered again']).toBeGreaterThan(0);
});

/** Somebody whose browser has next to no room, again and again. */
class Writer {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #client: CDPSession;
  readonly #board: string;
  readonly #stored: string[] = [];
  #number = 0;

  private constructor(context: BrowserContext, page: Page, client: CDPSession, board: string) {
    this.#context = context;
    this.#page = page;
    this.#client = client;
    this.#board = board;
  }

  static async begin(context: BrowserContext): Promise<Writer> {
    const page = await barePage(context);
    const board = await createBoard(page, 'Familieindsatsen');
    return new Writer(context, page, await context.newCDPSession(page), board);
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  async round(random: Random): Promise<{ stored: number; refused: number; faults: string[] }> {
    const faults: string[] = [];
    const before = this.#stored.length;
    const used = await this.#page.evaluate(async () => (await navigator.storage.estimate()).usage);
    await this.#allow((used ?? 0) + random.between(1 - Math.min(used ?? 0, ROOM / 10), ROOM));
    let left = await this.#writeUntilFull(random);
    const field = this.#page.getByLabel('Ny idé');
    if (left !== null) {
      // Somebody writes on, and the page is loaded anew while there is still no room.
      await field.press('End');
      await field.pressSequentially(' og mere');
      left += ' og mere';
    }
    await this.#page.reload();
    await expect(field).toBeVisible();
    if (left !== null && !(await this.#says(left))) faults.push(`not offered again: ${left}`);
    const file = await exportBoard(this.#page, this.#board);
    const gone = this.#stored.filter((text) => !file.text.includes(text));
    faults.push(...gone.map((text) => `acknowledged, and not in the file: ${text}`));

    await this.#allow();
    await openBoard(this.#page, this.#board);
    if (left !== null) {
      if (!(await this.#says(left))) faults.push(`not offered once there is room: ${left}`);
      await field.press('Enter');
      await this.#card(left).waitFor();
      this.#stored.push(left);
    }
    faults.push(...(await this.#database()));
    return {
      stored: this.#stored.length - before,
      refused: left === null ? 0 : 1,
      faults,
    };
  }

  /** @returns the text that was not stored, and stands in its field; null when all were */
  async #writeUntilFull(random: Random): Promise<string | null> {
    const field = this.#page.getByLabel('Ny idé');
    const full = this.#page.getByRole('alert').filter({ hasText: 'Der er ikke mere plads' });
    for (let i = 0; i < IDEAS; i += 1) {
      this.#number += 1;
      const text = `Nr. ${String(this.#number)} – ${FILLING.repeat(random.between(1, 10))}`.trim();
      await field.fill(text);
      await field.press('Enter');
      await expect(full.or(this.#card(text)).first()).toBeVisible({ timeout: 30_000 });
      if (await this.#card(text).isVisible()) this.#stored.push(text);
      else return text;
    }
    return null;
  }

  #card(text: string): ReturnType<Page['getByRole']> {
    const [name = ''] = text.split('–');
    return this.#page.getByRole('button', { name: `Idé: ${name}–` });
  }

  /** Whether the text stands in the field, within the time it takes to read it. */
  async #says(text: string): Promise<boolean> {
    return expect(this.#page.getByLabel('Ny idé'))
      .toHaveValue(text)
      .then(
        () => true,
        () => false, // told with the other findings
      );
  }

  /** What the database has, read without the app. */
  async #database(): Promise<string[]> {
    const bare = await barePage(this.#context);
    const { rows } = await readRows(bare);
    await bare.close();
    const texts = new Set(changesIn(rows).map((change) => change.fields['text']));
    const gone = this.#stored.filter((text) => !texts.has(text));
    return [...gone.map((text) => `acknowledged and lost: ${text}`), ...faultsOf(rows)];
  }

  /** Lets the browser give the app so many bytes, or what it gives anyone. */
  async #allow(quotaSize?: number): Promise<void> {
    const { origin } = new URL(this.#page.url());
    await this.#client.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  }
}
