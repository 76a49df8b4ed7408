/** What the room learns: reasons, sizes, what was said last time, and what it ends without. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/log/change';
import { createBarrier } from '$lib/domain/records/barrier';
import { DEFAULT_AGENDA, createBoard } from '$lib/domain/records/board';
import { createCycle } from '$lib/domain/records/cycle';
import { SOMEBODY, createDecisionRequest } from '$lib/domain/records/decision-request';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { createMeeting, startedMeeting } from '$lib/domain/records/meeting';
import { createSign } from '$lib/domain/records/sign';
import { createTestAction } from '$lib/domain/records/test-action';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, database, useDatabase } from '$lib/storage/database';
import { setLetters } from '$lib/session/letter-keys';
import { today } from '$lib/session/today.svelte';
import RoomFixture from './RoomFixture.svelte';

const TODAY = today();
let serial = 0;
let board = '';

beforeEach(() => {
  serial += 1;
  board = `l${String(serial)}-${String(Date.now())}`;
  useDatabase(new BoardDatabase(`learning-${board}`));
  setLetters(true);
});
afterEach(() => localStorage.clear());

async function act(drafts: DraftChange[]): Promise<void> {
  const done = await commit({ board, verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

/** Id of a record on this board. */
function id(name: string): string {
  return `${board}${name}`;
}

/** A board with a point, two tests in Afprøve whose day is today, and a planned meeting. */
async function planned(drafts: DraftChange[] = []): Promise<void> {
  const tests = ['t1', 't2'].flatMap((name) => [
    createTestAction(
      { id: id(name) },
      { title: `Prøve ${name}`, pointId: id('p'), order: name, nextFollowUp: TODAY },
    ),
    createCycle({ id: id(`${name}c`) }, { testActionId: id(name), prediction: 'ro' }),
    edited('cycle', id(`${name}c`), { phase: 'test' }),
  ]);
  await act([
    createBoard({ id: board }, { name: 'Tavle', municipality: '', intervention: '', forums: {} }),
    createDevelopmentPoint(
      { id: id('p') },
      {
        title: 'Tryghed',
        kind: 'intervention',
        goal: 'Færre opkald',
        signs: 'Vagten får ro',
        order: 'a0',
      },
    ),
    ...tests,
    createMeeting({ id: id('m') }, { on: TODAY, time: '09:00' }),
    ...drafts,
  ]);
}

/** The same, with the meeting running. */
async function running(drafts: DraftChange[] = [], liftEyes = false) {
  const started = startedMeeting({
    startedAt: new Date().toISOString(),
    on: TODAY,
    agenda: DEFAULT_AGENDA,
    followUp: [id('t1'), id('t2')],
    liftEyes,
    present: {},
  });
  await planned([edited('meeting', id('m'), started), ...drafts]);
  return open();
}

async function open() {
  const screen = await render(RoomFixture, { board, meeting: id('m') });
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  return screen;
}

type Screen = Awaited<ReturnType<typeof open>>;

function heading(screen: Screen) {
  return screen.getByRole('heading', { level: 1 });
}

/** Chooses by its letter; focus is then on Gem beslutningen. */
async function choose(screen: Screen, letter: string): Promise<void> {
  await userEvent.keyboard(letter);
  await expect.element(screen.getByRole('button', { name: 'Gem beslutningen' })).toHaveFocus();
}

function suggested(kind: 'expand' | 'stop' | 'continue', note: string): DraftChange {
  return edited('cycle', id('t1c'), { suggestion: { kind, note, on: TODAY } });
}

async function cycle(name: string) {
  return database().records('cycle').get(id(name));
}

