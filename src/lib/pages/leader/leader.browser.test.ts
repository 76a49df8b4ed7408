import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { directionId } from '$lib/domain/records/direction';
import { shuffled, summed, told } from '$lib/examples/other-people.fixture';
import { tellExample } from '$lib/examples/jammerbugt';
import { database } from '$lib/storage/database';
import { newId } from '$lib/storage/random';
import { aTeam, madeElsewhere, noBoards, phoneThatShares } from './a-team.fixture';
import LeaderFixture from './LeaderFixture.svelte';
import StillFixture from './StillFixture.svelte';

beforeEach(async () => {
  localStorage.clear();
  await noBoards();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await noBoards();
});

test('two teams stand on one page; with nobody chosen their questions wait for a leader', async () => {
  await aTeam('Andeby', 'Må vi låne bilen?', 'Klokken seks passer');
  await aTeam('Familiehuset', 'Må vi købe en dukke?', 'Mor vil gerne se bogen');
  const screen = await render(LeaderFixture);
  await expect.element(screen.getByRole('heading', { name: 'Til en leder' })).toBeVisible();
  await expect.element(screen.getByText('Må vi låne bilen?').first()).toBeVisible();
  await expect.element(screen.getByText('Uden svar: Vi venter.').first()).toBeVisible();
  await expect.element(screen.getByText('Klokken seks passer')).toBeVisible();
  // What only shows across teams.
  await expect.element(screen.getByText('i 2 team')).toBeVisible();
  await expect.element(screen.getByText(/aldrig, hvad den enkelte har nået/)).toBeVisible();
  // What a tillidsrepræsentant reads is one press away.
  await expect
    .element(screen.getByRole('link', { name: /^Til MED/ }))
    .toHaveAttribute('href', '#/leder/med');
});

test('a question is answered where it stands, and stays there with its answer', async () => {
  const { id, leader, question } = await aTeam('Andeby', 'Må vi låne bilen?', 'Seks passer');
  const screen = await render(LeaderFixture);
  await screen.getByText('Jeg er …').click();
  await screen.getByRole('button', { name: 'Lis Holm' }).click();
  await expect
    .element(screen.getByRole('heading', { name: 'Til en leder' }))
    .not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen?' }).click();
  await screen.getByText('Ja, hvis …', { exact: true }).click();
  await screen.getByRole('textbox').first().click();
  await userEvent.keyboard('I fylder den op');
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect.element(screen.getByText('Ja, hvis: I fylder den op')).toBeVisible();
  expect(await database().records('decisionRequest').get(question)).toMatchObject({
    reply: { [leader]: { verdict: 'yesIf', text: 'I fylder den op' } },
  });
  await expect.element(screen.getByText(/Du er igennem\./)).toBeVisible();
  // Where it stood: focus is with what was answered, not lost with it.
  expect(document.activeElement?.textContent).toContain('Må vi låne bilen?');
  expect(await database().records('board').get(id)).toBeDefined();
});

test('a press fills in the question to the team, which can be written on; it asks about one læringscirkel', async () => {
  const { cycle } = await aTeam('Andeby', 'Må vi?', 'Klokken seks passer');
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Spørg ind: Klokken seks passer' }).click();
  await screen.getByRole('button', { name: 'Hvad sagde familierne?' }).click();
  const field = screen.getByLabelText('Dit spørgsmål til teamet');
  await expect.element(field).toHaveValue('Hvad sagde familierne?');
  await field.click();
  await userEvent.keyboard('{Control>}{End}{/Control} Og børnene?');
  await screen.getByRole('button', { name: 'Spørg teamet' }).click();
  await expect.element(screen.getByText(/Hvad sagde familierne\? Og børnene\?/)).toBeVisible();
  const asked = await database().records('leaderQuestion').toArray();
  expect(asked).toMatchObject([{ cycleId: cycle, text: 'Hvad sagde familierne? Og børnene?' }]);
});

