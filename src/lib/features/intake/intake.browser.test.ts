import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { BoardModel } from '$lib/storage/board-model.svelte';
import OnBoardFixture from '../shared/fixtures/OnBoardFixture.svelte';
import { openBoardWith } from '../shared/fixtures/open-board';
import IntakePage from './IntakePage.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

const PLAN = new File(
  ['Prøvehandling;Ansvarlig;Frist\nSms dagen før;Åse Ærø;uge 48\nKaffe i venteværelset;;\n'],
  'plan.csv',
);

async function openPage() {
  model ??= await openBoardWith();
  return render(OnBoardFixture<Record<string, never>>, { model, shown: IntakePage, given: {} });
}

test('what the rows were chosen to become is there when the same file is chosen again', async () => {
  const board = await openBoardWith();
  model = board;
  const first = await openPage();
  await userEvent.upload(first.getByLabelText('Fil med en liste').last(), PLAN);
  await first.getByLabelText('Række 2 bliver til').selectOptions('Idé');
  await first.getByLabelText('Række 3 bliver til').selectOptions('Tages ikke med');
  window.dispatchEvent(new Event('pagehide'));
  await first.unmount();

  const again = await openPage();
  await userEvent.upload(again.getByLabelText('Fil med en liste').last(), PLAN);
  await expect.element(again.getByText('I har været i gang med filen før.')).toBeVisible();
  await expect.element(again.getByLabelText('Række 2 bliver til')).toHaveValue('idea');
  await expect.element(again.getByLabelText('Række 3 bliver til')).toHaveValue('skip');
  await again.getByRole('button', { name: 'Læg 1 række på tavlen' }).click();
  await expect.element(again.getByText('1 række er kommet på tavlen.')).toBeVisible();
  await expect
    .poll(() => board.all('idea').map(({ text }) => text.split('\n')[0]))
    .toEqual(['Sms dagen før']);
});

test('the sentence about a date says where its words go, and follows what the row becomes', async () => {
  model = await openBoardWith();
  const screen = await openPage();
  await userEvent.upload(screen.getByLabelText('Fil med en liste').last(), PLAN);
  await expect.element(screen.getByText(/»uge 48« .* under »Hvem og hvornår«/)).toBeVisible();
  await screen.getByLabelText('Række 2 bliver til').selectOptions('Idé');
  await expect.element(screen.getByText(/»uge 48« .* i idéen/)).toBeVisible();
});

test('a file that is no list is refused with a sentence, and the next one is read', async () => {
  model = await openBoardWith();
  const screen = await openPage();
  const input = screen.getByLabelText('Fil med en liste').last();
  await userEvent.upload(input, new File(['%PDF-1.7'], 'billede.xlsx'));
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Filen er ikke et regneark');
  await userEvent.upload(input, PLAN);
  await expect.element(screen.getByLabelText('Række 3 bliver til')).toHaveValue('idea');
});
