import type { BrowserContext } from '@playwright/test';
import { RECORD_KINDS } from '../../../src/lib/domain/records/kinds.js';
import { expect, test } from '../../pages/base.js';
import { notice, openBoard } from '../../pages/board.js';
import { chooseFile, download, importDialog, importFile } from '../../pages/files.js';
import { fileText } from '../file-text.js';
import { tellFigures } from '../scale.js';
import { PAYLOADS, hostileLog, textFields } from './hostile-board.js';
import { goTo } from '../../pages/go.js';

const BOARD = 'hostile';
const FIELDS = RECORD_KINDS.flatMap((kind) => textFields(kind));

/** What would be in the page only if a text had become markup. */
const MARKUP =
  'img[src="x"], [onerror], [onload], [onfocus], iframe, math, a[href^="javascript"], script, style';

test('texts that would be code are shown as text on every page, in every dialog, in print and in what leaves the app', async ({
  page,
  context,
}) => {
  test.slow();
  expect(FIELDS.length).toBeGreaterThan(30);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  watchDialogs(context);
  let looked = 0;
  const seen = new Set<string>();
  const look = async (where: string): Promise<void> => {
    looked += 1;
    const { ran, markup, text } = await page.evaluate(inspect, MARKUP);
    expect(ran, `${where}: a text ran`).toBeUndefined();
    expect(markup, `${where}: a text became markup`).toEqual([]);
    for (const payload of PAYLOADS) if (text.includes(payload)) seen.add(payload);
  };

  const log = hostileLog(BOARD);
  await goTo(page, '#/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await chooseFile(page, {
    name: '<img src=x onerror="window.ran=1">.tavle.json',
    text: fileText(BOARD, log),
  });
  await expect(
    importDialog(page).getByRole('button', { name: 'Hent ind', exact: true }),
  ).toBeVisible();
  await look('import preview');
  await importDialog(page).getByRole('button', { name: 'Hent ind', exact: true }).click();
  await expect(importDialog(page)).toBeHidden();

  const ids = (kind: string): string[] => [
    ...new Set(log.filter((c) => c.kind === kind && c.fields['made']).map((c) => c.record)),
  ];
  const heading = page.getByRole('heading', { level: 1 }).first();
  const address = (rest: string): string => `#/tavle/${BOARD}${rest}`;
  const held = log.find((c) => c.kind === 'meeting' && c.fields['state'] === 'held')?.record ?? '';
  const routes = [
    '#/',
    address(''),
    address('/moeder'),
    address('/team'),
    address('/udveksling'),
    '#/mine',
    '#/indstillinger',
    ...ids('testAction')
      .slice(0, 3)
      .map((id) => address(`/handling/${id}`)),
    ...ids('developmentPoint')
      .slice(0, 2)
      .map((id) => address(`/punkt/${id}`)),
  ];
  for (const route of routes) {
    await goTo(page, route);
    await expect(heading, route).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('status', { name: /Henter/ })).toHaveCount(0);
    await look(route);
    await page.evaluate(unfold);
    await look(`${route}, unfolded`);
    await page.emulateMedia({ media: 'print' });
    await look(`${route} in print`);
    await page.emulateMedia({ media: null });
  }

  await openBoard(page, BOARD);
  await page
    .getByRole('button', { name: /^Idé: / })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('an idea');
  await page.keyboard.press('Escape');
  for (const name of ['Ny prøvehandling', 'Nyt udviklingspunkt']) {
    await page.getByRole('button', { name }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .or(page.getByRole('dialog').getByRole('searchbox'))
    .first()
    .fill('window');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await look('search');
  await page.keyboard.press('Escape');

  expect(held).not.toBe('');
  await goTo(page, address(`/moeder`));
  await page
    .getByRole('link', { name: /^Referat af mødet/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();
  await look('minutes');
  await page.getByRole('button', { name: 'Kopiér referat' }).click();
  // Said once it is on the clipboard: what is read before that is what was there before.
  await expect(notice(page)).toContainText('kopieret');
  const html = await page.evaluate(clipboardHtml);
  expect(html).toContain('&lt;');
  expect(foreignTags(html)).toEqual([]);
  await page.getByRole('button', { name: 'Flere måder at hente referatet på' }).click();
  const markdown = await download(page, () =>
    page.getByRole('menuitem', { name: /Markdown/ }).click(),
  );
  expect(markdown.text).not.toMatch(/^<(?:img|script|iframe)/m);
  await look('minutes, copied');

  // The same texts, each with another beside it: conflicts.
  await importFile(page, {
    name: 'rival.tavle.json',
    text: fileText(BOARD, hostileLog(BOARD, true)),
  });
  await goTo(page, address('/udveksling'));
  await expect(heading).toBeVisible();
  await look('conflicts');

  expect([...seen].sort()).toEqual([...PAYLOADS].sort());
  tellFigures('xss', {
    runs: FIELDS.length,
    of: FIELDS.length,
    findings: [],
    counts: { 'screens looked at': looked, texts: PAYLOADS.length },
  });
});

/** A text that opens a dialog of the browser has run. */
function watchDialogs(context: BrowserContext): void {
  context.on('dialog', (dialog) => {
    void dialog.dismiss();
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
}

/** Runs in the page: has a text run, is one markup, and what can be read. */
function inspect(markup: string): { ran: unknown; markup: string[]; text: string } {
  const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
    (field) => field.value,
  );
  const labels = [...document.querySelectorAll('[aria-label], option')].map(
    (one) => one.getAttribute('aria-label') ?? one.textContent,
  );
  return {
    ran: (window as { ran?: unknown }).ran,
    markup: [...document.body.querySelectorAll(markup)]
      .map((one) => one.outerHTML.slice(0, 200))
      .filter((text) => !text.includes('__sveltekit_')), // the one script the page starts with
    text: [document.body.textContent, ...values, ...labels].join('\n'),
  };
}

/** Runs in the page: opens everything that is folded away. */
function unfold(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Runs in the page: what a mail would get. */
async function clipboardHtml(): Promise<string> {
  const [item] = await navigator.clipboard.read();
  const blob = await item?.getType('text/html');
  return (await blob?.text()) ?? '';
}

/** Tags in a copied text that the app does not write itself, and any with attributes. */
function foreignTags(html: string): string[] {
  const own = new Set(['h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'em', 'br']);
  return [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)]
    .filter(([, name = '', rest = '']) => !own.has(name.toLowerCase()) || rest.trim() !== '')
    .map(([tag]) => tag)
    .filter((tag) => !/^<\/?(?:meta|html|head|body)\b/i.test(tag)); // what the clipboard itself adds
}
