/** The orders in which a leader reads questions. */

/** What questions that wait are put in order by. [LEADER-2] */
export function questionOrder(question: {
  wantedBy: string | null;
  askedOn: string | null;
  id: string;
}): string {
  const { wantedBy, askedOn, id } = question;
  return [wantedBy ?? '9999', askedOn ?? '9999', id].join(' ');
}

/** The day a question was last answered, or was said to be none any more; those settled last stand first. */
export function settledOn(question: {
  answers: readonly { on: string }[];
  dropped: { on: string } | null;
}): string {
  const { answers, dropped } = question;
  return [...answers.map(({ on }) => on), ...(dropped ? [dropped.on] : [])].sort().at(-1) ?? '';
}
