/** What the kinds of finds, and where a find stands, are called on the screen. */
import { isIsoDate, isoDate } from '$lib/domain/cadence/iso-date';
import { isRecordKind } from '$lib/domain/records/kind-names';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { TABLE_OF, tableName } from '$lib/keeping/formats/table-names';
import { named } from '$lib/words/named';
import type { BoardText, FindKind } from './board-texts';

const HEADINGS: Partial<Record<FindKind, () => string>> = {
  test: () => m.kind_tests(),
  point: () => m.kind_points(),
  learned: () => m.search_learned(),
  cycle: () => m.search_cycle(),
  idea: () => m.kind_ideas(),
  observation: () => m.kind_observations(),
  barrier: () => m.kind_barrier(),
  question: () => m.kind_requests(),
  parked: () => m.kind_parked_items(),
  task: () => m.kind_tasks(),
  spread: () => m.kind_spread(),
  core: () => m.kind_core_elements(),
  minutes: () => m.search_minutes(),
};

/** Heading of a kind of finds: "Prøvehandlinger". */
export function groupWord(kind: FindKind): string {
  const heading = HEADINGS[kind];
  if (heading) return heading();
  return isRecordKind(kind) ? tableName(TABLE_OF[kind]) : '';
}

/** Where a find stands: a test's title, a meeting's date; empty when the text says it itself. */
export function contextText(context: BoardText['context']): string {
  if (context === null) return '';
  if ('title' in context) return named(context.title);
  if (!isIsoDate(context.meeting)) return m.search_meeting({ date: '' }).trim();
  return m.search_meeting({ date: formatDate(isoDate(context.meeting), { year: 'always' }) });
}
