/** Why a file was not taken in, as a sentence that says what is wrong, where, and what to do. */
import type { ChangeFault } from '$lib/domain/records/read';
import type { UnlockProblem } from '$lib/exchange/lock/lock';
import { formatBytes, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { kindWord } from '$lib/words/kind-words';
import { storageText } from '$lib/words/storage-text';
import type { ImportProblem } from '$lib/keeping/import/import-job';

/** The sentence for a problem. Every one ends with the board being untouched, or with what to do. */
export function problemText(problem: ImportProblem | UnlockProblem): string {
  switch (problem.kind) {
    case 'empty':
      return m.errors_file_empty();
    case 'too-large':
      return m.errors_file_too_large({
        size: formatBytes(problem.bytes),
        max: formatBytes(problem.max),
      });
    case 'not-text':
      return m.errors_file_not_text();
    case 'cut-off':
      return m.errors_file_cut_off();
    case 'foreign':
      return m.errors_file_foreign();
    case 'newer-version':
      return m.errors_file_newer({ file: problem.file, app: problem.app });
    case 'damaged':
      return m.errors_file_damaged({ where: problem.where || '–' });
    case 'hostile':
      return m.errors_file_hostile({ where: problem.where || '–' });
    case 'bad-change':
      return m.errors_file_bad_change({
        number: formatNumber(problem.index + 1),
        what: faultWord(problem.fault),
      });
    case 'mixed-boards':
      return m.errors_file_mixed({ number: formatNumber(problem.index + 1) });
    case 'two-kinds':
      return m.errors_file_two_kinds({ record: problem.record });
    case 'same-id-other-content':
      return m.errors_file_forged({ change: problem.change || '–' });
    case 'erased-without-redaction':
      return m.errors_file_erased({ change: problem.change });
    case 'saw-loop':
    case 'parent-loop':
      return m.errors_file_loop({ record: problem.record });
    case 'disagree':
      return m.errors_file_disagree({
        record: problem.title
          ? m.words_named({ kind: kindWord(problem.recordKind), title: problem.title })
          : `${kindWord(problem.recordKind)} ${problem.record}`,
      });
    case 'no-board':
      return m.errors_file_no_board();
    case 'other-board':
      return m.errors_file_other_board({ record: problem.record });
    case 'locked-wrong':
      return m.lock_problem_wrong();
    case 'locked-otherwise':
      return m.lock_problem_otherwise();
    case 'locked-too-hard':
      return m.lock_problem_too_hard();
    case 'locked-damaged':
      return m.lock_problem_damaged();
    case 'not-here':
      return m.errors_file_not_here({ name: problem.name });
    case 'quota':
      return m.errors_import_quota();
    case 'closed':
      return m.errors_import_closed();
    case 'unknown':
      return m.errors_import_unknown({ message: problem.message });
    case 'newer':
    case 'emptied':
    case 'erased':
    case 'removed':
    case 'refused':
    case 'silent':
    case 'part-missing':
    case 'unavailable':
      return storageText(problem);
  }
}

function faultWord(fault: ChangeFault): string {
  return fault.kind === 'unknown-kind' ? fault.name : fault.field;
}
