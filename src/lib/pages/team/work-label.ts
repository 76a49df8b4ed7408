/** A piece of work by its kind and its words, for a list in which kinds are mixed. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { WorkItem, WorkKind } from '$lib/domain/team/open-work';
import { named } from '$lib/words/named';

const KINDS: Record<WorkKind, (text: string) => string> = {
  testAction: (text) => m.team_work_test({ text }),
  task: (text) => m.team_work_task({ text }),
  developmentPoint: (text) => m.team_work_point({ text }),
  parkedItem: (text) => m.team_work_parked({ text }),
  decisionRequest: (text) => m.team_work_request({ text }),
};

/** "Prøvehandling: Dukke ved hjemmebesøg". */
export function workLabel(item: WorkItem): string {
  return KINDS[item.kind](named(item.text));
}
