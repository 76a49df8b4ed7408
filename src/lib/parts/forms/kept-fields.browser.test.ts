/** What is written in the fields beside the text of a form: kept, and never folded away from its fault. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LONGEST } from '$lib/domain/team/acts';
import { newId } from '$lib/storage/random';
import AskLeaderForm from './AskLeaderForm.svelte';
import { aTeam, show } from './forms.fixture';
import ParkForm from './ParkForm.svelte';

test('[TEAM-8] the name of a new meeting is kept while it is written, until it is stored', async () => {
  const { board, test: about } = await aTeam();
  const given = { layout: 'dialog', draftKey: `park:${newId()}`, testId: about } as const;
  const first = await show(board, ParkForm, given);
  await first.getByRole('radio', { name: 'Et andet møde' }).click();
  await first.getByLabelText('Mødets navn').click();
  await userEvent.keyboard('Supervision{Tab}');
  await first.unmount();

  const again = await show(board, ParkForm, given);
  await expect.element(again.getByLabelText('Mødets navn')).toHaveValue('Supervision');
  await expect.element(again.getByRole('radio', { name: 'Et andet møde' })).toBeChecked();
  await again.getByLabelText('Hvad skal tages op et andet sted?').click();
  await userEvent.keyboard('Hvem kører?');
  await again.getByRole('combobox', { name: 'Hvem tager det med?' }).fill('Maja Dam');
  await userEvent.keyboard('{Enter}');
  await again.getByRole('button', { name: 'Gem det parkerede' }).click();
  await expect.poll(() => board.all('parkedItem')[0]?.forum).toBe('Supervision');
  await again.unmount();

  const after = await show(board, ParkForm, given);
  await expect.element(after.getByRole('radio', { name: 'Ledermøde' })).toBeChecked();
});

test('[LEADER-3] what is too long in a fold that is shut is unfolded, and the fault is gone to', async () => {
  const { board, test: about } = await aTeam();
  const given = { layout: 'dialog', draftKey: `ask:${newId()}`, testId: about } as const;
  const screen = await show(board, AskLeaderForm, given);
  await screen.getByLabelText('Hvad skal lederen tage stilling til?').click();
  await userEvent.keyboard('Må vi?');
  const more = screen.getByText('Skriv mere om spørgsmålet');
  await more.click();
  const otherwise = screen.getByLabelText(/^Hvad sker der, hvis ingen svarer/);
  await otherwise.fill('x'.repeat(LONGEST.otherwise + 1));
  await more.click();
  await expect.element(otherwise).not.toBeVisible();
  await screen.getByRole('button', { name: 'Gem spørgsmålet' }).click();
  await expect.element(otherwise).toHaveFocus();
  await expect.element(screen.getByText('Teksten er 1 anslag for lang.')).toBeVisible();
  expect(board.all('decisionRequest')).toEqual([]);
});
