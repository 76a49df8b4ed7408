/**
 * Lists as other programs write them: which of their columns holds what. Their headers are few and
 * fixed, and some would be guessed wrong: "Task ID" begins as "task" does. Rule [INTAKE-9].
 */
import type { IntakeField } from './intake-fields';

interface KnownExport {
  /** headers that only this program writes together */
  marks: readonly string[];
  columns: Readonly<Partial<Record<IntakeField, string>>>;
}

/** As the programs write their headers, compared as headers are. */
export const KNOWN_EXPORTS: Readonly<Record<string, KnownExport>> = {
  'Microsoft Planner, English': {
    marks: ['task name', 'bucket name', 'progress'],
    columns: {
      title: 'task name',
      attempt: 'description',
      owner: 'assigned to',
      followUp: 'due date',
      kind: 'progress',
      done: 'completed date',
    },
  },
  'Microsoft Planner, dansk': {
    marks: ['opgavenavn', 'bucketnavn'],
    columns: {
      title: 'opgavenavn',
      attempt: 'beskrivelse',
      owner: 'tildelt til',
      followUp: 'forfaldsdato',
      kind: 'status',
      done: 'fuldført den',
    },
  },
  Trello: {
    marks: ['card name', 'list name'],
    columns: {
      title: 'card name',
      attempt: 'card description',
      owner: 'members',
      followUp: 'due date',
      kind: 'list name',
      done: 'due complete',
    },
  },
  Asana: {
    marks: ['task id', 'section column', 'assignee'],
    columns: {
      title: 'name',
      attempt: 'notes',
      owner: 'assignee',
      followUp: 'due date',
      kind: 'section column',
      done: 'completed at',
    },
  },
};

/** The columns of a list that another program has written; undefined where none is known to write so. */
export function knownColumns(
  headers: readonly string[],
): Partial<Record<IntakeField, number>> | undefined {
  const known = Object.values(KNOWN_EXPORTS).find(({ marks }) =>
    marks.every((mark) => headers.includes(mark)),
  );
  if (!known) return undefined;
  const columns: Partial<Record<IntakeField, number>> = {};
  for (const [field, header] of Object.entries(known.columns)) {
    const at = headers.indexOf(header);
    if (at >= 0) columns[field as IntakeField] = at;
  }
  return columns;
}
