/** Which changes are a leader's answering, and so travel with Send svar. Rule [LEADER-14]. */
import { MADE, REMOVED, WHOLE, type Change } from '../log/change';

/** What a leader says of a question of the team's. */
const OF_QUESTION = /^(?:reply\..+|answer|passedOn|dropped)$/;
/** What a leader asks the team; its answer, and that it lets it lie, are the team's. */
const OF_LEADER = new Set([
  MADE,
  REMOVED,
  WHOLE,
  'text',
  'by',
  'askedOn',
  'pointId',
  'testActionId',
  'cycleId',
]);

/** Whether a change says nothing but what a leader answers, asks, or lets the team count on. [LEADER-14] */
export function isAnswering({ kind, fields, redacts = [] }: Change): boolean {
  const touched = [...Object.keys(fields), ...redacts];
  switch (kind) {
    case 'decisionRequest':
      return touched.length > 0 && touched.every((field) => OF_QUESTION.test(field));
    case 'leaderQuestion':
      return touched.every((field) => OF_LEADER.has(field));
    case 'direction':
      return true;
    default:
      return false;
  }
}
