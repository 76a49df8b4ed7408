/** Two numbers about the same people, of which one leaves with another figure. Rule [RELEASE-6]. */
import type { Figures } from './figures';
import type { PeriodForm, ReleasedForm } from './form';
import { sum, type TableContent } from './person-table';
import type { AskedElsewhere } from './whole-or-coarse';

/** Two numbers about the same people are so far from each other, or one of them does not leave. */
const APART = 5;

/** What is known of how many were asked, from other figures about the same people. */
export function askedElsewhere(
  content: TableContent,
  beside: readonly ReleasedForm[],
): AskedElsewhere {
  if (!('asked' in content) || content.asked === null) return 'none';
  if (hidingAsked(beside).length > 0) return 'held';
  const { asked } = content;
  return printed(beside).some((figures) => numbersIn(figures).includes(asked)) ? 'out' : 'free';
}

/** Whether the total of a table could be how many were asked, while another figure keeps that hidden. */
export function isNearHidden(content: TableContent, beside: readonly ReleasedForm[]): boolean {
  if ('asked' in content && content.asked !== null) return false;
  const total = totalOf(content);
  return hidingAsked(beside).some(({ n, within }) => total >= n && total < n + within);
}

/**
 * Where n has left and how many were asked has not: whether it says "alle eller næsten alle" or nothing, a
 * number from n up to that far above it would tell how few are missing.
 */
function hidingAsked(beside: readonly ReleasedForm[]): { n: number; within: number }[] {
  return beside.filter(isPeriod).flatMap(({ figures, elsewhere }) => {
    if (figures === null || elsewhere === 'none' || figures.among === 'asked') return [];
    if (figures.answered !== null && figures.answered !== 'almostAll') return [];
    const [figure] = figures.figures;
    return 'n' in figure ? [{ n: figure.n, within: APART }] : [];
  });
}

function printed(beside: readonly ReleasedForm[]): Figures[] {
  return beside.flatMap((form) =>
    isPeriod(form) ? (form.figures ?? []) : (form.last?.figures ?? []),
  );
}

/** Every whole number of persons that figures print of those who were asked or counted. */
function numbersIn({ figures, answered }: Figures): number[] {
  const totals = figures.flatMap((figure) => ('n' in figure ? [figure.n] : []));
  return answered !== null && answered !== 'almostAll' ? [...totals, answered.asked] : totals;
}

function totalOf(content: TableContent): number {
  if (content.kind === 'count') return content.count;
  if (content.kind === 'parts') return sum(content.cells);
  return content.kind === 'groups' ? sum(content.rows.flat()) : content.n;
}

function isPeriod(form: ReleasedForm): form is PeriodForm {
  return form.span !== 'sinceStart';
}
