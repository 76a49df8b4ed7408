/** Tells one prøvehandling: how it came to be, and each step of it, through the rules of the work. */
import type { Verb } from '../domain/log/verbs';
import type { DraftChange } from '$lib/domain/log/change';
import {
  branchBeside,
  decide,
  defaultCheckBack,
  goOn,
  goToReflection,
  reopen,
  startTest,
  type When,
} from '../domain/cycle/acts';
import { currentCycle } from '../domain/cycle/numbering';
import { createCycle, type Cycle } from '../domain/records/cycle';
import { createIdea } from '../domain/records/idea';
import { edited } from '../domain/records/make';
import { createTestAction } from '../domain/records/test-action';
import { observe, tickTask } from '../domain/team/acts';
import { reflectionOf, textOf } from './step-fields';
import {
  tellBarrier,
  tellLeaderAsk,
  tellParked,
  tellRequest,
  tellSpread,
  tellTask,
} from './tell-around';
import type { Step, TestStory } from './story';
import type { Teller } from './teller';

/** Plans everything that happens to a test. */
export function tellTest(teller: Teller, story: TestStory): void {
  const id = teller.id(`test:${story.key}`);
  const pointId = story.point === null ? null : teller.id(`point:${story.point}`);
  const by = story.by ?? story.owner;
  if (story.idea) tellOrigin(teller, story, story.idea, pointId);
  teller.plan(story.at, () => {
    teller.act(story.at, story.idea ? 'idea-to-test' : 'add-test', by, () => {
      const ideaId = story.idea ? teller.id(`idea:${story.key}`) : null;
      return [
        createTestAction(
          { id },
          {
            title: story.title,
            pointId,
            owner: teller.member(story.owner),
            nextFollowUp: teller.day(story.followUp),
            presentOn: teller.day(story.present),
            loggedAfterwards: story.afterwards ?? false,
            ideaId,
            order: teller.orderIn(`tests:${story.point ?? ''}`),
            number: teller.nextNumber('testAction'),
          },
        ),
        edited(
          'testAction',
          id,
          Object.fromEntries(
            (story.with ?? []).map((k) => [`contributor.${teller.id(`member:${k}`)}`, true]),
          ),
        ),
        createCycle({ id: teller.freshId() }, { testActionId: id, ...story.cycle }),
        ...(ideaId ? [edited('idea', ideaId, { fate: { kind: 'test', testAction: id } })] : []),
      ];
    });
  });
  for (const step of story.steps) {
    teller.plan(step.at, () => tellStep(teller, id, step, by));
    tellDescribed(teller, id, step);
  }
  const of = { testActionId: id, pointId };
  for (const task of story.tasks ?? []) tellTask(teller, task, of);
  for (const request of story.requests ?? []) tellRequest(teller, request, of);
  for (const asked of story.asked ?? []) tellLeaderAsk(teller, asked, of);
  for (const barrier of story.barriers ?? []) tellBarrier(teller, barrier, of);
  for (const parked of story.parked ?? []) tellParked(teller, parked, of);
  for (const spread of story.spread ?? []) tellSpread(teller, spread, id);
}

function tellOrigin(
  teller: Teller,
  story: TestStory,
  idea: NonNullable<TestStory['idea']>,
  pointId: string | null,
): void {
  teller.plan(idea.at, () => {
    teller.act(idea.at, 'add-idea', idea.by, () => [
      createIdea(
        { id: teller.id(`idea:${story.key}`) },
        { text: idea.text, pointId, order: teller.orderIn('ideas') },
      ),
    ]);
  });
}

/** The cycle a step is about: the branch it names, or where the card stands. */
function cycleFor(teller: Teller, testId: string, step: Step): { cycle: Cycle; all: Cycle[] } {
  const all = teller.all('cycle').filter((c) => c.testActionId === testId);
  const cycle = currentCycle(step.in === undefined ? all : all.filter((c) => c.label === step.in));
  if (!cycle) throw new Error(`A step of the story has no cycle (${step.do})`);
  return { cycle, all };
}

