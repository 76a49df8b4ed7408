import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { leadOn, meOn, sayMeOn } from '$lib/session/who-here';
import { database } from '$lib/storage/database';
import { aTeam, madeElsewhere, noBoards, phoneThatShares } from './a-team.fixture';
import LeaderFixture from './LeaderFixture.svelte';

beforeEach(async () => {
  localStorage.clear();
  await noBoards();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await noBoards();
});

async function ask(screen: Awaited<ReturnType<typeof render>>): Promise<void> {
  await screen.getByRole('button', { name: 'Hvad sagde familierne?' }).click();
  await screen.getByRole('button', { name: 'Spørg teamet' }).click();
}

test('[LEADER-20] what is asked on the tovholder’s machine is not put in her mouth; she may say whose it is', async () => {
  const { id, leader, coordinator, cycle } = await aTeam('Andeby', 'Må vi?', 'Seks passer');
  sayMeOn(id, coordinator);
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Spørg ind: Seks passer' }).click();
  await expect.element(screen.getByText('Det kommer til at stå uden navn.')).toBeVisible();
  await ask(screen);
  const questions = database().records('leaderQuestion');
  await expect.poll(() => questions.toArray()).toMatchObject([{ cycleId: cycle, by: null }]);
  const [asked] = await questions.toArray();
  const log = await database()
    .changes.where('record')
    .equals(asked?.id ?? '')
    .toArray();
  expect(log.map(({ actor }) => actor)).toEqual([undefined]);

  await screen.getByRole('button', { name: 'Spørg ind: Seks passer' }).click();
  await screen.getByRole('button', { name: 'Skriv, hvem du er' }).click();
  await screen.getByRole('button', { name: 'Lis Holm' }).last().click();
  // Focus is with what says now who speaks.
  await expect.element(screen.getByText('Du skriver som Lis Holm.').last()).toBeVisible();
  expect(document.activeElement?.textContent).toContain('Du skriver som Lis Holm.');
  await ask(screen);
  await expect
    .poll(async () => (await questions.toArray()).map(({ by }) => by).sort())
    .toEqual([null, leader].sort());
  // On the board she is still herself.
  expect(meOn(id)).toBe(coordinator);
});

test('[LEADER-20] a leader whom the team does not have yet writes the name once, and it goes with the answer', async () => {
  const { id, question } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  await madeElsewhere(id);
  const shared = phoneThatShares();
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen?' }).click();
  await screen.getByRole('button', { name: 'Skriv, hvem du er' }).click();
  await screen.getByRole('button', { name: 'Skriv mig på som leder' }).click();
  await expect.element(screen.getByText('Skriv dit navn, eller vælg det ovenfor.')).toBeVisible();
  await userEvent.keyboard('Bo Frandsen{Enter}');
  await expect.element(screen.getByText('Du skriver som Bo Frandsen.').last()).toBeVisible();
  await screen.getByText('Ja', { exact: true }).click();
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  const members = await database().records('member').toArray();
  const bo = members.find(({ name }) => name === 'Bo Frandsen');
  expect(bo?.role).toEqual({ leader: true });
  await expect
    .poll(async () => (await database().records('decisionRequest').get(question))?.reply)
    .toMatchObject({ [bo?.id ?? '']: { verdict: 'yes' } });
  // It is one answer that waits, whoever it was written by.
  await expect.element(screen.getByText(/Ét svar er ikke sendt endnu\./)).toBeVisible();
  await screen.getByRole('button', { name: 'Send svar: Andeby' }).click();
  await expect.poll(() => shared.length).toBe(1);
  const { log } = JSON.parse((await shared[0]?.text()) ?? '{}') as { log: { record: string }[] };
  expect(log.map(({ record }) => record)).toEqual([bo?.id, question]);
});

