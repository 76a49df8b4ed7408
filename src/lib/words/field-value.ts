/** The value of a field as a person reads it: words, dates with their week, names for ids. */
import { isIsoDate } from '$lib/domain/cadence/iso-date';
import { MEETING_PARTS } from '$lib/domain/records/board';
import { MEETING_STATES } from '$lib/domain/records/meeting';
import { SIGN_ANSWERS } from '$lib/domain/records/sign';
import { TASK_ORIGINS } from '$lib/domain/records/task';
import { BARRIER_KINDS } from '$lib/domain/records/barrier';
import { VERDICTS } from '$lib/domain/records/decision-request';
import { POINT_KINDS } from '$lib/domain/records/core-element';
import { AS_EXPECTED, OUTCOMES, SIZES, SUGGESTIONS } from '$lib/domain/records/cycle';
import { PHASES } from '$lib/domain/records/phase';
import { GOAL_ANSWERS } from '$lib/domain/records/development-point';
import { RECORD_KINDS } from '$lib/domain/records/kinds';
import { ORGANISATIONS } from '$lib/domain/records/member';
import { OBSERVATION_KINDS } from '$lib/domain/records/observation';
import type { Json } from '$lib/domain/schema';
import { titleOf } from '$lib/domain/records/title';
import { formatDate, formatInstant } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { phaseWord, sizeWord } from '$lib/i18n/method-words';
import {
  barrierWord,
  decisionWord,
  expectedWord,
  goalAnswerWord,
  meetingPartWord,
  meetingStateWord,
  observationWord,
  organisationWord,
  outcomeWord,
  pointKindWord,
  signAnswerWord,
  taskOriginWord,
} from '$lib/i18n/words';
import { kindWord } from './kind-words';
import { verdictWord } from './leader-answer';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';

type Word = (value: string) => string | null;

function among<V extends string>(values: readonly V[], word: (value: V) => string): Word {
  return (value) => {
    const known = values.find((v) => v === value);
    return known === undefined ? null : word(known);
  };
}

/** Chosen words by `kind.field`. */
const CHOICES: Record<string, Word> = {
  'cycle.phase': among(PHASES, phaseWord),
  'cycle.size': among(SIZES, sizeWord),
  'cycle.asExpected': among(AS_EXPECTED, expectedWord),
  'cycle.outcome': among(OUTCOMES, outcomeWord),
  'cycle.decision': among(SUGGESTIONS, decisionWord),
  'cycle.suggestion': among(SUGGESTIONS, decisionWord),
  'coreElement.kind': among(POINT_KINDS, pointKindWord),
  'developmentPoint.kind': among(POINT_KINDS, pointKindWord),
  'developmentPoint.goalCheck': among(GOAL_ANSWERS, goalAnswerWord),
  'observation.kind': among(OBSERVATION_KINDS, observationWord),
  'member.organisation': among(ORGANISATIONS, organisationWord),
  'sign.seen': among(SIGN_ANSWERS, signAnswerWord),
  'barrier.kind': among(BARRIER_KINDS, barrierWord),
  'decisionRequest.kind': among(BARRIER_KINDS, barrierWord),
  'decisionRequest.reply': among(VERDICTS, verdictWord),
  'board.agenda': among(MEETING_PARTS, meetingPartWord),
  'meeting.agenda': among(MEETING_PARTS, meetingPartWord),
  'meeting.state': among(MEETING_STATES, meetingStateWord),
  'idea.fate': among(['test', 'dropped'], (fate) =>
    fate === 'test' ? m.kind_test() : m.tables_fate_dropped(),
  ),
  'idea.inspiredBy': among(['developmentPoint', 'testAction'], kindWord),
  'task.origin': among(TASK_ORIGINS, taskOriginWord),
  'cycle.fidelity': among(['notRelevant'], () => m.ui_not_relevant()),
};

/**
 * A value in words; an empty one reads as "(tomt)".
 *
 * @param model the board, for the names of what ids point to
 */
export function fieldValue(kind: string, field: string, value: Json, model: BoardModel): string {
  const name = field.split('.', 1)[0] ?? field;
  const text = words(value, CHOICES[`${kind}.${name}`], model);
  return text === '' ? m.exchange_conflict_empty() : text;
}

/** Whether there is nothing to read in a value, whatever it is made of. */
export function readsEmpty(kind: string, field: string, value: Json, model: BoardModel): boolean {
  return fieldValue(kind, field, value, model) === m.exchange_conflict_empty();
}

function words(value: Json, choice: Word | undefined, model: BoardModel): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? m.words_yes() : m.words_no();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return choice?.(value) ?? dateWord(value) ?? nameOf(value, model) ?? value;
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts
    .map((part) => words(part, choice, model))
    .filter((text) => text !== '')
    .join(' · ');
}

function dateWord(text: string): string | null {
  if (isIsoDate(text)) return formatDate(text);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? formatInstant(Date.parse(text)) : null;
}

/** The title of the record an id points to. Ids of ours are 20 letters and digits. */
function nameOf(text: string, model: BoardModel): string | null {
  if (!/^[0-9a-z_-]{1,64}$/i.test(text)) return null;
  for (const kind of RECORD_KINDS) {
    const record = model.get(kind, text);
    if (record) return dateWord(titleOf(kind, record)) ?? titleOf(kind, record);
  }
  return null;
}
