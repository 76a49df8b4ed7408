/** Tells what stands around the tests: tasks, parked points, questions to the leader, what stands in the way, and ideas. */
import { createBarrier } from '../domain/records/barrier';
import { createDecisionRequest } from '../domain/records/decision-request';
import { createIdea } from '../domain/records/idea';
import { edited } from '../domain/records/make';
import { createParkedItem } from '../domain/records/parked-item';
import { createSpread } from '../domain/records/spread';
import { createTask } from '../domain/records/task';
import type {
  BarrierStory,
  IdeaStory,
  ParkedStory,
  RequestStory,
  SpreadStory,
  TaskStory,
} from './story';
import type { Teller } from './teller';

/** What something belongs to. */
export interface Of {
  testActionId?: string | null;
  pointId?: string | null;
}

/** A task, and when it was done. */
export function tellTask(teller: Teller, story: TaskStory, of: Of = {}): void {
  const id = teller.freshId();
  teller.plan(story.at, () => {
    teller.act(story.at, 'add-task', story.by ?? story.owner, () => [
      createTask(
        { id },
        {
          text: story.text,
          owner: teller.member(story.owner),
          due: teller.day(story.due),
          ...of,
        },
      ),
    ]);
  });
  const { done } = story;
  if (!done) return;
  teller.plan(done.at, () => {
    teller.act(done.at, 'task-done', story.owner, ({ today }) => [
      edited('task', id, { done: { on: today, note: done.note ?? '' } }),
    ]);
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
export function tellParked(teller: Teller, story: ParkedStory, testActionId?: string): void {
  const id = teller.freshId();
  teller.plan(story.at, () => {
    teller.act(story.at, 'park', story.owner, ({ today }) => [
      createParkedItem(
        { id },
        {
          text: story.text,
          forum: story.forum,
          owner: teller.member(story.owner),
          testActionId: testActionId ?? null,
          parkedOn: today,
        },
      ),
    ]);
  });
  const { back } = story;
  if (!back) return;
  teller.plan(back.at, () => {
    teller.act(back.at, 'came-back', story.owner, ({ today }) => [
      edited('parkedItem', id, {
        cameBack: { text: back.text, on: today, meeting: teller.meeting },
      }),
    ]);
  });
}

/** A question to the leader, and the answer. */
export function tellRequest(teller: Teller, story: RequestStory, of: Of = {}): void {
  const id = teller.freshId();
  teller.plan(story.at, () => {
    teller.act(story.at, 'ask-leader', story.by, ({ today }) => [
      createDecisionRequest(
        { id },
        {
          question: story.question,
          to: teller.member(story.to),
          askedOn: today,
          wantedBy: teller.day(story.wantedBy),
          ...of,
        },
      ),
    ]);
  });
  const { answer } = story;
  if (!answer) return;
  teller.plan(answer.at, () => {
    teller.act(answer.at, 'answer-leader', story.to, ({ today }) => [
      edited('decisionRequest', id, {
        answer: {
          text: answer.text,
          on: today,
          by: teller.member(story.to),
          meeting: teller.meeting,
        },
      }),
    ]);
  });
}

/** What stands in the way, and how it went away. */
export function tellBarrier(teller: Teller, story: BarrierStory, of: Of): void {
  const id = teller.freshId();
  teller.plan(story.at, () => {
    teller.act(story.at, 'add-barrier', story.by, () => [
      createBarrier({ id }, { text: story.text, kind: story.kind, ...of }),
    ]);
  });
  const { resolved } = story;
  if (!resolved) return;
  teller.plan(resolved.at, () => {
    teller.act(resolved.at, 'resolve-barrier', story.by, ({ today }) => [
      edited('barrier', id, { resolved: { on: today, note: resolved.note } }),
    ]);
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
    teller.act(dropped.at, 'drop-idea', story.by, ({ today }) => [
      edited('idea', id, { fate: { kind: 'dropped', on: today, note: dropped.note } }),
    ]);
  });
}