describe('Hvorfor?', () => {
  test('[CYCLE-16] two presses store the reason the owner wrote beforehand', async () => {
    const screen = await running([suggested('expand', 'To kolleger mere prøver')]);
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await expect.element(screen.getByLabelText('Hvorfor?')).toHaveValue('To kolleger mere prøver');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect((await cycle('t1c'))?.decision).toMatchObject({
      kind: 'expand',
      note: 'To kolleger mere prøver',
    });
  });

  test('[CYCLE-16] the reason of the owner is not that of another choice, and typed words follow the choice', async () => {
    const screen = await running([suggested('expand', 'To kolleger mere prøver')]);
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await choose(screen, 's');
    const why = screen.getByLabelText('Hvorfor?');
    await expect.element(why).toHaveValue('');
    await why.click();
    await userEvent.keyboard('Ingen læste dem');
    await screen.getByRole('button', { name: 'Justér' }).click();
    await expect.element(screen.getByLabelText('Hvorfor?')).toHaveValue('Ingen læste dem');
    await expect.element(screen.getByText('Hvorfor, og hvad ændrer vi?')).toBeVisible();
    await screen.getByLabelText('Hvorfor?').click();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect((await cycle('t1c'))?.decision).toMatchObject({
      kind: 'adapt',
      note: 'Ingen læste dem',
    });
  });

  test('[CYCLE-16] Hvorfor? asks what the choice is about', async () => {
    const screen = await running();
    await userEvent.keyboard('n');
    const why = screen.getByLabelText('Hvorfor?', { exact: true });
    await choose(screen, 'j');
    await expect.element(why).toHaveAccessibleDescription('Hvorfor, og hvad ændrer vi?');
    await choose(screen, 'u');
    await expect.element(why).toHaveAccessibleDescription('Hvorfor, og hvem prøver nu?');
    await choose(screen, 's');
    await expect.element(why).toHaveAccessibleDescription('');
  });

  test('[CYCLE-16] Fortsæt keeps its reason without being a decision', async () => {
    const screen = await running();
    await userEvent.keyboard('n');
    await choose(screen, 'f');
    await screen.getByLabelText('Hvorfor?').click();
    await userEvent.keyboard('To familier mangler{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect(await cycle('t1c')).toMatchObject({
      phase: 'test',
      decision: null,
      suggestion: { kind: 'continue', note: 'To familier mangler' },
    });
  });

  test('[CYCLE-16] what was suggested before the meeting before this one has had its say', async () => {
    const screen = await running([
      createMeeting({ id: id('m0') }, { on: TODAY, time: '08:00' }),
      edited('meeting', id('m0'), { state: 'held', endedAt: new Date(0).toISOString() }),
      suggested('expand', 'Gammelt'),
    ]);
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await expect.element(screen.getByLabelText('Hvorfor?')).toHaveValue('');
  });
});

