import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { edited } from '$lib/domain/records/make';
import { meetingSpec } from '$lib/domain/records/meeting';
import { createTask } from '$lib/domain/records/task';
import { undoAct } from '$lib/storage/log/commit';
import { database } from '$lib/storage/database';
import RoomFixture from './RoomFixture.svelte';
import { aBoardEach, act, atEnd, board, running } from './running-room.fixture';

aBoardEach();

/** When the first test is followed up. */
async function followed(): Promise<string | null | undefined> {
  return (await database().records('testAction').get(`${board}t1`))?.nextFollowUp;
}

/** The first test goes on to the next meeting, and that is moved on the last slide. */
async function movedTo2199() {
  const screen = await running();
  await userEvent.keyboard('nf');
  await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
  await expect.poll(followed).toBeTruthy();
  const end = await atEnd(screen);
  await userEvent.tripleClick(screen.getByRole('textbox', { name: 'Næste tavlemøde' }));
  await userEvent.keyboard('14.1.2199{Tab}');
  return { screen, end };
}

describe('the end', () => {
  test('[MEET-28] what is too long to be kept is said in its field, and the meeting goes on until it is put right', async () => {
    const screen = await running();
    const end = await atEnd(screen);
    const well = screen.getByLabelText('Hvad var godt i dag?');
    await well.fill('x'.repeat(meetingSpec.fields.wentWell.max + 2));
    await expect.element(screen.getByText('Teksten er 2 anslag for lang.')).toBeVisible();
    await end.click();
    await expect.element(well).toHaveFocus();
    expect((await database().records('meeting').get(`${board}m`))?.state).toBe('running');
    await userEvent.keyboard('{End}{Backspace}{Backspace}');
    await end.click();
    await expect
      .poll(async () => (await database().records('meeting').get(`${board}m`))?.wentWell.length)
      .toBe(meetingSpec.fields.wentWell.max);
  });

  test('[MEET-28] what was agreed to the next meeting goes along when that is moved on the closing slide', async () => {
    const { screen, end } = await movedTo2199();
    await expect
      .element(
        screen.getByRole('checkbox', { name: /^Flyt også 1 prøvehandling, der er aftalt til/ }),
      )
      .toBeChecked();
    await end.click();
    await expect.poll(followed).toBe('2199-01-14');
    const ended = (await database().changes.toArray()).findLast(
      ({ verb }) => verb === 'end-meeting',
    );
    await undoAct({ board, act: ended?.act ?? '' });
    await expect.poll(followed).not.toBe('2199-01-14');
  });

  test('[MEET-28] the day chosen, and that nothing goes along, are kept when one steps back, and count from then on', async () => {
    const { screen } = await movedTo2199();
    const along = screen.getByRole('checkbox', { name: /^Flyt også 1 prøvehandling/ });
    await along.click();
    await screen.getByRole('button', { name: 'Forrige', exact: true }).click();
    await expect.element(along).not.toBeInTheDocument();
    await atEnd(screen);
    await expect.element(along).not.toBeChecked();
    await screen.getByRole('button', { name: 'Opgave', exact: true }).click();
    const due = screen
      .getByRole('form', { name: 'Ny opgave' })
      .getByRole('textbox', { name: 'Hvornår?' });
    await expect.element(due).toHaveValue(expect.stringMatching(/2199$/) as string);
  });

  test('[MINUTES-12] a test set going and one that goes on stand under "I dag besluttede vi"', async () => {
    const screen = await running();
    await act([edited('cycle', `${board}t2c`, { phase: 'plan', prediction: 'Far ringer selv' })]);
    await userEvent.keyboard('nf');
    await userEvent.type(screen.getByLabelText('Hvorfor?'), 'To familier mangler');
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
    await userEvent.keyboard('a');
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/opgaver/);
    await userEvent.keyboard('n');
    const decided = screen.getByRole('article').getByRole('listitem');
    await expect
      .element(decided.filter({ hasText: 'Fortsæt' }))
      .toHaveTextContent(/Prøve t1\s+To familier mangler\s+Næste opfølgning/);
    await expect
      .element(decided.filter({ hasText: 'Start afprøvning' }))
      .toHaveTextContent(/Prøve t2\s+Vi forventer: Far ringer selv/);
    expect(screen.getByText('Ingen nye beslutninger om prøvehandlingerne.').query()).toBeNull();
  });

  test('[MEET-25] what was begun beside a slide is offered with the minutes, and stands in them once saved', async () => {
    const screen = await running();
    await userEvent.keyboard('no');
    await userEvent.type(screen.getByLabelText('Hvad skal gøres?'), 'Lån en cykel');
    await screen.getByRole('button', { name: /^Næste\b(?! tavle)/ }).click();
    await userEvent.keyboard('v');
    await userEvent.type(screen.getByRole('form').getByRole('textbox').first(), 'Ingen bus');
    await (await atEnd(screen)).click();

    const begun = screen.getByRole('region', { name: 'Begyndt på mødet, men ikke gemt' });
    await expect.element(begun).toHaveTextContent('Lån en cykel');
    await expect.element(begun).toHaveTextContent('Ingen bus');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await begun.getByRole('button', { name: 'Skriv færdig: Ny opgave: Prøve t1' }).click();
    await expect.element(begun.getByLabelText('Hvad skal gøres?')).toHaveValue('Lån en cykel');
    await userEvent.keyboard('{End} af ladet{Enter}');
    await expect.element(begun).not.toHaveTextContent('Lån en cykel');
    const task = (await database().records('task').toArray())[0];
    expect(task).toMatchObject({ text: 'Lån en cykel af ladet', createdIn: `${board}m` });
    const minutes = screen.getByRole('article');
    await expect.element(minutes).toHaveTextContent('Lån en cykel af ladet');

    await begun.getByRole('button', { name: 'Kassér: Noget står i vejen' }).click();
    await expect.element(begun).not.toBeInTheDocument();
    await screen.unmount();
    const again = await render(RoomFixture, { board, meeting: `${board}m` });
    await expect.element(again.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.element(again.getByRole('article')).toHaveTextContent('Lån en cykel af ladet');
    expect(again.getByText('Ingen bus').query()).toBeNull();
  });

  test('a task that the slide lists is not told beside it as well', async () => {
    const screen = await running();
    await act([
      createTask({ id: `${board}k` }, { text: 'Lån en dukke', owner: null, due: '2026-01-05' }),
      createDecisionRequest(
        { id: `${board}q` },
        { question: 'Må vi låne bilen?', askedOn: '2026-01-05' },
      ),
    ]);
    await atEnd(screen);
    const slide = screen.getByRole('article');
    await expect.element(slide).toHaveTextContent('Lån en dukke');
    const side = screen.getByRole('complementary', { name: 'Opgaver og aftaler' });
    await expect.element(side).not.toHaveTextContent('Lån en dukke');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(slide).toHaveTextContent('Må vi låne bilen? Intet svar endnu');
    await slide.getByRole('checkbox', { name: 'Lån en dukke' }).click();
    await expect.element(slide.getByRole('checkbox', { name: 'Lån en dukke' })).toBeChecked();
    await expect.element(side).not.toHaveTextContent('Lån en dukke');
  });
});
