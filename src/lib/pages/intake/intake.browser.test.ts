import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
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

test('[INTAKE-10] of several files each is taken in turn, and those that wait are named', async () => {
  model = await openBoardWith();
  const screen = await openPage();
  const other = new File(['Titel;Frist\nRing torsdag;\n'], 'anden\u202evsc.csv');
  await userEvent.upload(screen.getByLabelText('Fil med en liste').last(), [PLAN, other]);
  await expect.element(screen.getByLabelText('Række 3 bliver til')).toHaveValue('idea');
  // A sign that turns the direction of writing is shown as a sign.
  const next = screen.getByRole('button', { name: 'Tag den næste: anden□vsc.csv' });
  await expect.element(next).toBeVisible();
  await next.click();
  await expect.element(screen.getByLabelText('Række 2 bliver til')).toHaveValue('idea');
  await expect.element(next).not.toBeInTheDocument();
});

test('[INTAKE-1] how a file is read is shown, can be changed, and is there after a reload', async () => {
  model = await openBoardWith();
  const list = new File(['Titel|Frist\nRing, mor|03/04/2027\nSkriv|01/02/2027\n'], 'plan.csv');
  const first = await openPage();
  await userEvent.upload(first.getByLabelText('Fil med en liste').last(), list);
  await expect.element(first.getByText(/»03\/04\/2027« kan læses på to måder/)).toBeVisible();
  const rows = first.getByRole('region', { name: 'De første rækker, som de er læst' });
  await expect.element(rows.getByRole('cell', { name: 'Ring, mor' })).toBeVisible();
  await first.getByLabelText('Hvad står først i datoerne?').selectOptions('Måneden først');
  await expect.element(first.getByText(/»03\/04\/2027« er læst som 4\.\s+mar/)).toBeVisible();
  await first.getByLabelText('Hvad skiller cellerne ad?').selectOptions('Komma ( , )');
  await expect.element(rows.getByRole('cell', { name: 'Titel|Frist' })).toBeVisible();
  window.dispatchEvent(new Event('pagehide'));
  await first.unmount();

  const again = await openPage();
  await userEvent.upload(again.getByLabelText('Fil med en liste').last(), list);
  await expect.element(again.getByLabelText('Hvad skiller cellerne ad?')).toHaveValue(',');
  await again.getByLabelText('Hvad skiller cellerne ad?').selectOptions('Lodret streg ( | )');
  await expect.element(again.getByLabelText('Hvad står først i datoerne?')).toHaveValue('month');
  await expect.element(again.getByText(/4\.\s+mar\S*\s+2027/).first()).toBeVisible();
});
