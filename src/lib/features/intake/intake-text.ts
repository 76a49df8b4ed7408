/** What a spreadsheet is said to hold, and what is wrong with it, as sentences. */
import type { IntakeField } from '$lib/domain/intake/columns';
import type { IntakeKind, IntakeProblem } from '$lib/domain/intake/proposals';
import type { SheetError } from '$lib/exchange/sheet/sheet';
import { formatBytes } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { findingWord } from '$lib/i18n/words';

const FIELDS: Readonly<Record<IntakeField, () => string>> = {
  title: m.intake_field_title,
  point: m.intake_field_point,
  attempt: m.intake_field_attempt,
  prediction: m.intake_field_prediction,
  plan: m.intake_field_plan,
  owner: m.intake_field_owner,
  followUp: m.intake_field_follow_up,
  presentOn: m.intake_field_present_on,
  kind: m.intake_field_kind,
};

const UNREAD_DATES: Readonly<Record<IntakeKind, (inputs: { text: string }) => string>> = {
  test: m.intake_problem_date_test,
  idea: m.intake_problem_date_idea,
  point: m.intake_problem_date_point,
  skip: m.intake_problem_date,
};

const KINDS: Readonly<Record<IntakeKind, () => string>> = {
  test: m.intake_kind_test,
  idea: m.intake_kind_idea,
  point: m.intake_kind_point,
  skip: m.intake_kind_skip,
};

/** "Vi prøver" … */
export function fieldWord(field: IntakeField): string {
  return FIELDS[field]();
}

/** "Prøvehandling" … "Tages ikke med". */
export function kindWord(kind: IntakeKind): string {
  return KINDS[kind]();
}

/** What is wrong with a row that becomes a `kind`, and what to do. */
export function problemText(problem: IntakeProblem, kind: IntakeKind): string {
  switch (problem.kind) {
    case 'no-title':
      return m.intake_problem_no_title();
    case 'too-long': {
      const { length, max } = problem;
      return m.intake_problem_too_long({ field: fieldWord(problem.field), length, max });
    }
    case 'unread-date':
      return UNREAD_DATES[kind]({ text: problem.text });
    case 'unknown-person':
      return m.intake_problem_person({ name: problem.name });
    case 'on-board':
      return m.intake_problem_on_board();
    case 'in-file':
      return m.intake_problem_in_file({ row: problem.row });
    case 'finished':
      return kind === 'skip'
        ? m.intake_problem_finished_out()
        : m.intake_problem_finished({ text: problem.text });
    case 'private':
      return m.intake_problem_private({ what: findingWord(problem.found) });
  }
}

/** Why a file is not read, and what to do. */
export function refusalText(error: SheetError): string {
  switch (error.kind) {
    case 'empty':
      return m.intake_refused_empty();
    case 'too-large':
      return m.intake_refused_large({
        size: formatBytes(error.bytes),
        max: formatBytes(error.max),
      });
    case 'old-excel':
      return m.intake_refused_old();
    case 'not-a-sheet':
      return m.intake_refused_other();
    case 'unpacks-too-large':
      return m.intake_refused_unpacks();
    case 'damaged':
      return m.intake_refused_damaged();
    case 'no-rows':
      return m.intake_refused_no_rows();
  }
}
