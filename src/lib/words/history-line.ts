/** An act of the log as a line that a person reads. */
import { isIsoDate } from '$lib/domain/cadence/iso-date';
import { isRecordKind } from '$lib/domain/records/kind-names';
import { nameIn } from '$lib/domain/records/title';
import { DECISIONS, type DecisionKind } from '$lib/domain/records/cycle';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { decisionWord } from '$lib/i18n/words';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import type { HistoryAct, Undone } from '$lib/storage/log/history';
import { kindWord } from './kind-words';

/** What is told of an act: its own verb and changes, or those of the act an undo took back. */
type Told = Pick<HistoryAct, 'verb' | 'changes'>;

/** The whole act as one sentence: "Idéen »Ring torsdag« blev skrevet (Anne)." */
export function actSentence(act: HistoryAct, model: BoardModel): string {
  const told: Told = act.undoes ?? act;
  const clause = act.undoes ? undoneText(act.undoes, clauseOf(told, model)) : clauseOf(told, model);
  const sentence = clause.slice(0, 1).toLocaleUpperCase() + clause.slice(1);
  if (act.meeting) return m.history_in_meeting({ sentence });
  const who = model.get('member', act.actor)?.name;
  return who ? m.history_by({ sentence, who }) : m.history_plain({ sentence });
}

function clauseOf(told: Told, model: BoardModel): string {
  const named = told.changes
    .map(({ kind, record }) => subject(kind, record, model))
    .find((one) => one !== undefined && one.text !== '');
  const what = named
    ? named.bare
      ? named.text
      : m.words_quoted({ text: shortened(named.text) })
    : nameless(told);
  const decision = decisionIn(told);
  return decision
    ? m.history_decided({ decision: decisionWord(decision), what })
    : m.history_act({ verb: told.verb, what });
}

/** What has no words: they were deleted for good, or nobody wrote any. */
function nameless({ verb, changes }: Told): string {
  const kind = changes[0]?.kind ?? '';
  if (verb === 'redact' && isRecordKind(kind)) return kindWord(kind);
  return changes.some((change) => change.erased ?? change.redacts)
    ? m.history_nameless_erased()
    : m.history_nameless();
}

function undoneText({ again }: Undone, sentence: string): string {
  return again ? m.history_redone({ sentence }) : m.history_undone({ sentence });
}

function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function decisionIn(act: Told): DecisionKind | undefined {
  if (act.verb !== 'decide') return undefined;
  for (const change of act.changes) {
    const value = change.fields['decision'];
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      return DECISIONS.find((kind) => kind === value['kind']);
    }
  }
  return undefined;
}

/** What an act was about, by its name; `bare` is said without quotation marks. */
function subject(
  kind: string,
  record: string,
  model: BoardModel,
): { text: string; bare?: boolean } | undefined {
  if (!isRecordKind(kind)) return undefined;
  const own = model.get(kind, record);
  // A læringscirkel goes by its prøvehandling, which is what the sentence is about.
  if (kind === 'cycle') {
    const test = model.get('testAction', model.get('cycle', record)?.testActionId);
    return test && { text: test.title };
  }
  if (!own) return { text: '' };
  const text = nameIn(kind, own);
  if (kind === 'meeting') return { text: isIsoDate(text) ? formatDate(text) : '', bare: true };
  return kind === 'member' ? { text, bare: true } : { text };
}
