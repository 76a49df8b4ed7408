/**
 * The app in WebKit: an example is opened and a meeting held there today; and what differs in Safari
 * (fields for days, folders, storage) is looked at. On demand: `npm run test:webkit`.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Builder, By, Capabilities, Key, until } from 'selenium-webdriver';
import { ROOT } from '../../scripts/lib/project.mjs';
import { createStaticServer, listenOnLoopback } from '../../scripts/lib/static-server.mjs';
import { findWebKit } from '../../scripts/lib/webkit.mjs';

/** @typedef {import('selenium-webdriver').WebDriver} Page */

const WAIT = 40_000;
const BUILD = path.join(ROOT, 'build');
process.exitCode = (await main()) ? 0 : 1;

async function main() {
  const webkit = findWebKit();
  if (!webkit) {
    console.error('No WebKit was found. On Debian: install webkit2gtk-driver and xvfb.');
    return false;
  }
  const server = await listenOnLoopback(() => createStaticServer(BUILD), 0);
  const page = await open(webkit, server.port + 1);
  try {
    await walk(page.driver, `http://localhost:${server.port}/`);
    return true;
  } catch (error) {
    console.error(error);
    writeFileSync(
      path.join(ROOT, '.cache', 'webkit.png'),
      await page.driver.takeScreenshot(),
      'base64',
    );
    console.log('A picture of where it stopped: .cache/webkit.png');
    return false;
  } finally {
    await page.close();
    server.close();
  }
}

/**
 * @param {{ driver: string, browser: string }} webkit
 * @param {number} port Where the driver listens.
 */
async function open({ driver, browser }, port) {
  const command = [driver, `--port=${port}`];
  const [program = driver, ...args] = process.env['DISPLAY']
    ? command
    : ['xvfb-run', '-a', ...command];
  const running = spawn(program, args, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, TZ: 'Europe/Copenhagen', LANG: 'da_DK.UTF-8' },
  });
  const stop = () => {
    if (running.pid !== undefined) process.kill(-running.pid);
  };
  await listens(`http://localhost:${port}/status`);
  const wishes = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  try {
    const page = await new Builder()
      .usingServer(`http://localhost:${port}`)
      .withCapabilities(wishes)
      .build();
    await page.manage().window().setRect({ width: 1440, height: 900 });
    return { driver: page, close: () => page.quit().finally(stop) };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Waits until somebody answers. @param {string} address */
async function listens(address) {
  const until = Date.now() + WAIT;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** @param {string} title @param {() => Promise<void>} run */
async function step(title, run) {
  await run();
  console.log(`✓ ${title}`);
}

/** What can be pressed and is called so, or whose name begins so. @param {string} name */
function named(name) {
  const text = `starts-with(normalize-space(.), "${name}") or starts-with(@aria-label, "${name}")`;
  return By.xpath(`//*[self::button or self::a or self::summary or @role="menuitem"][${text}]`);
}

/** @param {Page} page @param {string} name */
async function press(page, name) {
  // Drawn anew while it is looked for, or behind something that is going away: looked for again.
  await page.wait(
    async () => {
      for (const element of await page.findElements(named(name))) {
        try {
          if (!(await element.isDisplayed())) continue;
          await element.click();
          return true;
        } catch (error) {
          if (!(error instanceof Error) || !/Stale|Intercepted|NotInteractable/.test(error.name))
            throw error;
        }
      }
      return false;
    },
    WAIT,
    `nothing to press is called ${name}`,
  );
}

/** Waits for words on the page. @param {Page} page @param {string} words */
async function reads(page, words) {
  await page.wait(
    () =>
      page.executeScript(
        String.raw`return document.body.innerText.replace(/\s+/g, ' ').includes(arguments[0])`,
        words,
      ),
    WAIT,
    `nowhere: ${words}`,
  );
}

/** What the page is headed. @param {Page} page @returns {Promise<string>} */
function titleOf(page) {
  return page.executeScript("return document.querySelector('h1')?.innerText ?? ''");
}

/** The field with this label. @param {Page} page @param {string} label */
async function field(page, label) {
  const control = By.xpath(
    `//*[self::input or self::textarea][@id = //label[starts-with(normalize-space(.), "${label}")]/@for or @aria-label="${label}"]`,
  );
  const found = await page.wait(until.elementLocated(control), WAIT);
  return page.wait(until.elementIsVisible(found), WAIT);
}

/** @param {Page} page @param {string} address */
async function walk(page, address) {
  await step('the example opens, with its cards', async () => {
    await page.get(address);
    await press(page, 'Åbn eksempel: Spædbarnsindsatsen');
    await reads(page, 'Dukke ved hjemmebesøg');
    const cards = await page.findElements(By.css('[data-card]'));
    assert.ok(cards.length > 8, `${cards.length} cards`);
  });
  await step('an idea that is typed is there after a reload', async () => {
    const idea = await field(page, 'Ny idé');
    await idea.sendKeys('Ring til familien torsdag', Key.RETURN);
    const card = named('Idé: Ring til familien torsdag');
    await page.wait(until.elementLocated(card), WAIT);
    await page.navigate().refresh();
    await page.wait(until.elementLocated(card), WAIT);
  });
  await step('a day is read as it is typed, and the calendar opens beside it', async () => {
    await press(page, 'Ny prøvehandling');
    await (await field(page, 'Titel')).sendKeys('Besøg på barselsgangen');
    const day = await page.wait(
      until.elementLocated(By.css('dialog input[inputmode], dialog [data-date] input')),
      WAIT,
    );
    await day.sendKeys(Key.END, ...Array.from({ length: 10 }, () => Key.BACK_SPACE), '3/12');
    await reads(page, 'torsdag 3. december');
    await page.switchTo().activeElement().sendKeys(Key.ESCAPE);
  });
  await step('a meeting is held today, from the first slide to the minutes', async () => {
    await press(page, 'Start tavlemøde');
    await press(page, 'Start mødet');
    await reads(page, 'Idéer og tiltag');
    for (let slides = 0; slides < 60; slides += 1) {
      const title = await titleOf(page);
      if (title === 'Aftaler og næste møde') break;
      await press(page, 'Næste');
      await page.wait(async () => (await titleOf(page)) !== title, WAIT);
    }
    await press(page, 'Afslut mødet');
    await reads(page, 'Referat');
  });
  await step('no folder can be picked, which is said, and what is written is kept', async () => {
    assert.equal(await page.executeScript('return "showDirectoryPicker" in window'), false);
    const board = /#\/tavle\/([^/]+)/.exec(await page.getCurrentUrl())?.[1];
    await page.get(`${address}#/tavle/${board}/udveksling`);
    await reads(page, 'En fælles mappe kræver Edge eller Chrome');
    await page.get(address);
    await page.navigate().refresh();
    await press(page, 'Spædbarnsindsatsen');
    await page.wait(until.elementLocated(named('Idé: Ring til familien torsdag')), WAIT);
  });
}
