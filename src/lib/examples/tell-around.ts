/**
 * Tells what stands around the tests: tasks, parked points, questions to and from the leader, what stands in the
 * way, and ideas.
 */
import { answerTeam, askTeam, letLie, sayDirection, type AskedAbout } from '../domain/leader/acts';
import { createIdea } from '../domain/records/idea';
import { createSpread } from '../domain/records/spread';
import {
  addTask,
  answerLeader,
  askLeader,
  cameBack,
  dropIdea,
  noteBarrier,
  noteOutcome,
  park,
  resolveBarrier,
  tickTask,
} from '../domain/team/acts';
import { aboutPoint, type About } from '../domain/team/belongs';
import type {
  BarrierStory,
  DirectionStory,
  IdeaStory,
  LeaderAskStory,
  ParkedStory,
  RequestStory,
  SpreadStory,
  TaskStory,
} from './story';
import type { Teller } from './teller';

/** What is about no test and no point. */
const TEAM = aboutPoint(null);

/** A task, and when it was done. */
export function tellTask(teller: Teller, story: TaskStory, about: About = TEAM): void {
  const id = teller.freshId();
  teller.plan(story.at, () => {
    const { text } = story;
    const said = { text, owner: teller.member(story.owner), due: teller.day(story.due) };
    teller.do(story.at, story.by ?? story.owner, () => addTask({ id }, about, said));
  });
  const { done } = story;
  if (!done) return;
  teller.plan(done.at, () => {
    teller.do(done.at, story.owner, ({ today }) => tickTask(id, true, today, done.note));
  });
}

/** Where a test has been taken up. */
export function tellSpread(teller: Teller, story: SpreadStory, testActionId: string): void {
  const { at, by, ...told } = story;
  teller.plan(at, () => {
    teller.act(at, 'add-spread', by, ({ today }) => [
      createSpread({ id: teller.freshId() }, { ...told, testActionId, on: today }),
    ]);
  });
}

/** Something parked, and what came of it. */
export function tellParked(teller: Teller, story: ParkedStory, about: About = TEAM): void {
  const item = teller.freshId();
  teller.plan(story.at, () => {
    const said = { text: story.text, forum: story.forum, owner: teller.member(story.owner) };
    const board = teller.read('board', teller.board);
    const ids = { item, forum: teller.freshId() };
    teller.do(story.at, story.owner, ({ today }) => park(ids, about, said, board, today));
  });
  const { back } = story;
  if (!back) return;
  teller.plan(back.at, () => {
    const { meeting } = teller;
    teller.do(back.at, story.owner, ({ today }) => cameBack(item, back.text, { today, meeting }));
  });
}

/** A question to the leader, and the answer. */
export function tellRequest(teller: Teller, story: RequestStory, about: About = TEAM): void {
  const id = teller.freshId();
  const to = teller.member(story.to);
  teller.plan(story.at, () => {
    const said = { question: story.question, to, wantedBy: teller.day(story.wantedBy) };
    teller.do(story.at, story.by, ({ today }) => askLeader({ id }, about, said, today));
  });
  if (!story.answer) return;
  const answer = { verdict: 'other' as const, ...story.answer };
  teller.plan(answer.at, () => {
    const { meeting } = teller;
    teller.do(answer.at, story.to, ({ today }) =>
      answerLeader([{ request: { id, to }, ...answer }], { today, meeting, me: null }),
    );
  });
  const { outcome } = story;
  if (!outcome) return;
  teller.plan(outcome.at, () => {
    const { meeting } = teller;
    teller.do(outcome.at, story.by, ({ today }) =>
      noteOutcome(id, outcome.text, { today, meeting }),
    );
  });
}

/** The leader who says something, as an act wants to know them. */
function leader(teller: Teller, key: string): { id: string; role: { leader: true } } {
  return { id: teller.id(`member:${key}`), role: { leader: true } };
}

/** What a leader asked about something learned, and what became of it. */
export function tellLeaderAsk(teller: Teller, story: LeaderAskStory, about: AskedAbout): void {
  const id = teller.freshId();
  const me = leader(teller, story.by);
  teller.plan(story.at, () => {
    teller.do(story.at, story.by, ({ today }) => askTeam({ id }, about, story.text, { today, me }));
  });
  const { answer, aside } = story;
  if (answer)
    teller.plan(answer.at, () => {
      const { meeting } = teller;
      teller.do(answer.at, undefined, ({ today }) =>
        answerTeam(id, answer.text, { today, meeting, me: null }),
      );
    });
  if (aside !== undefined)
    teller.plan(aside, () => {
      teller.do(aside, undefined, ({ today }) => letLie(id, today));
    });
}

/** Det kan I regne med fra mig. */
export function tellDirection(teller: Teller, { at, by, visit, ...said }: DirectionStory): void {
  teller.plan(at, () => {
    const now = { ...said, visit: teller.day(visit) };
    teller.do(at, by, ({ today }) =>
      sayDirection(teller.board, undefined, now, { today, me: leader(teller, by) }),
    );
  });
}

/** What stands in the way, and how it went away. */
export function tellBarrier(teller: Teller, story: BarrierStory, about: About): void {
  const id = teller.freshId();
  teller.plan(story.at, () => {
    teller.do(story.at, story.by, () => noteBarrier({ id }, about, story));
  });
  const { resolved } = story;
  if (!resolved) return;
  teller.plan(resolved.at, () => {
    teller.do(resolved.at, story.by, ({ today }) => resolveBarrier(id, today, resolved.note));
  });
}

/** An idea that waits, or was let go. */
export function tellIdea(teller: Teller, story: IdeaStory): void {
  const id = teller.freshId();
  teller.plan(story.at, () => {
    teller.act(story.at, 'add-idea', story.by, () => [
      createIdea(
        { id },
        {
          text: story.text,
          pointId: story.point === undefined ? null : teller.id(`point:${story.point}`),
          order: teller.orderIn('ideas'),
        },
      ),
    ]);
  });
  const { dropped } = story;
  if (!dropped) return;
  teller.plan(dropped.at, () => {
    teller.do(dropped.at, story.by, ({ today }) => dropIdea(id, dropped.note, today));
  });
}
