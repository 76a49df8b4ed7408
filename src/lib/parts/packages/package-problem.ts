/** Why a package was not taken in: whoever received it can only ask for it again. */
import type { JsonFileError } from '$lib/exchange/json-file';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { StorageFailure } from '$lib/storage/failure';
import { problemText } from '../import/problem-text';

/** The sentence for a problem, and what to do. */
export function packageProblemText(problem: JsonFileError | StorageFailure): string {
  switch (problem.kind) {
    case 'empty':
      return m.inspire_problem_empty();
    case 'cut-off':
      return m.inspire_problem_cut_off();
    case 'damaged':
      return m.inspire_problem_damaged({ where: problem.where || '–' });
    case 'hostile':
      return m.inspire_problem_hostile({ where: problem.where || '–' });
    default:
      return problemText(problem);
  }
}
