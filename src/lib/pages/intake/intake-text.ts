/** What a spreadsheet is said to hold, and what is wrong with it, as sentences. */
import type { IntakeField } from '$lib/domain/intake/intake-fields';
import type { DateOrder } from '$lib/domain/intake/date-order';
import type { IntakeKind, IntakeProblem } from '$lib/domain/intake/proposals';
import type { Encoding, Separator, SpreadsheetError } from '$lib/exchange/spreadsheet/spreadsheet';
import { formatBytes } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { findingWord } from '$lib/i18n/words';

const FIELDS: Readonly<Record<IntakeField, () => string>> = {
  title: m.field_title,
  point: m.kind_point,
  attempt: m.field_attempt,
  prediction: m.field_prediction,
  plan: m.field_plan,
  owner: m.field_owner,
  followUp: m.field_next_follow_up,
  presentOn: m.field_present_on,
  kind: m.intake_field_kind,
  done: m.intake_field_done,
};

const UNREAD_DATES: Readonly<Record<IntakeKind, (inputs: { text: string }) => string>> = {
  test: m.intake_problem_date_test,
  idea: m.intake_problem_date_idea,
  point: m.intake_problem_date_point,
  skip: m.intake_problem_date,
};

const KINDS: Readonly<Record<IntakeKind, () => string>> = {
  test: m.kind_test,
  idea: m.kind_idea,
  point: m.kind_point,
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
    case 'hidden':
      return m.intake_problem_hidden();
    case 'error':
      return m.intake_problem_error({ text: problem.text });
    case 'quote':
      return m.intake_problem_quote();
    case 'replaced':
      return m.intake_problem_replaced();
  }
}

const SEPARATOR_WORDS: Readonly<Record<Separator, () => string>> = {
  ';': m.intake_separator_semicolon,
  ',': m.intake_separator_comma,
  '\t': m.intake_separator_tab,
  '|': m.intake_separator_bar,
};

/** What separates the cells; a file may say a sign of its own. */
export function separatorWord(sign: string): string {
  return sign in SEPARATOR_WORDS
    ? SEPARATOR_WORDS[sign as Separator]()
    : m.intake_separator_other({ sign });
}

const ENCODING_WORDS: Readonly<Record<Encoding, () => string>> = {
  'utf-8': m.intake_encoding_utf8,
  'windows-1252': m.intake_encoding_windows,
  'utf-16le': m.intake_encoding_utf16,
  'utf-16be': m.intake_encoding_utf16be,
};

/** How a text is written. */
export function encodingWord(encoding: Encoding): string {
  return ENCODING_WORDS[encoding]();
}

const ORDER_WORDS: Readonly<Record<DateOrder, () => string>> = {
  day: m.intake_order_day,
  month: m.intake_order_month,
  words: m.intake_order_words,
};

/** What stands first in the dates. */
export function orderWord(order: DateOrder): string {
  return ORDER_WORDS[order]();
}

/** Why a file is not read, and what to do. */
export function refusalText(error: SpreadsheetError): string {
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
    case 'not-a-spreadsheet':
      return m.intake_refused_other();
    case 'unpacks-too-large':
      return m.intake_refused_unpacks();
    case 'damaged':
      return m.intake_refused_damaged();
    case 'no-rows':
      return m.intake_refused_no_rows();
  }
}