test('what a team can count on is written from here, and the next visit stands at the end', async () => {
  const { id } = await aTeam('Andeby', 'Må vi?', 'Klokken seks passer');
  const screen = await render(LeaderFixture);
  await screen.getByText('Andeby', { exact: true }).nth(1).click();
  await screen.getByRole('button', { name: 'Skriv, hvad Andeby kan regne med fra dig' }).click();
  await screen.getByLabelText('Det må I selv beslutte').click();
  await userEvent.keyboard('Alt inden for egne timer');
  await screen.getByLabelText('Næste tavlemøde, jeg besøger').first().click();
  await userEvent.keyboard('15.12.2099{Tab}');
  await screen.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect.element(screen.getByText('Alt inden for egne timer').first()).toBeVisible();
  await expect.element(screen.getByText(/Næste gang, du er med: .* hos Andeby/)).toBeVisible();
  expect(await database().records('direction').get(directionId(id))).toMatchObject({
    mayDecide: 'Alt inden for egne timer',
    visit: '2099-12-15',
  });
});

test('what was answered on another team’s board waits to be sent, and says so until it is', async () => {
  const { id } = await aTeam('Andeby', 'Må vi låne bilen?', 'Klokken seks passer');
  await madeElsewhere(id);
  const shared = phoneThatShares();
  const screen = await render(LeaderFixture);
  await screen.getByRole('button', { name: 'Skriv svaret: Må vi låne bilen?' }).click();
  await screen.getByText('Ja', { exact: true }).click();
  await screen.getByRole('button', { name: 'Gem svaret' }).click();
  await expect.element(screen.getByText('Svaret er ikke på teamets tavle endnu.')).toBeVisible();
  await expect.element(screen.getByText(/Ét svar er ikke sendt endnu\./)).toBeVisible();
  await screen.getByRole('button', { name: 'Send svar: Andeby' }).click();
  await expect.poll(() => shared.length).toBe(1);
  const sent = JSON.parse((await shared[0]?.text()) ?? '{}') as { log: { verb: string }[] };
  expect(sent.log.map(({ verb }) => verb)).toEqual(['answer-leader']);
  await screen.getByRole('button', { name: 'Jeg har sendt den' }).click();
  await expect
    .element(screen.getByText('Svaret er ikke på teamets tavle endnu.'))
    .not.toBeInTheDocument();
  await expect.element(screen.getByText(/Ét svar er sendt\./)).toBeVisible();
});

test('a board that cannot be read is named with the reason, and the others stand', async () => {
  await aTeam('Andeby', 'Må vi låne bilen?', 'Klokken seks passer');
  const broken = newId();
  // What no fold makes: a point without its fields, as of a damaged disk.
  await database().table('developmentPoint').put({ id: newId(), boardId: broken });
  await aTeam('Familiehuset', 'Må vi?', 'Mor vil se bogen', broken);
  const screen = await render(LeaderFixture);
  await expect.element(screen.getByText(/Familiehuset kan ikke læses her: ./)).toBeVisible();
  await expect.element(screen.getByText('Må vi låne bilen?').first()).toBeVisible();
});

test('[LEADER-10] with everybody in another’s place, page and print are the same but for who asked', async () => {
  const changes = told(tellExample);
  const drawn = async (log: typeof changes): Promise<string> => {
    const screen = await render(StillFixture, { summaries: [summed(log).summary] });
    const html = screen.container.innerHTML.replaceAll(/Spurgt af [^·<]+(?: · )?/g, '');
    await screen.unmount();
    // Svelte numbers what it draws from one render to the next.
    return html.replaceAll(/(id|for|aria-labelledby|name)="[^"]*"/g, '');
  };
  const before = await drawn(changes);
  expect(before.length).toBeGreaterThan(2000);
  expect(await drawn(shuffled(changes))).toBe(before);
});

test('a page that gets no frames, since another tab is in front, is drawn all the same', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  await aTeam('Andeby', 'Må vi låne bilen?', 'Klokken seks passer');
  const screen = await render(LeaderFixture);
  await expect.element(screen.getByText('Klokken seks passer')).toBeVisible();
});

test('two boards of one name are printed, each with its own', async () => {
  const changes = told(tellExample);
  const one = summed(changes).summary;
  const screen = await render(StillFixture, {
    summaries: [
      one,
      { ...one, board: 'another', open: [], answered: [], lessons: [], inTheWay: [] },
    ],
  });
  expect(screen.container.querySelectorAll('article')).toHaveLength(4);
});
