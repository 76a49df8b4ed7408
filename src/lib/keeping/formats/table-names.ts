/** Which tables there are, and what they are called. */
import type { RecordKind } from '$lib/domain/records/kinds';
import { m } from '$lib/i18n/paraglide/messages.js';

/** The tables, in the order of the sheets. */
export const TABLES = [
  'points',
  'signs',
  'ideas',
  'tests',
  'cycles',
  'observations',
  'tasks',
  'meetings',
  'spread',
  'barriers',
  'requests',
  'leaderAsks',
  'directions',
  'parked',
  'members',
  'coreElements',
  'board',
] as const;
/** See {@link TABLES}. */
export type TableKey = (typeof TABLES)[number];

const names: Record<TableKey, () => string> = {
  points: () => m.kind_points(),
  signs: () => m.kind_signs(),
  ideas: () => m.kind_ideas(),
  tests: () => m.kind_tests(),
  cycles: () => m.formats_table_cycles(),
  observations: () => m.kind_observations(),
  tasks: () => m.kind_tasks(),
  meetings: () => m.formats_table_meetings(),
  spread: () => m.kind_spread(),
  barriers: () => m.tables_barriers(),
  requests: () => m.kind_requests(),
  leaderAsks: () => m.kind_leader_question(),
  directions: () => m.kind_direction(),
  parked: () => m.kind_parked_items(),
  members: () => m.kind_members(),
  coreElements: () => m.kind_core_elements(),
  board: () => m.kind_board(),
};

/** The table in which the records of each kind stand: a kind without one is left behind. [FORMAT-4] */
export const TABLE_OF: Readonly<Record<RecordKind, TableKey>> = {
  board: 'board',
  member: 'members',
  coreElement: 'coreElements',
  developmentPoint: 'points',
  idea: 'ideas',
  testAction: 'tests',
  cycle: 'cycles',
  observation: 'observations',
  task: 'tasks',
  meeting: 'meetings',
  parkedItem: 'parked',
  decisionRequest: 'requests',
  barrier: 'barriers',
  spread: 'spread',
  sign: 'signs',
  leaderQuestion: 'leaderAsks',
  direction: 'directions',
};

/** The name of a table, which is its sheet's and its file's. */
export function tableName(key: TableKey): string {
  return names[key]();
}
