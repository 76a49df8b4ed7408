/** What search looks through on a board, and where each text stands. */
import { answersOf } from '$lib/domain/records/decision-request';
import { RECORD_KINDS, type RecordKind } from '$lib/domain/records/kinds';
import { writtenIn } from '$lib/domain/records/written';
import type { IndexedText } from '$lib/domain/similar/text-index';
import { pointOf, type Hanging } from '$lib/domain/team/belongs';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import {
  boardAddress,
  meetingAddress,
  pointAddress,
  teamAddress,
  testAddress,
} from '$lib/session/addresses';
import { joined, toldOfCycle, toldOfIdea, toldOfMeeting, toldOfPoint } from './record-texts';

/** Kinds of finds that are told in their own way, in the order they are shown. */
const OWN_FINDS = [
  'test',
  'point',
  'learned',
  'cycle',
  'idea',
  'observation',
  'barrier',
  'question',
  'parked',
  'task',
  'spread',
  'core',
  'minutes',
] as const;
/** What search finds: see {@link OWN_FINDS}, and every other kind of record by its name. */
export type FindKind = (typeof OWN_FINDS)[number] | RecordKind;

/** Kinds of record whose texts are told below; the others are told as every record can be. */
const TOLD: ReadonlySet<RecordKind> = new Set([
  'testAction',
  'developmentPoint',
  'idea',
  'cycle',
  'observation',
  'barrier',
  'decisionRequest',
  'parkedItem',
  'task',
  'spread',
  'coreElement',
  'meeting',
]);
/** People and the board itself are not looked for: what they wrote is. */
const UNSEARCHED: ReadonlySet<RecordKind> = new Set(['board', 'member']);
const OTHERS = RECORD_KINDS.filter((kind) => !TOLD.has(kind) && !UNSEARCHED.has(kind));

/** Kinds of finds, in the order they are shown. */
export const FIND_KINDS: readonly FindKind[] = [...OWN_FINDS, ...OTHERS];

/** One text that can be found. */
export interface BoardText extends IndexedText {
  kind: FindKind;
  /** where it stands: the test of an observation, the point of a goal, the date of a meeting */
  context: { title: string } | { meeting: string } | null;
  href: string;
}

/** Every text of a board that search looks through. Empty texts are left out. */
export function* textsOf(model: BoardModel): Generator<BoardText> {
  for (const text of everyTextOf(model)) if (text.text !== '') yield text;
}

function* everyTextOf(model: BoardModel): Generator<BoardText> {
  const board = model.id;
  for (const kind of OTHERS) yield* plainTexts(model, kind);
  for (const test of model.all('testAction')) {
    const href = testAddress(board, test.id);
    yield { id: test.id, kind: 'test', text: test.title, context: null, href };
  }
  for (const point of model.all('developmentPoint')) {
    const href = pointAddress(board, point.id);
    yield { id: point.id, kind: 'point', text: point.title, context: null, href };
    const context = { title: point.title };
    yield { id: `${point.id}:told`, kind: 'point', text: toldOfPoint(point), context, href };
  }
  for (const idea of model.all('idea')) {
    // An idea that became a test is found as the test.
    if (idea.fate?.kind === 'test') continue;
    const href = idea.pointId ? pointAddress(board, idea.pointId) : boardAddress(board);
    yield { id: idea.id, kind: 'idea', text: toldOfIdea(idea), context: null, href };
  }
  for (const cycle of model.all('cycle')) {
    const { id, learned, testActionId } = cycle;
    if (!testActionId) continue;
    const context = { title: titleOf(model, testActionId) };
    const href = testAddress(board, testActionId);
    yield { id, kind: 'learned', text: learned, context, href };
    yield { id: `${id}:told`, kind: 'cycle', text: toldOfCycle(cycle), context, href };
  }
  for (const observation of model.all('observation')) {
    if (!observation.testActionId) continue;
    yield {
      id: observation.id,
      kind: 'observation',
      text: joined(observation.text, observation.credit),
      context: { title: titleOf(model, observation.testActionId) },
      href: testAddress(board, observation.testActionId),
    };
  }
  for (const barrier of model.all('barrier')) {
    const { id, text } = barrier;
    const note = barrier.resolved?.note ?? '';
    const place = placeOf(model, barrier, boardAddress(board));
    yield { id, kind: 'barrier', text: joined(text, note), ...place };
  }
  for (const request of model.all('decisionRequest')) {
    const { id, question, otherwise = '', passedOn, dropped, outcome } = request;
    const place = placeOf(model, request, teamAddress(board));
    const answers = answersOf(request).map((answer) => answer.text);
    const others = [otherwise, passedOn?.to ?? '', dropped?.why ?? '', outcome?.text ?? ''];
    const text = joined(question, ...answers, ...others);
    yield { id, kind: 'question', text, ...place };
  }
  for (const item of model.all('parkedItem')) {
    const { id, forum, cameBack } = item;
    const place = placeOf(model, item, teamAddress(board));
    yield { id, kind: 'parked', text: joined(item.text, forum, cameBack?.text ?? ''), ...place };
  }
  for (const task of model.all('task')) {
    const { id, done } = task;
    const place = placeOf(model, task, boardAddress(board));
    yield { id, kind: 'task', text: joined(task.text, done?.note ?? ''), ...place };
  }
  for (const { id, testActionId, place, takenUpBy, note } of model.all('spread')) {
    if (!testActionId) continue;
    const context = { title: titleOf(model, testActionId) };
    const href = testAddress(board, testActionId);
    yield { id, kind: 'spread', text: joined(place, takenUpBy, note), context, href };
  }
  for (const { id, title, description } of model.all('coreElement'))
    yield {
      id,
      kind: 'core',
      text: joined(title, description),
      context: null,
      href: teamAddress(board),
    };
  for (const meeting of model.all('meeting')) {
    const text = toldOfMeeting(meeting);
    const context = { meeting: meeting.on ?? '' };
    const href = meetingAddress(board, meeting.id);
    yield { id: meeting.id, kind: 'minutes', text, context, href };
  }
}

/** All that people wrote in a record, whatever its kind; it is found where it hangs. */
function* plainTexts(model: BoardModel, kind: RecordKind): Generator<BoardText> {
  for (const record of model.all(kind)) {
    const { testActionId = null, pointId = null } = record as Hanging;
    const place = placeOf(model, { testActionId, pointId }, boardAddress(model.id));
    yield { id: record.id, kind, text: joined(...writtenIn(kind, record)), ...place };
  }
}

/** On the test or the point it is about; `elsewhere` when it is about neither. */
function placeOf(
  model: BoardModel,
  record: { testActionId: string | null; pointId?: string | null },
  elsewhere: string,
): Pick<BoardText, 'context' | 'href'> {
  const test = model.get('testAction', record.testActionId);
  if (test && !test.removed)
    return { context: { title: test.title }, href: testAddress(model.id, test.id) };
  const pointId = pointOf(record, (id) => model.get('testAction', id));
  const point = model.get('developmentPoint', pointId);
  if (point && !point.removed)
    return { context: { title: point.title }, href: pointAddress(model.id, point.id) };
  return { context: null, href: elsewhere };
}

function titleOf(model: BoardModel, test: string): string {
  return model.get('testAction', test)?.title ?? '';
}
