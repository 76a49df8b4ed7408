import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { edited } from '$lib/domain/records/make';
import { summaryJob } from '$lib/keeping/leader/summary-job';
import { database } from '$lib/storage/database';
import { commit } from '$lib/storage/log/commit';
import { shareThrough } from '$lib/storage/outside/places';
import { aTeam, madeElsewhere, noBoards, phoneThatShares } from './a-team.fixture';
import LeaderFixture from './LeaderFixture.svelte';

const made: string[] = [];

beforeEach(async () => {
  localStorage.clear();
  await noBoards();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await noBoards();
  const root = await navigator.storage.getDirectory();
  for (const name of made.splice(0)) await root.removeEntry(name, { recursive: true });
});

/** A folder that stands in for one on a shared drive. */
async function folder(name: string): Promise<FileSystemDirectoryHandle> {
  const own = `${name}-${String(Date.now())}`;
  made.push(own);
  return (await navigator.storage.getDirectory()).getDirectoryHandle(own, { create: true });
}

async function filesIn(handle: FileSystemDirectoryHandle): Promise<string[]> {
  const texts: string[] = [];
  for await (const one of handle.values())
    if (one.kind === 'file') texts.push(await (await one.getFile()).text());
  return texts;
}

async function answerYes(
  screen: Awaited<ReturnType<typeof render>>,
  question: string,
): Promise<void> {
  await screen.getByRole('button', { name: `Skriv svaret: ${question}` }).click();
  await screen.getByText('Ja', { exact: true }).click();
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
}

/** Nothing was done on a board for years, as its summary has it. */
async function lainStill(board: string): Promise<void> {
  // Its records themselves: its summary is made anew whenever something moves in this browser.
  const then = '2020-01-10T09:00:00.000Z';
  for (const table of database().recordTables)
    await table
      .where('boardId')
      .equals(board)
      .modify((row) => {
        Object.assign(row, { createdAt: then, updatedAt: then });
      });
  await summaryJob();
}

test('a file that was sent and did not come is made again; focus is not lost with what was pressed', async () => {
  const { id } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  await madeElsewhere(id);
  const shared = phoneThatShares();
  const screen = await render(LeaderFixture);
  await answerYes(screen, 'Må vi låne bilen?');
  await screen.getByRole('button', { name: 'Send svar: Andeby' }).click();
  await expect.poll(() => shared.length).toBe(1);
  await screen.getByRole('button', { name: 'Jeg har sendt den' }).click();
  await expect.element(screen.getByText('Kom en fil ikke frem?')).toBeVisible();
  expect(document.activeElement?.textContent).toContain('Kom en fil ikke frem?');
  await userEvent.keyboard('{Tab}{Enter}{Tab}{Enter}');
  await expect.poll(() => shared.length).toBe(2);
  const texts = await Promise.all(shared.map((file) => file.text()));
  const logs = texts.map((text) => (JSON.parse(text) as { log: unknown }).log);
  expect(logs[1]).toEqual(logs[0]);
  // It is still sent: nobody is asked anew.
  await expect.element(screen.getByText(/Ét svar er sendt\./)).toBeVisible();
});

test('what waits is said as what it is, on the board it waits on', async () => {
  const { id } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  await madeElsewhere(id);
  const screen = await render(LeaderFixture);
  await answerYes(screen, 'Må vi låne bilen?');
  await screen.getByRole('button', { name: 'Spørg ind: Seks passer' }).click();
  await screen.getByRole('button', { name: 'Hvad sagde familierne?' }).click();
  await screen.getByRole('button', { name: 'Spørg teamet' }).click();
  await expect
    .element(
      screen.getByText(
        'Andeby: ét svar og ét spørgsmål til teamet er ikke på teamets tavle endnu.',
      ),
    )
    .toBeVisible();
});

test('an answer on a board that is shared through a folder is in the folder at once, and says so', async () => {
  const { id, question } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  await madeElsewhere(id);
  const handle = await folder('Andeby');
  await shareThrough(id, handle);
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen?' }).click();
  await expect
    .element(screen.getByText(/kommer af sig selv til teamet, når mappen »Andeby/))
    .toBeVisible();
  await screen.getByText('Ja', { exact: true }).click();
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect
    .poll(async () => (await filesIn(handle)).some((text) => text.includes(question)))
    .toBe(true);
  await expect
    .element(screen.getByText('Svaret er ikke på teamets tavle endnu.'))
    .not.toBeInTheDocument();
  await expect.element(screen.getByText(/Ét svar er sendt\./)).toBeVisible();
});

