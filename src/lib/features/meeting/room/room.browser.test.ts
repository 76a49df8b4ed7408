import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/change';
import { addDays } from '$lib/domain/cadence/iso-date';
import { agendaState } from '$lib/domain/meeting/agenda-clock';
import { DEFAULT_AGENDA, createBoard } from '$lib/domain/records/board';
import { createBarrier } from '$lib/domain/records/barrier';
import { createCycle } from '$lib/domain/records/cycle';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { createMeeting, startedMeeting } from '$lib/domain/records/meeting';
import { createObservation } from '$lib/domain/records/observation';
import { createTask } from '$lib/domain/records/task';
import { createTestAction } from '$lib/domain/records/test-action';
import { commit, undoAct } from '$lib/storage/commit';
import { BoardDatabase, database, useDatabase } from '$lib/storage/database';
import { setLetters } from '../../shared/letter-keys';
import { today } from '../../shared/today.svelte';
import MeetingClock from './MeetingClock.svelte';
import RoomFixture from './RoomFixture.svelte';
import { remember } from './room-memory';

const MINUTE = 60_000;
let serial = 0;
let board = '';

beforeEach(() => {
  serial += 1;
  board = `b${String(serial)}-${String(Date.now())}`;
  useDatabase(new BoardDatabase(`room-${board}`));
  setLetters(true);
});
afterEach(() => localStorage.clear());

async function act(drafts: DraftChange[]): Promise<void> {
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

/**
 * A board with two tests in Afprøve, and a running meeting.
 *
 * @param startedAgo minutes since it started
 * @param silentFor minutes since this device last gave a sign of life
 */
async function running(startedAgo = 0, silentFor = 0) {
  const startedAt = new Date(Date.now() - startedAgo * MINUTE).toISOString();
  remember(`${board}m`, {
    startedAt,
    slide: '',
    visits: [],
    pauses: [],
    sign: Date.now() - silentFor * MINUTE,
  });
  const tests = ['t1', 't2'].flatMap((id) => [
    createTestAction({ id: board + id }, { title: `Prøve ${id}`, pointId: null, order: 'a0' }),
    createCycle({ id: `${board}${id}c` }, { testActionId: board + id, prediction: 'ro' }),
    edited('cycle', `${board}${id}c`, { phase: 'test' }),
  ]);
  await act([
    createBoard({ id: board }, { name: 'Tavle', municipality: '', intervention: '', forums: {} }),
    ...tests,
    createMeeting({ id: `${board}m` }, { on: today(), time: '09:00' }),
    edited(
      'meeting',
      `${board}m`,
      startedMeeting({
        startedAt,
        on: today(),
        agenda: DEFAULT_AGENDA,
        followUp: [`${board}t1`, `${board}t2`],
        liftEyes: false,
        present: {},
      }),
    ),
  ]);
  const screen = await render(RoomFixture, { board, meeting: `${board}m` });
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  return screen;
}

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

/** Goes on by the button to the closing slide, and answers the button that ends the meeting. */
async function atEnd(screen: Awaited<ReturnType<typeof running>>) {
  const end = screen.getByRole('button', { name: 'Afslut mødet', exact: true });
  const next = screen.getByRole('button', { name: /^Næste\b(?! tavle)/ });
  while (!end.query()) await next.click();
  return end;
}

describe('the end', () => {
  test('[MEET-28] what was agreed to the next meeting goes along when that is moved on the closing slide', async () => {
    const screen = await running();
    await userEvent.keyboard('nf');
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    const followed = async () =>
      (await database().records('testAction').get(`${board}t1`))?.nextFollowUp;
    await expect.poll(followed).toBeTruthy();
    const end = await atEnd(screen);
    const day = screen.getByRole('textbox', { name: 'Næste tavlemøde' });
    await userEvent.tripleClick(day);
    await userEvent.keyboard('14.1.2199{Tab}');
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
    const screen = await running();
    await userEvent.keyboard('nf');
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    const followed = async () =>
      (await database().records('testAction').get(`${board}t1`))?.nextFollowUp;
    await expect.poll(followed).toBeTruthy();
    await atEnd(screen);
    const day = screen.getByRole('textbox', { name: 'Næste tavlemøde' });
    await userEvent.tripleClick(day);
    await userEvent.keyboard('14.1.2199{Tab}');
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
