/** What a slip may hold, in words. */
import { SLIP_KINDS, type SlipKind } from '$lib/domain/paper-code/slip';
import { m } from '$lib/i18n/paraglide/messages.js';
import { observationWord } from '$lib/i18n/words';
import type { IconName } from '$lib/ui/icons';

const ICONS: Readonly<Record<SlipKind, IconName>> = {
  idea: 'idea',
  saw: 'eye',
  citizen: 'speech',
  learned: 'judgement',
  task: 'task',
};

/** "Idé", "Vi så" … */
export function slipWord(kind: SlipKind): string {
  if (kind === 'saw' || kind === 'citizen') return observationWord(kind);
  if (kind === 'idea') return m.kind_idea();
  return kind === 'learned' ? m.paper_in_kind_learned() : m.kind_task();
}

/** All kinds, to choose between. */
export function slipOptions(): { value: SlipKind; label: string; icon: IconName }[] {
  return SLIP_KINDS.map((value) => ({ value, label: slipWord(value), icon: ICONS[value] }));
}
