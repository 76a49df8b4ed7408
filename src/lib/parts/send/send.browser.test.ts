import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createIdea } from '$lib/domain/records/idea';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { database } from '$lib/storage/database';
import OnBoardFixture from '$lib/session/OnBoardFixture.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import SendToBoard from './SendToBoard.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A board that came from another device, with an idea written on this one. */
async function withANote() {
  const open = await openBoardWith(createIdea({ id: crypto.randomUUID() }, { text: 'Ring først' }));
  model = open;
  // Its first change is another device's.
  await database()
    .changes.where('record')
    .equals(open.id)
    .modify((change) => {
      change.device = 'another-device';
    });
  return render(OnBoardFixture<{ board: { id: string; name: string } }>, {
    model: open,
    shown: SendToBoard,
    given: { board: { id: open.id, name: 'Tryghed' } },
  });
}

/** A phone that shares files of one kind. */
function phoneThatShares(kind: string): File[] {
  const shared: File[] = [];
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('coarse') }));
  const canShare = ({ files }: ShareData = {}): boolean =>
    (files ?? []).every(({ type }) => type === kind);
  const share = ({ files }: ShareData = {}): Promise<void> => {
    shared.push(...(files ?? []));
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'canShare', { value: canShare, configurable: true });
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  return shared;
}

test('what was written where the board was made is not offered to it, but may go to another computer', async () => {
  const open = await openBoardWith(createIdea({ id: crypto.randomUUID() }, { text: 'Ring først' }));
  model = open;
  const show = (fromHome: boolean) =>
    render(OnBoardFixture<{ board: { id: string; name: string }; fromHome: boolean }>, {
      model: open,
      shown: SendToBoard,
      given: { board: { id: open.id, name: 'Tryghed' }, fromHome },
    });
  const mine = await show(false);
  await expect.element(mine.getByText(/står allerede på den/)).toBeVisible();
  expect(mine.getByRole('button').elements()).toEqual([]);
  await mine.unmount();
  const page = await show(true);
  const button = page.getByRole('button', { name: 'Send det nye til en anden computer' });
  await expect.element(button).toBeVisible();
});

const waits = '1 note venter på at blive sendt';

test('[FILE-7] a file among the downloads is not sent: the note waits until someone says so', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const screen = await withANote();
  await screen.getByRole('button', { name: 'Send til tavlen' }).click();
  await expect.element(screen.getByText(/^Har du sendt .*noter\.tavle\.json/)).toBeVisible();
  await expect.element(screen.getByText(waits)).toBeVisible();
  expect(screen.getByText(/Sidst sendt/).elements()).toEqual([]);
  await screen.getByRole('button', { name: 'Jeg har sendt den' }).click();
  await expect
    .element(screen.getByText(/Der er ikke noget nyt at sende.*Sidst sendt i dag/))
    .toBeVisible();
  expect(screen.getByRole('button', { name: 'Jeg har sendt den' }).elements()).toEqual([]);
});

test('[FILE-7] a phone that shares no .json is given the same file as text', async () => {
  const shared = phoneThatShares('text/plain');
  const screen = await withANote();
  await screen.getByRole('button', { name: 'Send til tavlen' }).click();
  await expect
    .poll(() => shared.map(({ name }) => name))
    .toEqual([expect.stringMatching(/noter\.tavle\.json\.txt$/)]);
  expect(await shared[0]?.text()).toContain('Ring først');
  await expect.element(screen.getByText(waits)).toBeVisible();
});

test('a phone that shares .json is given the file under its own name', async () => {
  const shared = phoneThatShares('application/json');
  const screen = await withANote();
  await screen.getByRole('button', { name: 'Send til tavlen' }).click();
  await expect
    .poll(() => shared.map(({ name }) => name))
    .toEqual([expect.stringMatching(/noter\.tavle\.json$/)]);
});
