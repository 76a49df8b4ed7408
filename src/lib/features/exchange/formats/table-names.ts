/** Which tables there are, and what they are called. */
import { m } from '$lib/i18n/paraglide/messages.js';

/** The tables, in the order of the sheets. */
export const TABLES = [
  'points',
  'ideas',
  'tests',
  'cycles',
  'observations',
  'tasks',
  'meetings',
  'spread',
] as const;
/** See {@link TABLES}. */
export type TableKey = (typeof TABLES)[number];

const names: Record<TableKey, () => string> = {
  points: () => m.formats_table_points(),
  ideas: () => m.tables_ideas(),
  tests: () => m.formats_table_tests(),
  cycles: () => m.formats_table_cycles(),
  observations: () => m.formats_table_observations(),
  tasks: () => m.formats_table_tasks(),
  meetings: () => m.formats_table_meetings(),
  spread: () => m.tables_spread(),
};

/** The name of a table, which is its sheet's and its file's. */
export function tableName(key: TableKey): string {
  return names[key]();
}