test('where the folder is not allowed, the answer waits, says why, and goes once it is', async () => {
  const { id, question } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  await madeElsewhere(id);
  const handle = await folder('Andeby');
  await shareThrough(id, handle);
  const asks = vi.spyOn(FileSystemDirectoryHandle.prototype, 'queryPermission');
  asks.mockResolvedValue('prompt');
  const screen = await render(LeaderFixture);
  await answerYes(screen, 'Må vi låne bilen?');
  await expect.element(screen.getByText(/Browseren skal have jeres ja igen/)).toBeVisible();
  await expect.element(screen.getByText('Send som fil i stedet')).toBeVisible();
  asks.mockImplementation(() => Promise.resolve('granted'));
  await screen.getByRole('button', { name: 'Giv lov til mappen for Andeby' }).click();
  await expect
    .poll(async () => (await filesIn(handle)).some((text) => text.includes(question)))
    .toBe(true);
});

test('Hent nyt asks for every folder before it reads, says which is refused, and reads the others', async () => {
  const [refused, still] = await Promise.all([
    aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer'),
    aTeam('Familiehuset', 'Må vi købe en dukke?', 'Bogen'),
  ]);
  await madeElsewhere(refused.id);
  await madeElsewhere(still.id);
  await shareThrough(refused.id, await folder('Andeby'));
  const other = await folder('Familiehuset');
  await shareThrough(still.id, other);
  // Folded away, and fetched all the same.
  await lainStill(still.id);
  const asked: string[] = [];
  vi.spyOn(FileSystemDirectoryHandle.prototype, 'queryPermission').mockImplementation(function (
    this: FileSystemHandle,
  ) {
    return Promise.resolve(
      asked.includes(this.name) && this.name === other.name ? 'granted' : 'prompt',
    );
  });
  vi.spyOn(FileSystemDirectoryHandle.prototype, 'requestPermission').mockImplementation(
    async function (this: FileSystemHandle) {
      asked.push(this.name);
      // Nothing is read before both have been asked for.
      expect(await filesIn(other)).toEqual([]);
      if (this.name === other.name) return 'granted';
      throw new DOMException('no activation', 'SecurityError');
    },
  );
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Hent nyt' }).click();
  await expect
    .element(screen.getByText(/^Andeby: Browseren skal have jeres ja igen/))
    .toBeVisible();
  await expect.element(screen.getByText(/^Familiehuset: Alt var delt/)).toBeVisible();
  expect(asked).toHaveLength(2);
  await expect
    .element(screen.getByRole('button', { name: 'Giv lov til mappen for Andeby' }))
    .toBeVisible();
});

test('questions on a board that lies folded away are told, and shown at a press', async () => {
  await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  const still = await aTeam('Familiehuset', 'Må vi købe en dukke?', 'Bogen');
  await lainStill(still.id);
  const screen = await render(LeaderFixture);
  await expect
    .element(
      screen.getByText(
        'Ét spørgsmål til dig står på en tavle, der har ligget stille i et halvt år.',
      ),
    )
    .toBeVisible();
  await expect.element(screen.getByText('Må vi købe en dukke?')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Vis dem her' }).click();
  await expect.element(screen.getByText('Må vi købe en dukke?').first()).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Venter på mig' })).toHaveFocus();
});

test('focus goes on to the next board when one has said that one follows a board', async () => {
  for (const name of ['Andeby', 'Familiehuset']) {
    const { id } = await aTeam(name, 'Må vi?', 'Seks passer');
    await database().meta.put({ key: `fetched:${id}`, at: '2026-11-20T09:00:00Z', from: 'x.json' });
  }
  const screen = await render(LeaderFixture);
  const first = screen.getByRole('button', { name: 'Jeg følger Andeby' });
  await expect.element(first).toBeVisible();
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('button', { name: 'Jeg følger Familiehuset' }))
    .toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Hent nyt' })).toHaveFocus();
});

test('lessons and answers that come by a press have the focus, where the button is gone', async () => {
  const { id } = await aTeam('Andeby', 'Må vi?', 'Seks passer');
  const { createCycle } = await import('$lib/domain/records/cycle');
  const test = (await database().records('testAction').toArray()).find((one) => one.boardId === id);
  for (let at = 0; at < 7; at += 1) {
    const cycle = `${id.slice(0, 10)}-c${String(at)}`;
    const done = await commit({
      board: id,
      verb: 'edit-cycle',
      drafts: [
        createCycle({ id: cycle }, { testActionId: test?.id ?? '' }),
        edited('cycle', cycle, { learned: `Læring nummer ${String(at)}` }),
      ],
    });
    if (!done.ok) throw new Error(done.error.kind);
  }
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Vis mere' }).click();
  await expect.element(screen.getByRole('button', { name: 'Vis mere' })).not.toBeInTheDocument();
  expect(document.activeElement?.tagName).toBe('LI');
});
