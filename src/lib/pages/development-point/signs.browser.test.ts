/** The tegn of a point, as a team writes, divides, orders and answers them on its page. */
import { afterEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import {
  createDevelopmentPoint,
  type DevelopmentPoint,
} from '$lib/domain/records/development-point';
import { createSign } from '$lib/domain/records/sign';
import { signsOf } from '$lib/domain/signs/signs';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { today } from '$lib/session/today.svelte';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { undoAct } from '$lib/storage/log/commit';
import { undoStacks } from '$lib/storage/log/undo-stacks';
import { newId } from '$lib/storage/random';
import Questions from './Questions.svelte';
import Signs from './Signs.svelte';
import SignsFixture from './SignsFixture.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

const TEXT = 'Mandagene begynder roligere. Forældrene nævner andre end os.';

/** A point with a text on tegn and the tegn that are given, on the page. */
async function page({ signs = TEXT, tegn = [] as string[] } = {}) {
  const point = newId();
  const board = await openBoardWith(
    createDevelopmentPoint(
      { id: point },
      { title: 'Tryg start', kind: 'intervention', order: 'a0', signs },
    ),
    ...tegn.map((text, i) =>
      createSign({ id: newId() }, { pointId: point, text, order: `a${String(i)}` }),
    ),
  );
  model = board;
  const screen = await render(OnBoardFixture<{ id: string; shown: typeof Signs }>, {
    model: board,
    shown: SignsFixture,
    given: { id: point, shown: Signs },
  });
  return {
    screen,
    board,
    point,
    said: () => signsOf(point, board.all('sign')).map(({ text }) => text),
    text: () => board.get('developmentPoint', point)?.signs,
  };
}

describe('Del op i tegn', () => {
  test('[SIGN-2] proposes one a sentence, makes what the team made of it, and Fortryd takes all back', async () => {
    const { screen, board, said, text } = await page();
    await screen.getByRole('button', { name: 'Del op i tegn' }).click();
    const field = screen.getByRole('textbox', { name: /Tegn, ét på hver linje/ });
    await expect
      .element(field)
      .toHaveValue('Mandagene begynder roligere.\nForældrene nævner andre end os.');
    await field.click();
    await userEvent.keyboard('{Control>}{End}{/Control}{Enter}De sover');
    await screen.getByRole('button', { name: 'Lav 3 tegn' }).click();
    await expect.poll(said).toEqual([...TEXT.split(/(?<=\.) /), 'De sover']);
    expect(text()).toBe('');
    await expect
      .element(screen.getByRole('button', { name: 'Del op i tegn' }))
      .not.toBeInTheDocument();

    const act = (await undoStacks(board.id)).done.at(-1) ?? '';
    await undoAct({ board: board.id, act, stack: 'undo' });
    await expect.poll(said).toEqual([]);
    expect(text()).toBe(TEXT);
    await expect.element(screen.getByText(TEXT)).toBeVisible();
  });

  test('[SIGN-1] is offered as long as a text stands there, also beside tegn, and never done by itself', async () => {
    const { screen, said, text } = await page({ tegn: ['Ro om aftenen'] });
    await expect.element(screen.getByText(TEXT)).toBeVisible();
    await expect.element(screen.getByText('Ro om aftenen', { exact: true })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Del op i tegn' })).toBeVisible();
    expect([text(), said()]).toEqual([TEXT, ['Ro om aftenen']]);
  });
});

describe('a tegn', () => {
  test('is written, warned about while it names somebody, edited, moved and removed', async () => {
    const { screen, said } = await page({ signs: '', tegn: ['Ro om aftenen'] });
    await screen.getByRole('button', { name: 'Tilføj et tegn' }).click();
    const field = screen.getByRole('textbox', { name: /Vi kan se det på/ });
    await field.click();
    await userEvent.keyboard('Mor til 010190-1234 sover');
    await expect.element(screen.getByText(/cpr/i).first()).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}Familien sover{Enter}');
    await expect.poll(said).toEqual(['Ro om aftenen', 'Familien sover']);

    const choose = async (tegn: string, what: string): Promise<void> => {
      await screen.getByRole('button', { name: `Mere om tegnet: ${tegn}`, exact: true }).click();
      await screen.getByRole('menuitem', { name: what, exact: true }).click();
    };
    await choose('Familien sover', 'Flyt op');
    await expect.poll(said).toEqual(['Familien sover', 'Ro om aftenen']);
    await choose('Familien sover', 'Ret');
    await userEvent.keyboard('{End} hele natten{Enter}');
    await expect.poll(said).toEqual(['Familien sover hele natten', 'Ro om aftenen']);
    await choose('Ro om aftenen', 'Historik');
    await expect.element(screen.getByRole('dialog', { name: 'Historik' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await choose('Ro om aftenen', 'Fjern');
    await expect.poll(said).toEqual(['Familien sover hele natten']);
  });

  test('[SIGN-3] is answered for today, with where one knows it from', async () => {
    const { screen, board, point } = await page({ signs: '', tegn: ['Ro om aftenen'] });
    await screen.getByText('Har vi set det i dag?').click();
    await screen.getByRole('radio', { name: 'Set', exact: true }).click();
    const source = screen.getByRole('textbox', { name: /Hvor ved vi det fra/ });
    await source.click();
    await userEvent.keyboard('To familier siger det{Enter}');
    const seen = () => signsOf(point, board.all('sign'))[0]?.seen;
    await expect
      .poll(seen)
      .toEqual({ [today()]: { answer: 'seen', on: today(), source: 'To familier siger det' } });
    await expect.element(screen.getByText(/Sidst: Set, .*To familier siger det/)).toBeVisible();
  });
});

test('[SIGN-1] tegn stand on the page of their point, beside how we know that it gets better', async () => {
  const point = newId();
  const board = (model = await openBoardWith(
    createDevelopmentPoint({ id: point }, { title: 'Ro', kind: 'intervention', order: 'a0' }),
    createSign({ id: newId() }, { pointId: point, text: 'Ro om aftenen', order: 'a0' }),
  ));
  const given = board.get('developmentPoint', point);
  if (!given) throw new Error('the point is gone');
  const screen = await render(OnBoardFixture<{ point: DevelopmentPoint }>, {
    model: board,
    shown: Questions,
    given: { point: given },
  });
  const asked = screen.getByRole('region', { name: /Hvordan ved vi/ });
  await expect.element(asked).toHaveTextContent('Ro om aftenen');
});
