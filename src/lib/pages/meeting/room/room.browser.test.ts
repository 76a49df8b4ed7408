import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { addDays } from '$lib/domain/cadence/iso-date';
import { agendaState } from '$lib/domain/meeting/agenda-clock';
import { DEFAULT_AGENDA } from '$lib/domain/records/board';
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
import MeetingClock from './MeetingClock.svelte';
import RoomFixture from './RoomFixture.svelte';
import { aBoardEach, act, board, MINUTE, running } from './running-room.fixture';

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

test('[TEXT-3] one who presses twice has each idea once, also of several that were pasted', async () => {
  const screen = await running();
  const field = screen.getByLabelText('Ny idé');
  const next = screen.getByRole('button', { name: /^Næste\b(?! tavle)/ });
  while (!field.query()) await next.click();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'Ring\nSkriv\nMød op');
  field
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await screen.getByRole('button', { name: 'Tilføj 3 idéer' }).dblClick();
  const texts = async () =>
    (await database().records('idea').where({ boardId: board }).toArray()).map(({ text }) => text);
  await expect.poll(texts).toHaveLength(3);
  await field.fill('Spørg');
  await screen.getByRole('button', { name: 'Gem idéen' }).dblClick();
  await expect.poll(texts).toContain('Spørg');
  await expect.element(field).toHaveValue('');
  expect((await texts()).toSorted()).toEqual(['Mød op', 'Ring', 'Skriv', 'Spørg']);
});

describe('where the meeting stands', () => {
  test('is found again after a reload', async () => {
    const screen = await running();
    await userEvent.keyboard('nn');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
    await screen.unmount();
    const again = await render(RoomFixture, { board, meeting: `${board}m` });
    await expect.element(again.getByRole('heading', { level: 1 })).toHaveTextContent('Prøve t2');
  });

  test('[MEET-5] a closed lid is asked about, and going on does not count it', async () => {
    const screen = await running(50, 40);
    await expect.element(screen.getByRole('alertdialog')).toBeVisible();
    await screen.getByRole('button', { name: 'Fortsæt, hvor I slap' }).click();
    expect(screen.getByRole('alertdialog').query()).toBeNull();
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('20 minutter tilbage');
  });

  test('[MEET-15] ending a meeting whose lid was closed plans the next one and counts no pause', async () => {
    const screen = await running(50, 40);
    const dialog = screen.getByRole('alertdialog');
    await expect.element(dialog.getByLabelText('Næste tavlemøde')).toBeVisible();
    const on = dialog.getByLabelText('Næste tavlemøde').element() as HTMLInputElement;
    const [, day, month, year] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(on.value) ?? [];
    const agreed = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    await dialog.getByRole('button', { name: 'Afslut mødet' }).click();
    await expect.element(screen.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();
    const meetings = await database().records('meeting').toArray();
    expect(meetings.find((mt) => mt.id === `${board}m`)).toMatchObject({
      state: 'held',
      minutesUsed: 10,
    });
    expect(meetings.find((mt) => mt.id !== `${board}m`)).toMatchObject({
      state: 'planned',
      on: agreed,
    });
  });
});

describe('when the team meets next', () => {
  test('without a time, or on a day that is none, the meeting does not end, and says what is missing', async () => {
    const screen = await running(50, 40);
    const dialog = screen.getByRole('alertdialog');
    const time = dialog.getByLabelText('Klokkeslæt');
    const end = dialog.getByRole('button', { name: 'Afslut mødet' });
    await expect.element(time).toBeVisible();
    const meetings = () => database().records('meeting').toArray();
    await time.clear();
    await end.click();
    await expect.element(time).toHaveAccessibleDescription(/Skriv et klokkeslæt/);
    await expect.element(time).toHaveFocus();
    await time.fill('09:30');
    const day = dialog.getByLabelText('Næste tavlemøde', { exact: true });
    await day.clear();
    await day.click();
    await userEvent.keyboard('31/2');
    await end.click();
    await expect.element(day).toHaveAccessibleDescription(/Vælg en dag efter i dag/);
    expect((await meetings()).map(({ state }) => state)).toEqual(['running']);

    await day.clear();
    await day.click();
    await userEvent.keyboard('om 2 uger');
    await end.click();
    await expect.element(screen.getByRole('heading', { name: /^Referat/ }).first()).toBeVisible();
    expect((await meetings()).find(({ state }) => state === 'planned')).toMatchObject({
      on: addDays(today(), 14),
      time: '09:30',
    });
  });
});

describe('MeetingClock', () => {
  const START = Date.parse('2026-11-23T08:00:00Z');

  test('[MEET-3] shows whole minutes and when it ends, and says so once time is gone', async () => {
    const at = (minutes: number) =>
      agendaState(DEFAULT_AGENDA, START, START + minutes * MINUTE, []);
    const screen = await render(MeetingClock, { clock: at(12) });
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('18 minutter tilbage');
    await expect.element(screen.getByText('slut kl. 9.30')).toBeVisible();
    await screen.rerender({ clock: at(29.5) });
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('1 minut tilbage');
    await screen.rerender({ clock: at(33) });
    await expect.element(screen.getByRole('timer')).toHaveAccessibleName('3 minutter over tiden');
    await expect.element(screen.getByText(/Tiden er gået/)).toBeVisible();
  });
});
