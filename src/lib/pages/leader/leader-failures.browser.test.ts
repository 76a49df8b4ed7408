import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { sayDirection } from '$lib/domain/leader/acts';
import { directionId } from '$lib/domain/records/direction';
import { sayLeadOn } from '$lib/session/who-here';
import { database } from '$lib/storage/database';
import { commit } from '$lib/storage/log/commit';
import { Toasts } from '$lib/ui/toasts.svelte';
import { aTeam, noBoards } from './a-team.fixture';
import { LeaderDesk } from './leader-desk.svelte';
import LeaderFixture from './LeaderFixture.svelte';
import StillHolds from './StillHolds.svelte';

function full(): never {
  throw new DOMException('full', 'QuotaExceededError');
}

beforeEach(async () => {
  localStorage.clear();
  await noBoards();
});
afterEach(async () => {
  database().changes.hook('creating').unsubscribe(full);
  await noBoards();
});

test('a board that is gone is said to be, and what was pressed may be pressed again', async () => {
  const desk = new LeaderDesk(new Toasts());
  const screen = await render(StillHolds, { board: 'nowhere', team: 'Andeby', desk });
  const still = screen.getByRole('button', { name: 'Ja, det gælder stadig for Andeby' });
  await still.click();
  await expect.element(screen.getByText(/Tavlen er ikke længere i denne browser/)).toBeVisible();
  await expect.element(still).not.toHaveAttribute('aria-disabled');
  await screen.getByRole('button', { name: 'Prøv igen' }).click();
  await expect.element(screen.getByText(/Tavlen er ikke længere i denne browser/)).toBeVisible();
  desk.close();
});

test('what could not be stored is said where one is, kept, and stored by Prøv igen', async () => {
  const { question } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen?' }).click();
  await screen.getByText('Nej, fordi …', { exact: true }).click();
  await screen.getByRole('textbox').last().click();
  await userEvent.keyboard('Bilen er solgt');
  database().changes.hook('creating', full);
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/Andeby.*ikke mere plads/);
  await expect.element(screen.getByRole('textbox').last()).toHaveValue('Bilen er solgt');
  database().changes.hook('creating').unsubscribe(full);
  await screen.getByRole('alert').getByRole('button', { name: 'Prøv igen' }).click();
  await expect.element(screen.getByText('Nej, fordi: Bilen er solgt')).toBeVisible();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(await database().records('decisionRequest').get(question)).toMatchObject({
    reply: { somebody: { verdict: 'no', text: 'Bilen er solgt' } },
  });
});

test('[LEADER-8] a press without a form that could not be stored is said, and done by Prøv igen', async () => {
  const { id, leader } = await aTeam('Andeby', 'Må vi?', 'Seks passer');
  const said = { today: '2026-01-05', me: null };
  const [verb, drafts] = sayDirection(id, undefined, { mayDecide: 'Alt det små' }, said);
  const done = await commit({ board: id, verb, drafts });
  if (!done.ok) throw new Error(done.error.kind);
  sayLeadOn(id, leader);
  const screen = await render(LeaderFixture);
  await screen.getByText('Ny leder her?').click();
  database().changes.hook('creating', full);
  const still = screen.getByRole('button', { name: 'Ja, det gælder stadig for Andeby' });
  await still.click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/Andeby.*ikke mere plads/);
  await expect.element(still).not.toHaveAttribute('aria-disabled');
  database().changes.hook('creating').unsubscribe(full);
  await screen.getByRole('alert').getByRole('button', { name: 'Prøv igen' }).click();
  await expect
    .poll(async () => (await database().records('direction').get(directionId(id)))?.said)
    .toMatchObject({ by: leader });
});

test('[LEADER-8] [LEADER-20] who says that it still holds is asked for once, where nobody is known', async () => {
  const { id, leader } = await aTeam('Andeby', 'Må vi?', 'Seks passer');
  const said = { today: '2026-01-05', me: null };
  const [verb, drafts] = sayDirection(id, undefined, { mayDecide: 'Alt det små' }, said);
  await commit({ board: id, verb, drafts });
  const screen = await render(LeaderFixture);
  await screen.getByText('Ny leder her?').click();
  const still = screen.getByRole('button', { name: 'Ja, det gælder stadig for Andeby' });
  await still.click();
  await screen.getByRole('button', { name: 'Skriv, hvem du er' }).click();
  await screen.getByRole('button', { name: 'Lis Holm' }).last().click();
  await still.click();
  await expect
    .poll(async () => (await database().records('direction').get(directionId(id)))?.said)
    .toMatchObject({ by: leader });
});
