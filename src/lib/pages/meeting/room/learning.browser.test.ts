/** What the room learns of its goals and ideas, and what it ends without. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/log/change';
import { createBarrier } from '$lib/domain/records/barrier';
import { createCycle } from '$lib/domain/records/cycle';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { createSign } from '$lib/domain/records/sign';
import { createTestAction } from '$lib/domain/records/test-action';
import { database } from '$lib/storage/database';
import {
  aMeetingEach,
  choose,
  heading,
  id,
  open,
  planned,
  running,
  type Screen,
  TODAY,
} from './learning-room.fixture';

aMeetingEach();

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