const VERBS: Record<Step['do'], Verb> = {
  start: 'start-test',
  observe: 'add-observation',
  reflect: 'to-reflection',
  suggest: 'suggest',
  decide: 'decide',
  continue: 'continue',
  expect: 'edit-cycle',
  branch: 'branch-cycle',
  label: 'edit-cycle',
  reopen: 'reopen-test',
  agree: 'edit-test',
};

function tellStep(teller: Teller, testId: string, step: Step, owner: string | undefined): void {
  const { cycle, all } = cycleFor(teller, testId, step);
  teller.act(step.at, VERBS[step.do], step.by ?? owner, (when) =>
    draftsOf(teller, testId, cycle, all, step, when),
  );
}

/** The task to correct the indsatsbeskrivelse, once it is done. */
function tellDescribed(teller: Teller, testId: string, step: Step): void {
  const describe = step.do === 'decide' ? step.describe : undefined;
  const done = describe?.done;
  if (!done) return;
  teller.plan(done.at, () => {
    const task = teller.id(`describe:${testId}`);
    teller.do(done.at, describe.owner, ({ today }) => tickTask(task, true, today, done.note));
  });
}

function draftsOf(
  teller: Teller,
  testId: string,
  cycle: Cycle,
  all: readonly Cycle[],
  step: Step,
  when: When,
): DraftChange[] {
  const test = teller.read('testAction', testId);
  switch (step.do) {
    case 'start':
      return startTest(cycle, when);
    case 'observe':
      return observe(
        { id: teller.freshId() },
        { testActionId: testId, cycles: all, cycleId: cycle.id },
        { kind: step.kind, text: step.text, credit: step.credit ?? '' },
        when.today,
      )[1];
    case 'reflect':
      return [...goToReflection(cycle, when), edited('cycle', cycle.id, reflectionOf(step))];
    case 'suggest': {
      const suggestion = { kind: step.kind, note: step.note, on: when.today };
      return [edited('cycle', cycle.id, { suggestion })];
    }
    case 'decide':
      return decided(teller, test.id, cycle, step, when);
    case 'continue':
      return goOn(test, teller.day(step.followUp), when.today);
    case 'expect':
      return [edited('cycle', cycle.id, { prediction: step.prediction })];
    case 'branch': {
      const id = teller.freshId();
      return [...branchBeside(cycle, id, step.label), edited('cycle', id, textOf(step))];
    }
    case 'label':
      return [edited('cycle', cycle.id, { label: step.label })];
    case 'reopen': {
      const id = teller.freshId();
      return [
        ...reopen(all, id),
        edited('cycle', id, textOf(step)),
        edited('testAction', testId, { nextFollowUp: teller.day(step.followUp) }),
      ];
    }
    case 'agree':
      return [
        edited('testAction', testId, {
          nextFollowUp: teller.day(step.followUp),
          presentOn: teller.day(step.present),
        }),
      ];
  }
}

function decided(
  teller: Teller,
  testId: string,
  cycle: Cycle,
  step: Extract<Step, { do: 'decide' }>,
  when: When,
): DraftChange[] {
  const { describe, checkBack } = step;
  return decide(teller.read('testAction', testId), cycle, {
    kind: step.kind,
    note: step.note ?? '',
    meeting: teller.meeting,
    when,
    ids: {
      cycle: teller.freshId(),
      describeTask: teller.id(`describe:${testId}`),
      checkBackTask: teller.freshId(),
    },
    reflection: reflectionOf(step),
    nextFollowUp: teller.day(step.followUp),
    ...(step.next ? { next: step.next } : {}),
    ...(describe
      ? {
          describe: {
            text: describe.text,
            owner: teller.member(describe.owner),
            due: teller.day(describe.due),
          },
        }
      : {}),
    ...(checkBack
      ? {
          checkBack: {
            text: checkBack.text,
            owner: teller.member(checkBack.owner),
            due: teller.day(checkBack.due) ?? defaultCheckBack(when.today),
          },
        }
      : {}),
  });
}
