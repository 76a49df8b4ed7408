/**
 * What people feel at the board: coming to it, doing something on it, writing, meeting. Of each figure
 * there are two sides, the app's and the floor's; see rounds.mjs. The clock runs inside the page, from
 * what a person does until the first frame that shows what came of it.
 */
import { CARD, mainThread, openBoard, openFloor, slowed, visibleCards } from './rounds.mjs';

/** @typedef {import('./rounds.mjs').Place} Place */
/** @typedef {import('./rounds.mjs').Side} Side */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Waits inside the page until all of some elements are there to be seen, and painted. Written as a
 * text that pages take in before their own scripts.
 */
const WATCH = `
window.benchPainted = (there) => new Promise((done) => {
  const painted = () => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  });
  if (there()) return painted();
  new MutationObserver((_, observer) => {
    if (!there()) return;
    observer.disconnect();
    painted();
  }).observe(document, { subtree: true, childList: true, attributes: true });
});
window.benchLinks = (hrefs) => () => hrefs.every((href) =>
  document.querySelector('main a[href="' + href + '"]')?.checkVisibility());
if (/^#.(?:tavle.|leder$)/.test(location.hash) && localStorage.getItem('bench-hrefs'))
  benchPainted(benchLinks(JSON.parse(localStorage.getItem('bench-hrefs')))).then((at) => console.log('bench', at));
`;

/** @param {Page} page @param {() => Promise<unknown>} go @returns {Promise<number>} */
async function reported(page, go) {
  const said = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith('bench '),
    timeout: 120_000,
  });
  await go();
  return Number((await said).text().slice('bench '.length));
}

/** @param {Place} place */
async function lookFirst(place) {
  const page = await openBoard(place);
  const cards = await visibleCards(page);
  await page.close();
  return { cards, hrefs: cards.map(({ test }) => `#/tavle/${place.board}/handling/${test}`) };
}

/** @param {Place} place @param {{ test: string, text: string }[]} cards */
async function floorCards(place, cards) {
  const page = await openFloor(place);
  const records = await page.evaluate((list) => window.recordsOf(list), cards);
  return { page, records };
}

/** Reload until the cards one sees are painted, from the start of the navigation. @param {Place} place */
export async function reload(place) {
  const { cards, hrefs } = await lookFirst(place);
  const app = await place.context.newPage();
  await app.addInitScript(WATCH);
  await app.goto(`${place.address}#/tavle/${place.board}`);
  await app.evaluate((list) => {
    localStorage.setItem('bench-hrefs', JSON.stringify(list));
  }, hrefs);
  const spent = await mainThread(app);
  const { page: floor, records } = await floorCards(place, cards);
  await floor.evaluate((list) => {
    localStorage.setItem('bench-floor', JSON.stringify(list));
  }, records);
  await floor.goto('about:blank');
  await floor.goto(`${place.address}floor.html#kort`);
  /** @param {Page} page */
  const again = async (page) => {
    await page.waitForTimeout(400);
    await page.bringToFront();
    // What a page owes its screen from the time it was behind belongs to no reload.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))),
    );
    return reported(page, () => page.reload({ waitUntil: 'commit' }));
  };
  return {
    /** @type {Side} */
    app: {
      round: async () => {
        const before = await spent();
        const cardsSeen = await again(app);
        return { cards: cardsSeen, thread: (await spent()) - before };
      },
      close: async () => {
        await app.evaluate(() => {
          localStorage.removeItem('bench-hrefs');
        });
        await app.close();
      },
    },
    /** @type {Side} */
    floor: { round: async () => ({ cards: await again(floor) }), close: () => floor.close() },
  };
}

/**
 * Til lederen: a reload until the lines one sees of all the boards are painted. The floor reads the same
 * summaries by their keys and writes the same text.
 *
 * @param {Place} place
 */
