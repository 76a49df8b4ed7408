/**
 * A leader with two teams' boards, each in a folder of its own on a shared drive. Hent nyt brings what the
 * teams have written since; the drive of one is gone, which is said, and the other is read. The answer goes
 * back by itself.
 */
import type { Page } from '@playwright/test';
import { openBoard } from '../pages/board.js';
import { expect, test } from '../pages/base.js';
import { carry, disconnect, filesIn, pick, pickWithout } from '../pages/folders.js';
import { goTo } from '../pages/go.js';
import { createBoard } from '../pages/start.js';

const TEAMS = ['Andeby', 'Bøvling'] as const;

async function ask(page: Page, board: string, question: string): Promise<void> {
  await openBoard(page, board, '/team');
  const requests = page.getByRole('region', { name: 'Spørgsmål til lederen' });
  await requests.getByRole('button', { name: 'Spørg lederen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Spørg lederen' });
  await dialog.getByLabel('Hvad skal lederen tage stilling til?').fill(question);
  await dialog.getByRole('button', { name: 'Gem spørgsmålet' }).click();
  await expect(requests.getByText(question)).toBeVisible();
}

/** What is written reaches the folder by itself, and from there the other computer. */
async function follows(from: Page, to: Page, folder: string, files: number): Promise<void> {
  await expect.poll(async () => (await filesIn(from, folder)).length).toBe(files);
  await carry(from, to, folder);
}

test('Hent nyt reads the folders of two teams, names the one that is gone, and the answer goes back', async ({
  page: team,
  newDevice,
}) => {
  await pickWithout(team);
  const leader = await (await newDevice()).newPage();
  await pickWithout(leader);
  const main = leader.getByRole('main');
  const boards: string[] = [];
  await goTo(leader, '#/');

  for (const name of TEAMS) {
    const board = await createBoard(team, name);
    boards.push(board);
    await ask(team, board, `Må vi låne bilen i ${name}?`);
    await openBoard(team, board, '/udveksling');
    await pick(team, name);
    await team.getByRole('button', { name: 'Vælg fælles mappe' }).click();
    await expect(team.getByText(/Alt var delt/)).toBeVisible();
    await follows(team, leader, name, 1);
    await goTo(leader, '#/');
    await pick(leader, name);
    await leader.getByRole('button', { name: 'Hent tavle fra fælles mappe' }).click();
    const fetch = leader.getByRole('dialog', { name: 'Hent tavle fra fælles mappe' });
    await fetch.getByRole('button', { name: `Hent ${name}` }).click();
    await expect(leader.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await goTo(leader, '#/leder');
  for (const name of TEAMS)
    await expect(main.getByText(`Må vi låne bilen i ${name}?`)).toBeVisible();

  await test.step('the teams write on; one drive is gone', async () => {
    for (const [at, name] of TEAMS.entries()) {
      await ask(team, boards[at] ?? '', `Må vi købe en dukke i ${name}?`);
      await expect.poll(async () => (await filesIn(team, name)).length).toBe(2);
    }
    await carry(team, leader, TEAMS[0]);
    await disconnect(leader, TEAMS[1]);
    await main.getByRole('button', { name: 'Hent nyt' }).click();
    await expect(main.getByText(/^Bøvling: Mappen er der ikke/)).toBeVisible();
    await expect(main.getByText(/^Andeby: Alt var delt/)).toBeVisible();
    await expect(main.getByText('Må vi købe en dukke i Andeby?')).toBeVisible();
    // What was there before stands.
    await expect(main.getByText('Må vi låne bilen i Bøvling?')).toBeVisible();
    await expect(main.getByText('Må vi købe en dukke i Bøvling?')).toHaveCount(0);
  });

  await test.step('an answer goes to the folder by itself, and is read on the team’s board', async () => {
    await main.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen i Andeby?' }).click();
    await expect(main.getByText(/når mappen »Andeby« er åben/)).toBeVisible();
    await main.getByText('Ja', { exact: true }).click();
    await main.getByRole('button', { name: 'Gem svaret' }).click();
    await follows(leader, team, TEAMS[0], 3);
    await expect(main.getByText('Svaret er ikke på teamets tavle endnu.')).toHaveCount(0);
    await openBoard(team, boards[0] ?? '', '/team');
    const requests = team.getByRole('region', { name: 'Spørgsmål til lederen' });
    await requests.getByText('Venter ikke længere på svar').click();
    await expect(requests.getByText('Ja', { exact: true })).toBeVisible();
  });
});
