/**
 * A leader's fortnight. Thursday the tovholder copies the meeting for the leader, who has no board on the
 * phone; Friday the answers come as a mail and are written in; Tuesday they stand in Siden sidst, and the
 * team notes what it does now. The next Friday, on a laptop, the leader sees what came of the answers and
 * what three teams have learned, and says when they come along.
 */
import type { Page } from '@playwright/test';
import { openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { download, exportBoard, importDialog, importFile } from '../pages/files.js';
import { goTo } from '../pages/go.js';
import { nextSlide } from '../pages/meeting.js';
import { openExample } from '../pages/start.js';

const THURSDAY = new Date('2026-11-26T09:00:00+01:00');
const FRIDAY = new Date('2026-11-27T14:00:00+01:00');
const TUESDAY = new Date('2026-12-01T09:00:00+01:00');
const NEXT_FRIDAY = new Date('2026-12-04T13:00:00+01:00');

const DOES_NOW = 'Fra mandag ligger timen i kalenderen.';

async function startMeeting(page: Page, board: string): Promise<void> {
  await openBoard(page, board);
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  await page.getByRole('button', { name: 'Start mødet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Idéer og tiltag' })).toBeVisible();
}

async function endMeeting(page: Page): Promise<void> {
  const end = page.getByRole('button', { name: 'Afslut mødet' });
  while (!(await end.isVisible())) await nextSlide(page);
  await end.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Referat' })).toBeVisible();
}

/** The questions that wait, as the mail and the board say them. */
const QUESTIONS = [
  'Kan sagsbehandlerne få timen regnet med som arbejdstid hver måned?',
  'Må rådgiver flytte en myndighedsopgave den første uge, så aftalen kan holdes?',
] as const;

test('from the meeting to the leader’s phone and back, and what came of it on a Friday', async ({
  newDevice,
}) => {
  test.slow();
  const wall = await newDevice({ permissions: ['clipboard-read', 'clipboard-write'] });
  await wall.clock.install({ time: THURSDAY });
  const team = await wall.newPage();
  const board = await openExample(team);
  const before = await exportBoard(team, board);

  await test.step('Thursday: Kopiér til lederen', async () => {
    await startMeeting(team, board);
    await endMeeting(team);
    await team.getByRole('button', { name: 'Kopiér til lederen' }).click();
    await expect(team.getByText('Kopieret til lederen.').first()).toBeVisible();
    const mail = await team.evaluate(() => navigator.clipboard.readText());
    for (const question of QUESTIONS) expect(mail).toContain(question);
    expect(mail).not.toMatch(/Familiebehandler|Sundhedsplejerske/);
  });

  await test.step('Friday: the leader has answered the mail, and the tovholder writes it in', async () => {
    await wall.clock.setSystemTime(FRIDAY);
    await openBoard(team, board, '/team');
    await team.getByRole('button', { name: 'Besvar flere spørgsmål' }).click();
    const dialog = team.getByRole('dialog', { name: 'Skriv lederens svar' });
    for (const [question, verdict, text] of [
      [QUESTIONS[0], 'Ja', ''],
      [QUESTIONS[1], 'Nej, fordi …', 'Den første uge er allerede fyldt.'],
    ] as const) {
      const row = dialog.getByRole('listitem').filter({ hasText: question });
      await row.getByText(verdict, { exact: true }).click();
      if (text) await row.getByRole('textbox').fill(text);
    }
    await dialog.getByRole('button', { name: 'Gem svarene' }).click();
    await expect(dialog).toBeHidden();
  });

  const after =
    await test.step('Tuesday: the team reads it, and notes what it does now', async () => {
      await wall.clock.setSystemTime(TUESDAY);
      await team.reload();
      await startMeeting(team, board);
      const side = team.getByRole('complementary', { name: 'Opgaver og aftaler' });
      await expect(side).toContainText('Nej, fordi: Den første uge er allerede fyldt.');
      await side
        .getByRole('button', { name: /^Det gør vi nu/ })
        .first()
        .click();
      await team.keyboard.type(DOES_NOW);
      await side.getByRole('button', { name: 'Gem', exact: true }).click();
      await expect(side.getByText(DOES_NOW)).toBeVisible();
      await endMeeting(team);
      return exportBoard(team, board);
    });

  const desk = await newDevice();
  await desk.clock.install({ time: NEXT_FRIDAY });
  const leader = await desk.newPage();
  const main = leader.getByRole('main');

  await test.step('the next Friday: what three teams wait for and have learned', async () => {
    await openExample(leader, 'groups');
    await openExample(leader, 'spread');
    await importFile(leader, before);
    await goTo(leader, '#/leder');
    await expect(leader.getByRole('heading', { level: 1, name: 'Til lederen' })).toBeVisible();
    for (const question of QUESTIONS) await expect(main.getByText(question).first()).toBeVisible();
    for (const name of ['Børnegrupper', 'Den koordinerende familiekonsulent', 'Spædbarnsindsatsen'])
      await expect(main.getByText(name, { exact: true }).first()).toBeVisible();
  });

  await test.step('Hent nyt: what came of the answers', async () => {
    // No folder is shared with this laptop: what is new comes as a file.
    const [chooser] = await Promise.all([
      leader.waitForEvent('filechooser'),
      main.getByRole('button', { name: 'Hent nyt' }).click(),
    ]);
    await chooser.setFiles({
      name: after.name,
      mimeType: 'application/json',
      buffer: Buffer.from(after.text),
    });
    await importDialog(leader).getByRole('button', { name: 'Hent ind', exact: true }).click();
    await expect(importDialog(leader)).toBeHidden();
    if (!leader.url().endsWith('#/leder')) await goTo(leader, '#/leder');
    const answered = main.getByRole('listitem').filter({ hasText: DOES_NOW });
    await expect(answered.first()).toContainText('Det kom der ud af dit svar');
  });

  await test.step('the next visit is chosen, and no name is on the page but who asked', async () => {
    await main.getByText('Målene').scrollIntoViewIfNeeded();
    const goals = main.getByRole('region', { name: 'Målene' });
    await goals.getByText('Spædbarnsindsatsen', { exact: true }).click();
    await goals.getByRole('button', { name: /^Skriv, hvad Spædbarnsindsatsen kan/ }).click();
    await goals.getByLabel('Næste tavlemøde, jeg besøger').fill('15.12.2026');
    await goals.getByLabel('Næste tavlemøde, jeg besøger').press('Tab');
    await goals.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect(goals.getByText(/tirsdag\s15\.\sdec/)).toBeVisible();
    await expect(main.getByText(/^Næste gang, du er med: /)).toBeVisible();
    const sent = await download(leader, () =>
      main
        .getByRole('button', { name: /^Send svar/ })
        .first()
        .click(),
    );
    const { log } = JSON.parse(sent.text) as { log: { kind: string }[] };
    expect([...new Set(log.map(({ kind }) => kind))]).toEqual(['direction']);
    const told = await main.innerText();
    const names = told.match(
      /.{0,14}(?:Familiebehandler|Sundhedsplejerske|Gruppeleder|Familiekonsulent) \d/g,
    );
    expect((names ?? []).filter((line) => !line.includes('Spurgt af'))).toEqual([]);
  });
});
