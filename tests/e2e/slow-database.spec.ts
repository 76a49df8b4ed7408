import { openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { answerDrafts, holdDrafts, keptTexts } from '../pages/held-drafts.js';
import { createBoard } from '../pages/start.js';

// People type before a slow disk has answered, and leave before it has heard.

test('what is typed before the database answers costs nobody the text that was left', async ({
  page,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  const idea = page.getByRole('textbox', { name: 'Ny idé' });
  await idea.pressSequentially('Ring til familien fredag');
  await idea.blur();
  await page.addInitScript(holdDrafts);
  await page.reload();
  await idea.pressSequentially('Ri');
  // Leaving the field keeps at once, and the older text is still not read.
  await idea.blur();
  await page.evaluate(answerDrafts);
  await expect(idea).toHaveValue('Ri');
  const other = page.getByRole('group', { name: 'Ny idé' });
  await expect(other).toContainText('Ring til familien fredag');

  // Both are there after another reload, and one press puts them together.
  await idea.press('End');
  await idea.pressSequentially('d');
  await page.evaluate(answerDrafts);
  await openBoard(page, board);
  await page.evaluate(answerDrafts);
  await expect(idea).toHaveValue('Rid');
  await other.getByRole('button', { name: 'Sæt den ind' }).click();
  await expect(idea).toHaveValue('Rid Ring til familien fredag');
  await expect(other).toHaveCount(0);
});

test('what the database never heard of before the page was left comes back', async ({ page }) => {
  await createBoard(page, 'Familieindsatsen');
  const idea = page.getByRole('textbox', { name: 'Ny idé' });
  await page.evaluate(holdDrafts, undefined);
  await idea.pressSequentially('Det sidste, jeg skrev');
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  const form = page.getByRole('dialog', { name: 'Ny prøvehandling' });
  await form.getByLabel('Vi forventer').pressSequentially('At de ringer');
  await page.reload();
  await expect(idea).toHaveValue('Det sidste, jeg skrev');
  await page.getByRole('button', { name: 'Ny prøvehandling' }).click();
  await expect(form.getByLabel('Vi forventer')).toHaveValue('At de ringer');
  // In the database now, and in the net no longer.
  await expect.poll(() => page.evaluate(netKeys)).toEqual([]);
});

test('two tabs with a new text each in the same field keep both, also when both die', async ({
  page,
  context,
}) => {
  const board = await createBoard(page, 'Familieindsatsen');
  const other = await context.newPage();
  await openBoard(other, board);
  await page.getByRole('textbox', { name: 'Ny idé' }).pressSequentially('Skrevet i det ene');
  await other.getByRole('textbox', { name: 'Ny idé' }).pressSequentially('Skrevet i det andet');
  for (const tab of [page, other]) {
    await tab.getByRole('textbox', { name: 'Ny idé' }).blur();
    await expect.poll(() => tab.evaluate(keptTexts)).toHaveLength(2);
    const crashed = tab.waitForEvent('crash');
    const devtools = await context.newCDPSession(tab);
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
  }
  const again = await context.newPage();
  await openBoard(again, board);
  await expect(again.getByRole('textbox', { name: 'Ny idé' })).toHaveValue('Skrevet i det andet');
  const left = again.getByRole('group', { name: 'Ny idé' });
  await expect(left).toContainText('Skrevet i det ene');
  await left.getByRole('button', { name: 'Slet den' }).click();
  await expect(left).toHaveCount(0);
  await expect.poll(() => again.evaluate(keptTexts)).toEqual(['Skrevet i det andet']);
});

test('a database that never answers is told within seconds', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto('');
  await expect(page.getByText('Browserens lager svarer ikke')).toBeVisible();
});

/** Runs in the page: what stands in the net. */
function netKeys(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith('ft.net.'));
}
