/** Why a card asks for attention, as the strip at its foot says it. */
import { dueDate, missingAgreements, type Attention } from '$lib/domain/board/card';
import type { Standing } from '$lib/domain/board/lanes';
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { shorten } from '$lib/domain/handover/one-page';
import { lateSince } from '$lib/domain/leader/open-questions';
import { isStanding } from '$lib/domain/records/barrier';
import { formatDate, formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { barrierWord } from '$lib/i18n/card-words';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import type { IconName } from '$lib/ui/icons';
import { awaitsText } from './leader-answer';

/** A strip. */
export interface Strip {
  why: Attention;
  tone: 'late' | 'block' | 'stale' | 'note';
  icon: IconName;
  text: string;
}

/** Letters of a barrier that a strip has room for. */
const MOST_LETTERS = 60;

/**
 * The strip of a card, if any: only the worst, for a card that shouts three things is not heard. Its column already says that it awaits reflection, its lane that it has no point.
 */
export function stripOf(
  { card, attentions }: Standing,
  model: BoardModel,
  today: IsoDate,
): Strip | undefined {
  const worst = attentions.find((why) => why !== 'awaitsReflection' && why !== 'noPoint');
  return worst && strip(worst, card, model, today);
}

function strip(why: Attention, card: Standing['card'], model: BoardModel, today: IsoDate): Strip {
  switch (why) {
    case 'awaitsLeader': {
      const asked = model.all('decisionRequest').filter((r) => r.testActionId === card.test.id);
      const late = lateSince(asked, today, model.rests);
      const text = awaitsText(late, today);
      return late
        ? { why, tone: 'late', icon: 'clock', text }
        : { why, tone: 'block', icon: 'lift', text };
    }
    case 'barrier': {
      const barrier = model
        .all('barrier')
        .find((b) => b.testActionId === card.test.id && isStanding(b));
      const text = shorten((barrier?.text ?? '').trim() || barrierWord('other'), MOST_LETTERS);
      return { why, tone: 'block', icon: 'warning', text: m.board_mark_barrier({ kind: text }) };
    }
    case 'overdue': {
      const due = dueDate(card);
      const date = due ? formatDate(isoDate(due), { today, week: false }) : '';
      return { why, tone: 'late', icon: 'clock', text: m.words_overdue({ date }) };
    }
    case 'presentToday':
      return { why, tone: 'note', icon: 'flag', text: m.words_presented_today() };
    case 'stale':
      return { why, tone: 'stale', icon: 'hourglass', text: m.words_nothing_new() };
    default: {
      const words = {
        owner: m.words_field_owner(),
        prediction: m.words_missing_prediction(),
        date: m.words_field_on(),
      };
      const what = formatList(missingAgreements(card).map((missing) => words[missing]));
      return { why, tone: 'note', icon: 'info', text: m.words_still_open({ what }) };
    }
  }
}
