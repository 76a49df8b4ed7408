/** Rounds of app and floor by turns: whatever else the machine does falls on both alike. */

/** @typedef {import('@playwright/test').BrowserContext} Context */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ context: Context, address: string, board: string, boards?: number }} Place Where a board lies, and how many lie there. */
/** @typedef {Record<string, number>} Times What one round took, by name. */
/** @typedef {{ round: (n: number) => Promise<Times>, close: () => Promise<void> }} Side */

/** Cards on the board, by what they link to. */
export const CARD = 'main a[href*="/handling/"]';

/** @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Goes so many rounds, each side once a round and in another order every time. The first round is
 * thrown away: it is the one in which code is compiled.
 *
 * @template {string} Name
 * @param {Record<Name, Side>} sides
 * @param {number} rounds
 * @returns {Promise<Record<Name, Record<string, number[]>>>} By side and name, all rounds.
 */
export async function byTurns(sides, rounds) {
  const names = /** @type {Name[]} */ (Object.keys(sides));
  const all = /** @type {Record<Name, Record<string, number[]>>} */ (
    Object.fromEntries(names.map((name) => [name, {}]))
  );
  try {
    for (let n = 0; n <= rounds; n += 1) {
      for (const name of n % 2 === 0 ? names : names.toReversed()) {
        const times = await sides[name].round(n);
        if (n === 0) continue;
        for (const [what, took] of Object.entries(times)) (all[name][what] ??= []).push(took);
      }
    }
  } finally {
    for (const name of names) await sides[name].close();
  }
  return all;
}

/**
 * Main-thread time, ms of the processor: what a busy machine cannot stretch.
 *
 * @param {Page} page
 */
export async function mainThread(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await cdp.send('Performance.enable');
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

/**
 * Slows the processor down while something is done. Only then: pages of one origin share a process.
 *
 * @param {Page} page @param {number} rate how many times slower
 * @returns {Promise<<T>(work: () => Promise<T>) => Promise<T>>}
 */
export async function slowed(page, rate) {
  const cdp = await page.context().newCDPSession(page);
  return async (work) => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    try {
      return await work();
    } finally {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
  };
}

/** @param {Pick<Place, 'context' | 'address'>} place @param {string} hash */
export async function openFloor({ context, address }, hash = '') {
  const page = await context.newPage();
  await page.goto(`${address}floor.html${hash}`);
  return page;
}

/** @param {Place} place */
export async function openBoard({ context, address, board }) {
  const page = await context.newPage();
  await page.goto(`${address}#/tavle/${board}`);
  await page.locator(CARD).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  return page;
}

/**
 * The cards one sees: which tests, and the text each shows.
 * @param {Page} page @returns {Promise<{ test: string, text: string }[]>}
 */
export function visibleCards(page) {
  return page.evaluate((card) => {
    const seen = new Map();
    for (const link of document.querySelectorAll(card)) {
      const box = (link.closest('li') ?? link).getBoundingClientRect();
      const id = link.getAttribute('href')?.split('/handling/')[1];
      if (id && box.top < innerHeight && box.bottom > 0 && box.width > 0) {
        seen.set(id, (link.closest('li') ?? link).textContent);
      }
    }
    return [...seen].map(([test, text]) => ({ test, text }));
  }, CARD);
}
