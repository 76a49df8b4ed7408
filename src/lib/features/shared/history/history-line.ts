/** An act of the log as a line that a person reads. */
import type { HistoryAct } from '$lib/storage/history';
import { DECISIONS, type DecisionKind } from '$lib/domain/records/cycle';
import { m } from '$lib/i18n/paraglide/messages.js';
import { decisionWord } from '$lib/i18n/words';
import type { BoardModel } from '$lib/storage/board-model.svelte';

/** What was done: "Afprøvning startet", "Besluttet: Justér". */
export function actWords(act: HistoryAct): string {
  const decision = decisionIn(act);
  return decision
    ? m.point_history_decided({ decision: decisionWord(decision) })
    : m.point_history_act({ verb: act.verb });
}

/**
 * What it was done to, in the team's own words; undefined for the record whose page it is, which
 * need not be named on every line.
 */
export function actSubject(
  act: HistoryAct,
  model: BoardModel,
  self: string | undefined,
): string | undefined {
  for (const { kind, record } of act.changes) {
    const named = subject(kind, record, model);
    if (named && named.id !== self && named.text) return named.text;
  }
  return undefined;
}

function decisionIn(act: HistoryAct): DecisionKind | undefined {
  if (act.verb !== 'decide') return undefined;
  for (const change of act.changes) {
    const value = change.fields['decision'];
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      return DECISIONS.find((kind) => kind === value['kind']);
    }
  }
  return undefined;
}

function subject(
  kind: string,
  record: string,
  model: BoardModel,
): { id: string; text: string } | undefined {
  switch (kind) {
    case 'testAction':
      return { id: record, text: model.get('testAction', record)?.title ?? '' };
    case 'cycle': {
      const test = model.get('testAction', model.get('cycle', record)?.testActionId);
      return test && { id: test.id, text: test.title };
    }
    case 'developmentPoint':
      return { id: record, text: model.get('developmentPoint', record)?.title ?? '' };
    case 'idea':
      return { id: record, text: model.get('idea', record)?.text ?? '' };
    case 'observation':
      return { id: record, text: model.get('observation', record)?.text ?? '' };
    case 'task':
      return { id: record, text: model.get('task', record)?.text ?? '' };
    case 'barrier':
      return { id: record, text: model.get('barrier', record)?.text ?? '' };
    case 'decisionRequest':
      return { id: record, text: model.get('decisionRequest', record)?.question ?? '' };
    case 'coreElement':
      return { id: record, text: model.get('coreElement', record)?.title ?? '' };
    case 'parkedItem':
      return { id: record, text: model.get('parkedItem', record)?.text ?? '' };
    default:
      return undefined;
  }
}
