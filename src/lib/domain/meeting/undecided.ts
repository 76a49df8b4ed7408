/** Tests that a meeting ends without having agreed on. Rules [MEET-22] and [MEET-23]. */
import { dueDate, type Card } from '../board/card';
import type { IsoDate } from '../cadence/iso-date';
import type { DraftChange } from '../log/change';
import { goOn } from '../cycle/acts';
import type { Meeting } from '../records/meeting';
import { asksForFollowUp } from './follow-up';

/**
 * The open tests of the follow-up, in its order, about which nothing is decided: those whose day is
 * today, past, or not agreed, and those that asked for something, were not reached, and are due before
 * the team meets again. [MEET-22]
 *
 * @param next when the team meets next, YYYY-MM-DD; '' while that is not agreed
 */
export function undecidedIn(
  meeting: Pick<Meeting, 'id' | 'followUp' | 'seen'>,
  cards: readonly Card[],
  today: IsoDate,
  next: string,
): Card[] {
  const byId = new Map(cards.map((card) => [card.test.id, card]));
  return (meeting.followUp ?? []).flatMap((id) => {
    const card = byId.get(id);
    if (!card || card.test.removed || card.column === 'closed') return [];
    if (card.cycles.some(({ decision }) => decision?.meeting === meeting.id)) return [];
    const due = dueDate(card);
    const reached = meeting.seen[id] === true;
    const waits = !reached && asksForFollowUp(card, today);
    return due === null || due <= today || (waits && due < next) ? [card] : [];
  });
}

/** Fortsæt alle: each is followed up on that day. One act. [MEET-23] */
export function goOnWithAll(
  cards: readonly Card[],
  on: IsoDate | string,
  today: string,
): DraftChange[] {
  return cards.flatMap(({ test }) => goOn(test, on, today));
}

/** Open tests that this meeting does not follow up on; what it made itself is no news. [MEET-24] */
export function othersInProgress(
  meeting: Pick<Meeting, 'id' | 'followUp'>,
  cards: readonly Card[],
): Card[] {
  const taken = new Set(meeting.followUp ?? []);
  return cards.filter(
    ({ test, column }) =>
      column !== 'closed' && !taken.has(test.id) && test.createdIn !== meeting.id,
  );
}
