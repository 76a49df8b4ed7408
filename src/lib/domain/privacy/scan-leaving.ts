/** What somebody looks at once more before a text of the team is copied, sent or printed. [PRIVACY-13] */
import { scanForOthers, type PackageFinding } from './scan-package';

/** A finding of {@link scanLeaving}. */
export interface LeavingFinding extends PackageFinding {
  kind: Exclude<PackageFinding['kind'], 'name' | 'address'>;
}

/**
 * What could point to a citizen in a text that goes to colleagues and leaders: numbers, e-mail addresses, and
 * counts of persons that the gate would not let out. Names of members and where they meet belong in it.
 */
export function scanLeaving(text: string): LeavingFinding[] {
  return scanForOthers(text, []).flatMap((finding): LeavingFinding[] =>
    finding.kind === 'name' || finding.kind === 'address'
      ? []
      : [{ ...finding, kind: finding.kind }],
  );
}

/** Every text within what is to be printed, each on a line of its own: of two, no count is made. */
export function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  return Object.values(value).map(textsIn).filter(Boolean).join('\n');
}
