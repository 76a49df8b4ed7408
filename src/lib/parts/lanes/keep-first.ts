/** What is seen first of a large board, put together and kept for when it is opened again. */
import { cardsIn, type FirstSight } from '$lib/domain/board/first-sight';
import type { Lane, Lanes } from '$lib/domain/board/lanes';
import { isStanding } from '$lib/domain/records/barrier';
import { isUnanswered } from '$lib/domain/records/decision-request';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { meOn } from '$lib/session/who-here';
import { keepFirst } from '$lib/storage/board/first-sight';
import { lanesToFill, shownAtFirst } from './first-drawn';

/** Rows of cards that the tallest window holds. */
const ROWS = 18;

/**
 * Keeps it.
 *
 * @param lanes the board as all of it is shown
 * @param seq how many changes this device had taken in when they were made
 */
export async function keepInSight(session: BoardSession, lanes: Lanes, seq: number): Promise<void> {
  await keepFirst(session.model.id, seq, sightOf(session, lanes));
}

function sightOf({ model, today }: BoardSession, lanes: Lanes): FirstSight {
  const seen = lanes.open.slice(0, lanesToFill(lanes.open, ROWS));
  const requests = model.all('decisionRequest').filter(isUnanswered);
  // A lane says what it waits for by the tests that are asked about.
  const asked = requests.flatMap(({ testActionId }) => model.card(testActionId ?? '') ?? []);
  const cards = [...new Set([...seen.flatMap(cardsSeen), ...asked])];
  const tests = new Set(cards.map(({ test }) => test.id));
  return {
    day: today,
    me: meOn(model.id),
    rows: [
      ['board', [model.board]],
      ['member', model.all('member')],
      ['developmentPoint', model.all('developmentPoint')],
      ['coreElement', model.all('coreElement')],
      ['meeting', model.all('meeting')],
      ['decisionRequest', requests],
      [
        'barrier',
        model.all('barrier').filter((b) => isStanding(b) && tests.has(b.testActionId ?? '')),
      ],
      ['testAction', cards.map(({ test }) => test)],
      ['cycle', cards.flatMap(({ cycles }) => cycles)],
      ['observation', [...tests].flatMap((test) => model.observationsOf(test))],
      ['idea', seen.flatMap(({ ideas }) => ideas.slice(0, shownAtFirst(ideas.length)))],
    ],
    lanes: seen.map((lane) => ({ id: lane.id, cards: cardsIn(lane) })),
    counts: lanes.counts,
    columns: lanes.columns,
  };
}

/** The cards that a lane shows before anyone asks for more. */
function cardsSeen(lane: Lane) {
  return [lane.plan, lane.test, lane.reflect, lane.closed].flatMap((column) =>
    column.slice(0, shownAtFirst(column.length)).map(({ card }) => card),
  );
}