describe('what goes with a decision', () => {
  test('[CYCLE-9] Udvid goes as far up the staircase as the team says', async () => {
    const screen = await running();
    await userEvent.keyboard('n');
    await choose(screen, 'u');
    await screen.getByText('Hvor stort prøver vi?').first().click();
    await screen.getByRole('radio', { name: 'hele teamet' }).click({ force: true });
    await expect.element(screen.getByText(/står klar i Planlægges: hele teamet/)).toBeVisible();
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    const next = (await database().records('cycle').toArray()).find(
      ({ parentCycleId }) => parentCycleId === id('t1c'),
    );
    expect(next?.size).toBe('team');
  });

  test('Stop opens "Vi lærte" while it is empty, and never stands in the way', async () => {
    const screen = await running([edited('cycle', id('t2c'), { learned: 'Ro hjælper' })]);
    await userEvent.keyboard('n');
    await choose(screen, 's');
    await expect.element(screen.getByRole('textbox', { name: 'Vi lærte' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect(await cycle('t1c')).toMatchObject({ learned: '', decision: { kind: 'stop' } });
    await choose(screen, 's');
    await expect.element(screen.getByRole('textbox', { name: 'Vi lærte' })).not.toBeInTheDocument();
  });

  test('Gør fast tells what is open, and can be saved all the same', async () => {
    const screen = await running([
      createBarrier({ id: id('b') }, { text: 'Ingen bil', kind: 'time', testActionId: id('t1') }),
    ]);
    await userEvent.keyboard('n');
    await choose(screen, 'g');
    await expect
      .element(screen.getByText('Åben endnu: »Ingen bil«. I kan godt gøre det fast alligevel.'))
      .toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect((await cycle('t1c'))?.decision?.kind).toBe('adopt');
    await choose(screen, 'g');
    expect(screen.getByText(/Åben endnu/).query()).toBeNull();
  });
});

describe('where the team left it', () => {
  test('[MEET-20] a slide begins with what was decided last time, why, and what was learned', async () => {
    const screen = await running([
      edited('cycle', id('t1c'), {
        phase: 'closed',
        learned: 'Ventetid virker',
        decision: { kind: 'adapt', on: '2026-11-30', note: 'Vi taler for meget', meeting: null },
      }),
      createCycle({ id: id('next') }, { testActionId: id('t1'), parentCycleId: id('t1c') }),
    ]);
    await userEvent.keyboard('n');
    await expect
      .element(screen.getByRole('article'))
      .toHaveTextContent('Sidst (uge 49): Justér. Vi taler for meget. Vi lærte: Ventetid virker.');
  });

  test('[MEET-17] a question is answered where it stands', async () => {
    const screen = await running([
      createDecisionRequest(
        { id: id('q') },
        { question: 'Må vi låne bilen?', testActionId: id('t1'), askedOn: TODAY },
      ),
    ]);
    await userEvent.keyboard('n');
    const slide = screen.getByRole('article');
    await slide.getByRole('button', { name: /Må vi låne bilen\?/ }).click();
    await expect.element(slide.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('Ja, fra mandag');
    await slide.getByRole('button', { name: 'Gem svaret' }).click();
    await expect.element(slide).toHaveTextContent('Må vi låne bilen? Ja, fra mandag');
    expect((await database().records('decisionRequest').get(id('q')))?.reply).toMatchObject({
      [SOMEBODY]: { verdict: 'other', text: 'Ja, fra mandag', meeting: id('m') },
    });
  });
});

describe('Er vi tættere på målet?', () => {
  async function atGoals(drafts: DraftChange[] = []): Promise<Screen> {
    const screen = await running(drafts, true);
    await userEvent.keyboard('nnn');
    await expect.element(heading(screen)).toHaveTextContent('Er vi tættere på målet?');
    return screen;
  }

  async function answer() {
    return (await database().records('developmentPoint').get(id('p')))?.goalCheck[id('m')];
  }

  test('[MEET-21] stands beside how we would see it, what was learned, and what is in the way', async () => {
    const screen = await atGoals([
      edited('cycle', id('t1c'), { learned: 'Ro hjælper' }),
      createBarrier({ id: id('b') }, { text: 'Ingen bil', kind: 'time', pointId: id('p') }),
    ]);
    for (const told of ['Færre opkald', 'Vagten får ro', 'Ro hjælper', 'Ingen bil'])
      await expect.element(screen.getByRole('article')).toHaveTextContent(told);
  });

  test('[SIGN-5] each tegn can be answered under a fold, and costs no press where it is left alone', async () => {
    const tegn = [
      createSign({ id: id('s1') }, { pointId: id('p'), text: 'Ro om aftenen', order: 'a0' }),
      createSign({ id: id('s2') }, { pointId: id('p'), text: 'Færre ringer', order: 'a1' }),
      edited('sign', id('s2'), {
        'seen.2026-01-05': { answer: 'notSeen', on: '2026-01-05', source: 'Vagten' },
      }),
    ];
    const screen = await atGoals(tegn);
    const article = screen.getByRole('article');
    for (const told of ['Vagten får ro', 'Ro om aftenen', 'Færre ringer', 'Sidst: Ikke set'])
      await expect.element(article).toHaveTextContent(told);
    const seen = async () => (await database().records('sign').get(id('s1')))?.seen;
    await expect.element(screen.getByRole('radio', { name: 'Set' })).not.toBeInTheDocument();
    await screen.getByText('Har vi set tegnene?').click();
    await screen.getByRole('radio', { name: 'Set', exact: true }).first().click();
    await expect.poll(seen).toMatchObject({ [id('m')]: { answer: 'seen', source: '' } });
    await expect.element(screen.getByText('1 af 2 besvaret')).toBeVisible();
    // Words are saved as the team goes on, and what nobody answered holds nobody back.
    await screen.getByLabelText('Hvor ved vi det fra?').click();
    await userEvent.keyboard('To familier siger det');
    await screen.getByRole('button', { name: /^Næste\b(?! tavle)/ }).click();
    await expect.element(heading(screen)).toHaveTextContent('Nye opgaver og ansvar');
    await expect.poll(seen).toMatchObject({ [id('m')]: { source: 'To familier siger det' } });
    expect((await database().records('sign').get(id('s2')))?.seen[id('m')]).toBeUndefined();
  });

  test('[MEET-25] keeps its reason, also when it is written last and the team just goes on', async () => {
    const screen = await atGoals();
    await screen.getByRole('radio', { name: 'Ja, tættere på' }).click({ force: true });
    await expect.poll(answer).toMatchObject({ answer: 'closer', note: '' });
    await screen.getByLabelText('Hvorfor?').click();
    await userEvent.keyboard('Flere ringer om dagen');
    await screen.getByRole('button', { name: /^Næste\b(?! tavle)/ }).click();
    await expect.element(heading(screen)).toHaveTextContent('Nye opgaver og ansvar');
    await expect
      .poll(answer)
      .toMatchObject({ answer: 'closer', note: 'Flere ringer om dagen', meeting: id('m') });
  });

  test('[MEET-25] words without an answer are asked about before the team goes on', async () => {
    const screen = await atGoals();
    await screen.getByLabelText('Hvorfor?').click();
    await userEvent.keyboard('Flere ringer om dagen');
    await screen.getByRole('button', { name: /^Næste\b(?! tavle)/ }).click();
    await expect.element(heading(screen)).toHaveTextContent('Er vi tættere på målet?');
    await expect.element(screen.getByText(/^Vælg et svar/)).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.poll(answer).toMatchObject({ note: 'Flere ringer om dagen' });
  });
});

describe('words and another choice', () => {
  test('[MEET-25] what was written for one choice is not let go with another', async () => {
    const screen = await running([edited('cycle', id('t1c'), { phase: 'plan' })]);
    await userEvent.keyboard('n');
    await choose(screen, 's');
    await screen.getByRole('textbox', { name: 'Vi lærte' }).click();
    await userEvent.keyboard('De er ikke klar');
    await screen.getByRole('button', { name: 'Start afprøvning' }).click();
    await screen.getByRole('button', { name: 'Gem beslutningen' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    expect(await cycle('t1c')).toMatchObject({ phase: 'test', learned: '' });
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t1');
    await choose(screen, 's');
    await expect
      .element(screen.getByRole('textbox', { name: 'Vi lærte' }))
      .toHaveValue('De er ikke klar');
  });
});

describe('an idea put away', () => {
  test('[MINUTES-3] keeps why, and needs no reason', async () => {
    const screen = await running([
      createIdea({ id: id('i') }, { text: 'For stort', pointId: id('p'), order: 'a' }),
      createIdea({ id: id('k') }, { text: 'Ikke nu', pointId: id('p'), order: 'b' }),
    ]);
    const row = (text: string) => screen.getByRole('listitem').filter({ hasText: text });
    await row('For stort').getByRole('button', { name: 'Læg væk' }).click();
    await row('For stort').getByLabelText('Hvorfor?').click();
    await userEvent.keyboard('Vi tager den til foråret{Enter}');
    await expect.poll(() => row('For stort').query()).toBeNull();
    await row('Ikke nu').getByRole('button', { name: 'Læg væk' }).click();
    await expect.element(row('Ikke nu').getByRole('button', { name: 'Læg væk' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => row('Ikke nu').query()).toBeNull();
    const fates = (await database().records('idea').toArray()).map(({ fate }) => fate);
    expect(fates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'dropped', note: 'Vi tager den til foråret' }),
        expect.objectContaining({ kind: 'dropped', note: '' }),
      ]),
    );
  });
});

describe('what the meeting does not reach', () => {
  test('[MEET-23] the end says how many are undecided, and lets all of them go on', async () => {
    const screen = await running();
    await userEvent.keyboard('nnnn');
    const left = screen.getByRole('region', { name: '2 uden beslutning' });
    await left.getByRole('button', { name: 'Gå til dem' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Prøve t1');
    await choose(screen, 'f');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
    await userEvent.keyboard('nn');
    await screen
      .getByRole('region', { name: '1 uden beslutning' })
      .getByRole('button', { name: /^Fortsæt til/ })
      .click();
    await expect.poll(() => screen.getByText(/uden beslutning/).query()).toBeNull();
    const test2 = await database().records('testAction').get(id('t2'));
    expect(test2?.nextFollowUp && test2.nextFollowUp > TODAY).toBe(true);
  });

  test('[MEET-24] the lobby says how long there is for each, and takes up only what asks for it', async () => {
    await planned([
      createTestAction(
        { id: id('t3') },
        { title: 'Prøve t3', pointId: id('p'), order: 't3', nextFollowUp: '2199-01-04' },
      ),
      createCycle({ id: id('t3c') }, { testActionId: id('t3'), prediction: 'ro' }),
    ]);
    const screen = await open();
    const choice = screen.getByRole('radiogroup', {
      name: 'Hvilke prøvehandlinger følger vi op på?',
    });
    await expect.element(choice).toHaveTextContent('5 minutter til hver');
    await expect.element(choice).toHaveTextContent('7 minutter til hver');
    await choice.getByRole('radio', { name: 'Kun de 2, der kræver opfølgning' }).click();
    await screen.getByRole('button', { name: 'Start mødet' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Idéer og tiltag');
    await userEvent.keyboard('nnn');
    await expect.element(heading(screen)).toHaveTextContent('I gang – noget nyt?');
    await screen.getByRole('button', { name: 'Tag den op: Prøve t3' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Prøve t3');
    expect((await database().records('meeting').get(id('m')))?.followUp).toEqual([
      id('t1'),
      id('t2'),
      id('t3'),
    ]);
  });
  test('who comes as a guest is written in the lobby, and stands in the meeting that begins', async () => {
    await planned([]);
    const screen = await open();
    await screen.getByLabelText('Gæster (rolle, hvorfra)').click();
    await userEvent.keyboard('Jordemoder, sygehuset');
    await screen.getByRole('button', { name: 'Start mødet' }).click();
    await expect.element(heading(screen)).toHaveTextContent('Idéer og tiltag');
    expect((await database().records('meeting').get(id('m')))?.note).toBe('Jordemoder, sygehuset');
  });
});

describe('what the last meeting would do differently', () => {
  const before = (nextTime: string): DraftChange[] => [
    createMeeting({ id: id('m0') }, { on: '2026-01-05', time: '08:00' }),
    edited('meeting', id('m0'), { state: 'held', endedAt: '2026-01-05T08:00:00.000Z', nextTime }),
  ];

  test('[MEET-26] stands where the next one begins', async () => {
    await planned(before('Vi står op'));
    const screen = await open();
    await expect
      .element(screen.getByRole('main'))
      .toHaveTextContent(/Sidst sagde I, at I ville gøre anderledes \(5\. jan\..*\): Vi står op/);
  });

  test('[MEET-26] is not asked for where nobody wrote anything', async () => {
    await planned(before(''));
    const screen = await open();
    await expect.element(screen.getByRole('button', { name: 'Start mødet' })).toBeVisible();
    expect(screen.getByText(/ville gøre anderledes/).query()).toBeNull();
  });

  test('[MEET-26] stands beside the same question at the end', async () => {
    const screen = await running(before('Vi står op'));
    await userEvent.keyboard('nnnn');
    await expect
      .element(screen.getByLabelText('Hvad gør vi anderledes næste gang?'))
      .toHaveAccessibleDescription('Sidst skrev I: Vi står op');
  });
});

test('[MEET-20] the slide of a test that the last meeting set going says so', async () => {
  const stamp = { prediction: 'ro', at: '2026-01-05T08:10:00.000Z' };
  const screen = await running([
    createMeeting({ id: id('m0') }, { on: '2026-01-05', time: '09:00' }),
    edited('meeting', id('m0'), {
      state: 'held',
      startedAt: '2026-01-05T08:00:00.000Z',
      endedAt: '2026-01-05T08:30:00.000Z',
    }),
    edited('cycle', id('t1c'), { stamp, startedOn: '2026-01-05' }),
  ]);
  await userEvent.keyboard('n');
  await expect.element(heading(screen)).toHaveTextContent('Prøve t1');
  await expect
    .element(screen.getByRole('article'))
    .toHaveTextContent('Sidst (uge 2): Afprøvningen blev sat i gang.');
  await userEvent.keyboard('n');
  await expect.element(heading(screen)).toHaveTextContent('Prøve t2');
  expect(screen.getByText('Afprøvningen blev sat i gang').query()).toBeNull();
});