test('who one is may be said while one writes: the form stays where it stood, with what is written', async () => {
  const { leader, question } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen?' }).click();
  await screen.getByText('Nej, fordi …', { exact: true }).click();
  await screen.getByRole('textbox').last().click();
  await userEvent.keyboard('Bilen er solgt');
  const field = screen.getByRole('textbox').last().element();
  await screen.getByRole('button', { name: 'Skriv, hvem du er' }).click();
  await screen.getByRole('button', { name: 'Lis Holm' }).first().click();
  await expect.element(screen.getByText('Du skriver som Lis Holm.').last()).toBeVisible();
  expect(field.isConnected).toBe(true);
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect
    .poll(async () => (await database().records('decisionRequest').get(question))?.reply)
    .toMatchObject({ [leader]: { verdict: 'no', text: 'Bilen er solgt' } });
});

test('[LEADER-20] [TEXT-4] a name that stands there already is chosen, and one that is too long is not stored', async () => {
  const { id, leader } = await aTeam('Andeby', 'Må vi?', 'Seks passer');
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi?' }).click();
  await screen.getByRole('button', { name: 'Skriv, hvem du er' }).click();
  const field = screen.getByLabelText('Dit navn, hvis det ikke står her');
  await field.click();
  await userEvent.keyboard('x'.repeat(81));
  await screen.getByRole('button', { name: 'Skriv mig på som leder' }).click();
  await expect.element(field).toHaveFocus();
  expect(await database().records('member').where('boardId').equals(id).count()).toBe(2);
  await userEvent.keyboard('{Control>}a{/Control}lis  holm{Enter}');
  await expect.element(screen.getByText('Du skriver som Lis Holm.').last()).toBeVisible();
  expect(await database().records('member').where('boardId').equals(id).count()).toBe(2);
  expect(leadOn(id)).toBe(leader);
});

test('who one is can be said otherwise on the page, by the keyboard alone', async () => {
  const { id, leader } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  const screen = await render(LeaderFixture);
  await expect.element(screen.getByText('Jeg er …')).toBeVisible();
  screen.container.querySelector<HTMLElement>('summary:has(+ * [class*="names"])')?.focus();
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  await expect.element(screen.getByText('Du skriver som Lis Holm.')).toBeVisible();
  expect(document.activeElement?.textContent).toContain('Du skriver som Lis Holm.');
  expect(meOn(id)).toBe(leader);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Lis Holm' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Ingen af dem' }).click();
  await expect.element(screen.getByText('Jeg er …')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Til en leder' })).toBeVisible();
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});

test('what one has begun to write stays, too, when one says that one is none of them', async () => {
  const { id, leader } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  sayMeOn(id, leader);
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen?' }).click();
  await screen.getByText('Nej, fordi …', { exact: true }).click();
  await screen.getByRole('textbox').last().click();
  await userEvent.keyboard('Bilen er solgt');
  const field = screen.getByRole('textbox').last().element();
  await screen.getByRole('button', { name: 'Skift', exact: true }).last().click();
  await screen.getByRole('button', { name: 'Skriv uden navn' }).click();
  await expect.element(screen.getByText('Det kommer til at stå uden navn.')).toBeVisible();
  expect(field.isConnected).toBe(true);
  await expect.element(screen.getByRole('textbox').last()).toHaveValue('Bilen er solgt');
});

test('[LEADER-20] one whom the team knows, but not as a leader, is called one and not noted twice', async () => {
  const { id, coordinator } = await aTeam('Andeby', 'Må vi?', 'Seks passer');
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi?' }).click();
  await screen.getByRole('button', { name: 'Skriv, hvem du er' }).click();
  await screen.getByLabelText('Dit navn, hvis det ikke står her').click();
  await userEvent.keyboard('tove bech{Enter}');
  await expect.element(screen.getByText('Du skriver som Tove Bech.').last()).toBeVisible();
  const members = await database().records('member').where('boardId').equals(id).toArray();
  expect(members).toHaveLength(2);
  expect(members.find((member) => member.id === coordinator)?.role).toEqual({
    coordinator: true,
    leader: true,
  });
});