export async function leader(place) {
  const look = await place.context.newPage();
  await look.goto(`${place.address}#/leder`);
  await look.locator(CARD).first().waitFor({ timeout: 120_000 });
  // Every board is summed up before anything is measured.
  await look.waitForFunction(
    async (boards) => {
      const db = await new Promise((yes, no) => {
        const request = indexedDB.open('forbedringstavlen');
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
      });
      const range = IDBKeyRange.bound('summary:', 'summary:\uffff');
      const count = await new Promise((yes) => {
        const asked = db.transaction('meta').objectStore('meta').count(range);
        asked.onsuccess = () => yes(asked.result);
      });
      db.close();
      return count >= boards;
    },
    place.boards ?? 1,
    { timeout: 300_000, polling: 500 },
  );
  await look.reload();
  await look.locator(CARD).first().waitFor({ timeout: 120_000 });
  await look.waitForTimeout(2000);
  const cards = await visibleLinks(look);
  const texts = await look.evaluate(() =>
    (document.querySelector('main')?.innerText ?? '').split('\n').filter(Boolean),
  );
  await look.close();
  const app = await place.context.newPage();
  await app.addInitScript(WATCH);
  await app.goto(`${place.address}#/leder`);
  await app.evaluate((list) => {
    localStorage.setItem('bench-hrefs', JSON.stringify(list));
  }, cards);
  const floor = await openFloor(place);
  await floor.evaluate((list) => {
    localStorage.setItem('bench-leader', JSON.stringify(list));
  }, texts);
  await floor.goto('about:blank');
  await floor.goto(`${place.address}floor.html#leder`);
  /** @param {Page} page */
  const again = async (page) => {
    await page.waitForTimeout(400);
    await page.bringToFront();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))),
    );
    return reported(page, () => page.reload({ waitUntil: 'commit' }));
  };
  return {
    /** @type {Side} */
    app: { round: async () => ({ lines: await again(app) }), close: () => app.close() },
    /** @type {Side} */
    floor: { round: async () => ({ lines: await again(floor) }), close: () => floor.close() },
  };
}

/** Addresses of the tests that are linked to where they stand. @param {Page} page */
function visibleLinks(page) {
  return page.evaluate(
    (card) =>
      [...document.querySelectorAll(card)]
        .filter((link) => link.checkVisibility())
        .map((link) => link.getAttribute('href') ?? ''),
    CARD,
  );
}

/**
 * From another page of the board back to it, by its link, until the cards one sees are painted. It
 * begins on a page the app itself went to: setting `location.hash` makes SvelteKit load the whole app
 * anew.
 *
 * @param {Place} place @param {'team' | 'test'} from
 */
