/** Tells a story from its first day until today, as a log made by the rules of the work. */
import type { Change } from '$lib/domain/log/change';
import { edited } from '../domain/records/make';
import { currentCycle } from '../domain/cycle/numbering';
import { tellDirection, tellIdea, tellParked, tellRequest, tellTask } from './tell-around';
import { tellBoard, tellPoint } from './tell-board';
import { tellMeetings, tellPause } from './tell-meetings';
import { tellTest } from './tell-test';
import type { BoardStory, ConflictStory, TellInput } from './story';
import { StoryCalendar } from './story-calendar';
import { Teller } from './teller';

/**
 * The log of an example board: the same story with fresh ids, told in days before `today`.
 *
 * @returns changes of one board, in clock order; none is later than `now`
 */
export function tellStory(story: BoardStory, input: TellInput): Change[] {
  const calendar = new StoryCalendar(input.today, input.now, story.leadDays, story.next);
  const teller = new Teller(input, calendar);
  tellBoard(teller, story);
  for (const point of story.points) tellPoint(teller, point);
  for (const idea of story.ideas) tellIdea(teller, idea);
  for (const test of [...story.points.flatMap((point) => point.tests), ...story.tests])
    tellTest(teller, test);
  for (const task of story.tasks) tellTask(teller, task);
  for (const parked of story.parked) tellParked(teller, parked);
  for (const request of story.requests) tellRequest(teller, request);
  if (story.direction) tellDirection(teller, story.direction);
  tellMeetings(teller, story);
  tellPause(teller, story);
  if (story.conflict) tellConflict(teller, story.conflict);
  teller.play();
  return teller.changes;
}

function tellConflict(teller: Teller, story: ConflictStory): void {
  teller.plan(story.at, () => {
    const test = teller.id(`test:${story.test}`);
    const cycle = currentCycle(teller.all('cycle').filter((c) => c.testActionId === test));
    if (!cycle) throw new Error('The conflict of the story has no cycle');
    const { field, one, other } = story;
    teller.part(
      story.at,
      'edit-cycle',
      [one.by, edited('cycle', cycle.id, { [field]: one.text })],
      [other.by, edited('cycle', cycle.id, { [field]: other.text })],
    );
  });
}
