/** What search looks through on a board, and where each text stands. */
import type { Cycle } from '$lib/domain/records/cycle';
import type { Meeting } from '$lib/domain/records/meeting';
import type { IndexedText } from '$lib/domain/similar/text-index';
import type { BoardModel } from '$lib/storage/board-model.svelte';
import {
  boardAddress,
  meetingAddress,
  pointAddress,
  teamAddress,
  testAddress,
} from '../shared/addresses';

/** Kinds of finds, in the order they are shown. */
export const FIND_KINDS = [
  'test',
  'point',
  'learned',
  'idea',
  'observation',
  'barrier',
  'question',
  'task',
  'minutes',
] as const;
/** See {@link FIND_KINDS}. */
export type FindKind = (typeof FIND_KINDS)[number];

/** One text that can be found. */
export interface BoardText extends IndexedText {
  kind: FindKind;
  /** where it stands: the test of an observation, the point of a goal, the date of a meeting */
  context: { title: string } | { meeting: string } | null;
  href: string;
}

/** Every text of a board that search looks through. Empty texts are left out. */
export function* textsOf(model: BoardModel): Generator<BoardText> {
  const board = model.id;
  for (const test of model.all('testAction')) {
    const href = testAddress(board, test.id);
    yield { id: test.id, kind: 'test', text: test.title, context: null, href };
  }
  for (const point of model.all('developmentPoint')) {
    const href = pointAddress(board, point.id);
    yield { id: point.id, kind: 'point', text: point.title, context: null, href };
    if (point.goal === '') continue;
    const context = { title: point.title };
    yield { id: `${point.id}:goal`, kind: 'point', text: point.goal, context, href };
  }
  for (const idea of model.all('idea')) {
    // An idea that became a test is found as the test.
    if (idea.fate?.kind === 'test') continue;
    const href = idea.pointId ? pointAddress(board, idea.pointId) : boardAddress(board);
    yield { id: idea.id, kind: 'idea', text: idea.text, context: null, href };
  }
  for (const cycle of model.all('cycle')) {
    if (cycle.learned === '' || !cycle.testActionId) continue;
    yield learnedOf(model, cycle, cycle.testActionId);
  }
  for (const seen of model.all('observation')) {
    if (!seen.testActionId) continue;
    yield {
      id: seen.id,
      kind: 'observation',
      text: seen.text,
      context: { title: titleOf(model, seen.testActionId) },
      href: testAddress(board, seen.testActionId),
    };
  }
  for (const barrier of model.all('barrier')) {
    const { id, text } = barrier;
    const note = barrier.resolved?.note ?? '';
    const place = placeOf(model, barrier, boardAddress(board));
    yield { id, kind: 'barrier', text: joined(text, note), ...place };
  }
  for (const request of model.all('decisionRequest')) {
    const { id, question, answer } = request;
    const place = placeOf(model, request, teamAddress(board));
    yield { id, kind: 'question', text: joined(question, answer?.text ?? ''), ...place };
  }
  for (const task of model.all('task')) {
    const href = task.testActionId
      ? testAddress(board, task.testActionId)
      : task.pointId
        ? pointAddress(board, task.pointId)
        : boardAddress(board);
    const context = task.testActionId ? { title: titleOf(model, task.testActionId) } : null;
    yield { id: task.id, kind: 'task', text: task.text, context, href };
  }
  for (const meeting of model.all('meeting')) {
    const text = minutesOf(meeting);
    if (text === '') continue;
    const context = { meeting: meeting.on ?? '' };
    const href = meetingAddress(board, meeting.id);
    yield { id: meeting.id, kind: 'minutes', text, context, href };
  }
}

function learnedOf(model: BoardModel, cycle: Cycle, test: string): BoardText {
  return {
    id: cycle.id,
    kind: 'learned',
    text: cycle.learned,
    context: { title: titleOf(model, test) },
    href: testAddress(model.id, test),
  };
}

function minutesOf(meeting: Meeting): string {
  const { news, wentWell, nextTime, minutes } = meeting;
  return joined(...Object.values(minutes), news, wentWell, nextTime);
}

/** On the test or the point it is about; `elsewhere` when it is about neither. */
function placeOf(
  model: BoardModel,
  { testActionId, pointId }: { testActionId: string | null; pointId: string | null },
  elsewhere: string,
): Pick<BoardText, 'context' | 'href'> {
  const test = model.get('testAction', testActionId);
  if (test && !test.removed)
    return { context: { title: test.title }, href: testAddress(model.id, test.id) };
  const point = model.get('developmentPoint', pointId);
  if (point && !point.removed)
    return { context: { title: point.title }, href: pointAddress(model.id, point.id) };
  return { context: null, href: elsewhere };
}

function titleOf(model: BoardModel, test: string): string {
  return model.get('testAction', test)?.title ?? '';
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(' · ');
}