export async function comeBack(place, from) {
  const { board } = place;
  const { cards, hrefs } = await lookFirst(place);
  const app = await place.context.newPage();
  await app.addInitScript(WATCH);
  await app.goto(`${place.address}#/tavle/${board}`);
  await app.locator(CARD).first().waitFor({ timeout: 60_000 });
  await app.waitForTimeout(1000);
  const spent = await mainThread(app);
  const { page: floor, records } = await floorCards(place, cards);
  return {
    /** @type {Side} */
    app: {
      round: async () => {
        await app.bringToFront();
        const link = from === 'team' ? `nav a[href="#/tavle/${board}/team"]` : CARD;
        await app.locator(link).first().click();
        await app.waitForURL(from === 'team' ? /\/team$/ : /\/handling\//);
        await app.getByRole('heading', { level: 1 }).first().waitFor();
        await app.waitForTimeout(250);
        const before = await spent();
        const cardsSeen = await app.evaluate(
          async ({ to, list }) => {
            const there = window.benchLinks(list);
            if (there()) throw new Error('the board has not been left');
            const link = document.querySelector(`nav a[href="${to}"]`);
            const start = performance.now();
            const painted = window.benchPainted(there);
            /** @type {HTMLElement} */ (link).click();
            return (await painted) - start;
          },
          { to: `#/tavle/${board}`, list: hrefs },
        );
        return { cards: cardsSeen, thread: (await spent()) - before };
      },
      close: () => app.close(),
    },
    /** @type {Side} */
    floor: {
      round: async () => {
        await floor.bringToFront();
        await floor.waitForTimeout(150);
        return { cards: await floor.evaluate((list) => window.showCards(list), records) };
      },
      close: () => floor.close(),
    },
  };
}

/** How much slower the processor is made while an act is measured. */
const SLOW = 4;

/**
 * One act, the processor slowed: an idea under the first udviklingspunkt, where it is on the screen.
 * `seen`: the first frame that shows it. `told`: the first that shows the notice too, and so says that
 * it is stored.
 *
 * @param {Place} place
 */
export async function act(place) {
  const app = await openBoard(place);
  const first = app.locator('[data-column="ideas"]').first();
  await first.getByRole('button').first().click();
  const field = app.getByLabel('Ny idé');
  await field.fill(`Måleidé ${String(Date.now())}`);
  await field.press('Enter');
  await first.locator('[data-card]').first().waitFor();
  const slowly = await slowed(app, SLOW);
  const spent = await mainThread(app);
  const floor = await openFloor(place);
  const rows = await floor.evaluate((board) => window.rowsLike(board, 'idea'), place.board);
  const floorSlowly = await slowed(floor, SLOW);
  return {
    /** @type {Side} */
    app: {
      round: async (n) => {
        await app.bringToFront();
        const text = `Måleidé ${String(n)} ${String(Date.now())}`;
        await field.fill(text);
        await app.waitForTimeout(500);
        const before = await spent();
        const times = await slowly(() => app.evaluate(actOnce, text));
        await app.waitForTimeout(300);
        return { ...times, thread: (await spent()) - before };
      },
      close: () => app.close(),
    },
    /** @type {Side} */
    floor: {
      round: async (n) => {
        await floor.bringToFront();
        const line = `Måleidé ${String(n)}`;
        const like = { rows, n: `${String(n)}-${String(Date.now())}`, kind: 'idea' };
        return floorSlowly(async () => {
          const seen = await floor.evaluate((text) => window.paintText(text), line);
          await floor.waitForTimeout(150);
          return { seen, told: await floor.evaluate(putLike, like) };
        });
      },
      close: () => floor.close(),
    },
  };
}

/** Runs in the page. @param {string} text @returns {Promise<{ seen: number, told: number }>} */
function actOnce(text) {
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error('the act was not seen')), 20_000);
    const field = /** @type {HTMLInputElement} */ (document.activeElement);
    const toldBefore = document.querySelector('.toast');
    const isStatus = (/** @type {Node} */ node) =>
      node instanceof Element && node.matches('.foot [role="status"]');
    let seen = 0;
    let told = 0;
    let card = false;
    let notice = false;
    /** @param {(at: number) => void} then */
    const painted = (then) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          then(performance.now() - start);
          if (seen > 0 && told > 0) done({ seen, told: Math.max(seen, told) });
        };
        channel.port2.postMessage(0);
      });
    };
    // Looks only at what is added: looking through the whole board every frame costs more than the act.
    const observer = new MutationObserver((news) => {
      const added = news.flatMap((change) => [...change.addedNodes]);
      if (!card && added.some((node) => node.textContent?.includes(text))) {
        card = true;
        painted((at) => {
          seen = at;
        });
      }
      // A notice that says the same once more is not made anew; what is read aloud of it is.
      const now = document.querySelector('.toast');
      const isNews =
        now !== toldBefore || news.some(({ target }) => now?.contains(target) || isStatus(target));
      if (!notice && now && isNews) {
        notice = true;
        painted((at) => {
          told = at;
        });
      }
      if (card && notice) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const start = performance.now();
    const enter = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
}

/**
 * Runs in the floor page.
 * @param {{ rows: Record<string, Record<string, unknown> | undefined>, n: string, kind: string }} like
 */
function putLike({ rows, n, kind }) {
  return window.putRows([
    { store: kind, value: { ...rows[kind], id: `floor${n}`, boardId: 'floor' } },
    {
      store: 'changes',
      value: { ...rows['changes'], id: `floor${n}`, board: 'floor', record: `floor${n}` },
    },
    { store: 'heads', value: { ...rows['heads'], id: `floor${n}`, board: 'floor' } },
    // Not this device's own row: the app beside it goes on from that.
    { store: 'meta', value: { ...rows['meta'], key: 'floor' } },
  ]);
}

const TYPED = 'familien ringer om torsdagen efter besøget og bogen ligger fremme ';

/**
 * A letter typed in the field for ideas: main-thread time of it all, also what waits for the frame
 * after it ("Det har vi prøvet").
 *
 * @param {Place} place
 */
export async function letter(place) {
  const app = await openBoard(place);
  await app.getByLabel('Ny idé').focus();
  const floor = await openFloor(place);
  await floor.evaluate(() => {
    document.querySelector('main')?.replaceChildren(document.createElement('textarea'));
    document.querySelector('textarea')?.focus();
  });
  /** @param {Page} page @returns {Promise<Side>} */
  const typing = async (page) => {
    const spent = await mainThread(page);
    const keys = await page.context().newCDPSession(page);
    return {
      round: async (n) => {
        await page.bringToFront();
        await page.waitForTimeout(60);
        const text = TYPED[n % TYPED.length] ?? ' ';
        const before = await spent();
        await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
        await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
        await page.waitForTimeout(350);
        return { letter: (await spent()) - before };
      },
      close: () => page.close(),
    };
  };
  return { app: await typing(app), floor: await typing(floor) };
}

/**
 * The tavlemøde: from "Start mødet" to the first slide, and from "Næste" to the slide after.
 *
 * @param {Place} place
 */
export async function meeting(place) {
  const app = await place.context.newPage();
  await app.addInitScript(WATCH);
  const floor = await openFloor(place);
  /** Of the app's side: the floor's own page is closed where another build is measured beside this one. */
  const cleaner = await openFloor(place);
  /** What the slides said, for the floor to say. @type {string[]} */
  let said = ['Tavlemøde'];
  /** @type {Record<string, Record<string, unknown> | undefined> | null} */
  let rows = null;
  return {
    /** @type {Side} */
    app: {
      round: async () => {
        await app.goto('about:blank');
        await cleaner.evaluate((board) => window.forgetMeetings(board), place.board);
        await app.bringToFront();
        await app.goto(`${place.address}#/tavle/${place.board}`);
        await app.getByRole('button', { name: 'Start tavlemøde' }).click();
        await app.getByRole('button', { name: 'Start mødet' }).waitFor();
        await app.waitForTimeout(700);
        const start = await app.evaluate(pressUntilSlide, 'Start mødet');
        /** @type {number[]} */
        const next = [];
        said = [start.text];
        for (let i = 0; i < 4; i += 1) {
          await app.waitForTimeout(250);
          const turned = await app.evaluate(pressUntilSlide, 'Næste');
          next.push(turned.took);
          said.push(turned.text);
        }
        return { start: start.took, next: next.toSorted((a, b) => a - b)[1] ?? Number.NaN };
      },
      close: async () => {
        await app.close();
        await cleaner.close();
      },
    },
    /** @type {Side} */
    floor: {
      round: async (n) => {
        await floor.bringToFront();
        rows ??= await floor.evaluate((board) => window.rowsLike(board, 'meeting'), place.board);
        const start = await floor.evaluate(putLike, { rows, n: String(n), kind: 'meeting' });
        const next = [];
        for (const text of said.slice(1)) {
          await floor.waitForTimeout(100);
          next.push(await floor.evaluate((line) => window.paintText(line), text));
        }
        return { start, next: next.toSorted((a, b) => a - b)[1] ?? Number.NaN };
      },
      close: () => floor.close(),
    },
  };
}

/** Runs in the page. @param {string} label @returns {Promise<{ took: number, text: string }>} */
async function pressUntilSlide(label) {
  const button = [...document.querySelectorAll('button')].find((one) =>
    one.textContent?.trim().startsWith(label),
  );
  if (!button) throw new Error(`no button ${label}`);
  const slide = () => document.querySelector('.stage main .slide');
  const before = slide();
  const there = () => {
    const now = slide();
    return now !== null && now !== before && now.querySelector('h1, h2') !== null;
  };
  const start = performance.now();
  const painted = window.benchPainted(there);
  button.click();
  const took = (await painted) - start;
  return { took, text: slide()?.textContent ?? '' };
}
