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

/**
 * Leaders who were noted on a board where they answered, since the team's board does not have them, or not as
 * leaders: the changes that a file of answers has to carry too, so that each answer says whose it is. [LEADER-14]
 *
 * @param said what was answered, asked and said
 * @param written everything that was written in this browser
 */
export function speakersIn<C extends Change>(said: readonly C[], written: readonly C[]): C[] {
  const speaking = new Set(said.flatMap(speakersOf));
  const noting = written.filter(({ kind, record }) => kind === 'member' && speaking.has(record));
  const recordsOf = (changes: readonly C[]): Set<string> =>
    new Set(changes.map(({ record }) => record));
  const isCalledLeader = ({ fields }: Change): boolean => fields['role.leader'] === true;
  const leading = recordsOf(noting.filter(isCalledLeader));
  const made = recordsOf(noting.filter(({ fields }) => MADE in fields));
  // Of one whom the team has already, only that they lead.
  return noting.filter(
    (change) => leading.has(change.record) && (made.has(change.record) || isCalledLeader(change)),
  );
}

function speakersOf({ actor, fields }: Change): string[] {
  const told = Object.entries(fields).flatMap(([field, value]): unknown[] => {
    if (field.startsWith('reply.')) return [field.slice('reply.'.length)];
    if (field === 'by') return [value];
    return field === 'said' && value && typeof value === 'object' && 'by' in value
      ? [value.by]
      : [];
  });
  return [actor, ...told].filter((id) => typeof id === 'string');
}
