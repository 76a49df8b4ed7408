/** What stood in the way, as something others may want to be careful of. */
import type { Barrier } from '../records/barrier';
import { says } from '../text/folding';
import { oneLine } from '../text/lines';
import { takenAlong, type BoardRecords, type Choices } from './compose';

/**
 * Barriers of what goes along that the caveats do not tell yet, one line each, resolved ones too. They
 * are often about the municipality's own house, so they go along only when somebody asks for it.
 * [INSPIRE-10]
 *
 * @param barriers of the board, not removed
 */
export function untoldBarriers(
  barriers: readonly Barrier[],
  records: BoardRecords,
  choices: Choices,
): string[] {
  const { tests, points } = takenAlong(records, choices);
  const along = new Set([...tests, ...points].map(({ id }) => id));
  const lines = barriers
    .filter(({ pointId, testActionId }) => along.has(testActionId ?? pointId ?? ''))
    .map(({ text }) => oneLine(text))
    .filter((line) => line !== '' && !says(choices.about.caveats, line));
  return [...new Set(lines)];
}

/** The caveats with more lines below what is written. */
export function withLines(caveats: string, lines: readonly string[]): string {
  const said = caveats.trimEnd();
  return [...(said === '' ? [] : [said]), ...lines].join('\n');
}
