/** A decision in the meeting takes two presses, and letters do what they say. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createBarrier } from '$lib/domain/records/barrier';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { createObservation } from '$lib/domain/records/observation';
import { createTask } from '$lib/domain/records/task';
import { undoAct } from '$lib/storage/log/commit';
import { database } from '$lib/storage/database';
import { today } from '$lib/session/today.svelte';
import { aBoardEach, act, board, running } from './running-room.fixture';

aBoardEach();

describe('two presses', () => {
  test('a letter chooses and shows what will happen, Enter stores it and turns to the next test', async () => {
    const screen = await running();
    await userEvent.keyboard('n');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t1');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await userEvent.keyboard('u');
    const save = screen.getByRole('button', { name: 'Gem beslutningen' });
    await expect.element(save).toHaveFocus();
    await expect.element(screen.getByText(/ét trin op: få forløb/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
    const decided = await database().records('cycle').get(`${board}t1c`);
    expect(decided).toMatchObject({
      phase: 'closed',
      decision: { kind: 'expand', meeting: `${board}m` },
    });
    const meeting = await database().records('meeting').get(`${board}m`);
    expect(meeting?.seen).toEqual({ [`${board}t1`]: true });
  });

  test('a test whose decision is taken back on the next slide was talked about all the same', async () => {
    const screen = await running();
    await userEvent.keyboard('nu');
    await expect.element(screen.getByRole('button', { name: 'Gem beslutningen' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
    const changes = await database().changes.where('record').equals(`${board}t1c`).toArray();
    const decided = changes.find(({ verb }) => verb === 'decide');
    await undoAct({ board, act: decided?.act ?? '' });
    const seen = async () => (await database().records('meeting').get(`${board}m`))?.seen ?? {};
    await expect.poll(seen).not.toHaveProperty(`${board}t1`);
    await userEvent.keyboard('n');
    await expect.poll(seen).toHaveProperty(`${board}t1`);
  });

  test('[MEET-17] the slide says what the test waits for, and what the leader has answered since', async () => {
    const screen = await running();
    const testActionId = `${board}t1`;
    const leader = { testActionId, askedOn: '2026-01-05' };
    await act([
      createBarrier({ id: `${board}b` }, { text: 'Ingen bil', kind: 'resources', testActionId }),
      createBarrier({ id: `${board}x` }, { text: 'Løst før', kind: 'time', testActionId }),
      edited('barrier', `${board}x`, { resolved: { on: today(), note: '' } }),
      createDecisionRequest({ id: `${board}q` }, { question: 'Må vi låne bilen?', ...leader }),
      createDecisionRequest({ id: `${board}r` }, { question: 'Må vi ringe?', ...leader }),
      edited('decisionRequest', `${board}r`, {
        answer: { text: 'Ja, gerne', on: today(), by: null, meeting: null },
      }),
    ]);
    await userEvent.keyboard('n');
    const slide = screen.getByRole('article');
    await expect.element(slide).toHaveTextContent('Ingen bil');
    await expect.element(slide).toHaveTextContent('Må vi låne bilen?');
    await expect.element(slide).toHaveTextContent('Må vi ringe? Ja, gerne');
    await expect.element(slide).not.toHaveTextContent('Løst før');
  });

  test('the newest three observations stand on the slide, and the rest are one press away', async () => {
    const screen = await running();
    const texts = ['første', 'anden', 'tredje', 'fjerde', 'femte'];
    for (const [at, text] of texts.entries()) {
      await act([
        createObservation(
          { id: `${board}o${String(at)}` },
          {
            testActionId: `${board}t1`,
            cycleId: `${board}t1c`,
            kind: 'saw',
            text,
            credit: '',
            on: today(),
          },
        ),
      ]);
    }
    await userEvent.keyboard('n');
    await expect.element(screen.getByText('femte')).toBeVisible();
    await expect.element(screen.getByText('tredje')).toBeVisible();
    expect(screen.getByText('anden').query()).toBeNull();
    await screen.getByRole('button', { name: '2 til' }).click();
    await expect.element(screen.getByText('første')).toBeVisible();
    await screen.getByRole('button', { name: 'Vis færre' }).click();
    await expect.element(screen.getByText('første')).not.toBeInTheDocument();
  });

  test('[MEET-13] tasks stand in one list beside the slide, and are ticked off there', async () => {
    const screen = await running();
    await act([
      createTask(
        { id: `${board}k` },
        { text: 'Lån en dukke', owner: null, due: '2026-01-05', testActionId: `${board}t1` },
      ),
    ]);
    await userEvent.keyboard('n');
    const side = screen.getByRole('complementary', { name: 'Opgaver og aftaler' });
    await expect
      .element(side)
      .toHaveTextContent(/Lån en dukke · ingen ansvarlig Skulle være gjort 5\. jan\./);
    const box = side.getByRole('checkbox', { name: /^Lån en dukke/ });
    await box.click();
    await expect.element(box).toBeChecked();
    await expect
      .poll(async () => (await database().records('task').get(`${board}k`))?.done?.on)
      .toBe(today());
    // Said once: not among the news below it as well.
    expect(side.getByText(/Lån en dukke/).elements()).toHaveLength(1);
  });

  test('a test without an udviklingspunkt asks for one, and then the slide shows its goal', async () => {
    const screen = await running();
    const since = screen.getByRole('complementary', { name: 'Opgaver og aftaler' });
    await expect.element(since).toHaveTextContent('Ny prøvehandling: Prøve t1');
    await act([
      createDevelopmentPoint(
        { id: `${board}p` },
        { title: 'Tryghed', kind: 'intervention', goal: 'Færre opkald om natten', order: 'a0' },
      ),
      createDevelopmentPoint(
        { id: `${board}q` },
        { title: 'Ro', kind: 'intervention', goal: 'Færre afbud', order: 'a1' },
      ),
      createIdea({ id: `${board}i` }, { text: 'Ring aftenen før' }),
    ]);
    await expect.element(since).toHaveTextContent('Nyt udviklingspunkt: Tryghed');
    await screen.getByRole('button', { name: 'Arbejd videre' }).click();
    const form = screen.getByRole('form', { name: 'Arbejd videre' });
    await expect.element(form).toHaveTextContent('Vælg et udviklingspunkt, så står målet her.');
    await form.getByLabelText('Udviklingspunkt').selectOptions('Ro');
    await expect.element(form).toHaveTextContent('Færre afbud');
    await form.getByRole('button', { name: 'Annullér' }).click();

    await userEvent.keyboard('n');
    const slide = screen.getByRole('article');
    await expect.element(slide).toHaveTextContent('Vælg et udviklingspunkt, så står målet her.');
    await slide.getByLabelText('Udviklingspunkt').selectOptions('Tryghed');
    await expect.element(slide).toHaveTextContent('Færre opkald om natten');
    const test = await database().records('testAction').get(`${board}t1`);
    expect(test?.pointId).toBe(`${board}p`);
  });

  test('Fortsæt is no decision: the test stays open with a new follow-up date', async () => {
    const screen = await running();
    await userEvent.keyboard('nf');
    await expect.element(screen.getByRole('button', { name: 'Gem beslutningen' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
    const cycle = await database().records('cycle').get(`${board}t1c`);
    const test = await database().records('testAction').get(`${board}t1`);
    expect(cycle).toMatchObject({ phase: 'test', decision: null });
    expect(test?.nextFollowUp).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('a choice that is not saved is asked about before the team goes on', async () => {
    const screen = await running();
    await userEvent.keyboard('nu');
    const save = screen.getByRole('button', { name: 'Gem beslutningen' });
    await expect.element(save).toHaveFocus();
    await screen.getByRole('button', { name: /^Næste\b(?! tavle)/ }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t1');
    await expect.element(screen.getByText('»Udvid« er valgt')).toBeVisible();
    await expect.element(save).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText('»Udvid« er valgt')).not.toBeInTheDocument();
    await screen.getByRole('button', { name: /^Næste\b(?! tavle)/ }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
  });

  test('Escape takes the choice back, with focus on its button and nothing stored', async () => {
    const screen = await running();
    await userEvent.keyboard('ns');
    await expect.element(screen.getByRole('button', { name: 'Gem beslutningen' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('button', { name: 'Stop' })).toHaveFocus();
    expect((await database().records('cycle').get(`${board}t1c`))?.decision).toBeNull();
  });

  test('what happened is written behind a fold, which opens by itself for words that are not saved', async () => {
    const screen = await running();
    await userEvent.keyboard('nu');
    await expect.element(screen.getByRole('button', { name: 'Gem beslutningen' })).toHaveFocus();
    await expect.element(screen.getByLabelText('Det skete')).not.toBeVisible();
    await screen.getByText('Skriv, hvad der skete, og hvad I lærte').click();
    await screen.getByLabelText('Det skete').fill('Far svarede klokken ti.');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('button', { name: 'Udvid' })).toHaveFocus();
    await userEvent.keyboard('s');
    await expect.element(screen.getByLabelText('Det skete')).toBeVisible();
    await expect.element(screen.getByLabelText('Det skete')).toHaveValue('Far svarede klokken ti.');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
    const cycle = await database().records('cycle').get(`${board}t1c`);
    expect(cycle).toMatchObject({ happened: 'Far svarede klokken ti.' });
  });

  test('letters never act while someone writes', async () => {
    const screen = await running();
    await userEvent.keyboard('no');
    const field = screen.getByLabelText('Hvad skal gøres?');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('jusp');
    await expect.element(field).toHaveValue('jusp');
    expect(screen.getByRole('button', { name: 'Gem beslutningen' }).query()).toBeNull();
  });

  test.each(['o', 'p', 't', 'l', 'v'])(
    'a save refused in the form of the letter %s takes one to what is missing',
    async (letter) => {
      const screen = await running();
      await userEvent.keyboard('n');
      await expect.element(screen.getByRole('heading', { name: 'Prøve t1' })).toBeVisible();
      await userEvent.keyboard(letter);
      await expect.poll(() => document.activeElement?.matches('input, textarea')).toBe(true);
      const save = document.activeElement?.closest('form')?.querySelector('[type="submit"]');
      if (!(save instanceof HTMLElement)) throw new Error('nothing to save with');
      save.focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    },
  );

  test.each(['o', 'p', 't', 'l', 'v'])(
    'what is typed after the letter %s stands in the form it opens',
    async (letter) => {
      const screen = await running();
      await userEvent.keyboard('n');
      await expect.element(screen.getByRole('heading', { name: 'Prøve t1' })).toBeVisible();
      await userEvent.keyboard(letter);
      await expect.poll(() => document.activeElement?.matches('input, textarea')).toBe(true);
      await userEvent.keyboard('nus');
      const field = document.activeElement;
      if (!(field instanceof HTMLElement)) throw new Error('nothing has focus');
      await expect.element(field).toHaveValue('nus');
      await expect.element(screen.getByRole('heading', { name: 'Prøve t1' })).toBeVisible();
    },
  );
});
