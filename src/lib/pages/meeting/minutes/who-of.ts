/** Who does what after a meeting: the people, when the team meets again, and both as a document. */
import { dueBy, meetingAfter } from '$lib/domain/minutes/held';
import { whoDoesWhat, type PersonDoing } from '$lib/domain/minutes/who-does-what';
import { coverOf } from '$lib/domain/team/away';
import type { Meeting } from '$lib/domain/records/meeting';
import type { TextDocument } from '$lib/exchange/minutes-document';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { meetingDay } from '../plan/meeting-day';
import type { Wording } from './wording';
import { whoDocument } from './who-text';

/** What is shown of it, and what is copied. */
export interface Who {
  people: readonly PersonDoing[];
  /** when the team meets again, in words; empty when that is not agreed */
  next: string;
  document: TextDocument;
}

/** Reads it from the open board; inside a `$derived` it follows the board. */
export function whoOf(session: BoardSession, meeting: Meeting, wording: Wording): Who {
  const { model, today } = session;
  const meetings = model.all('meeting');
  const people = whoDoesWhat({
    meeting,
    until: dueBy(meeting, meetings, model.board, today),
    tasks: model.all('task'),
    cards: model.cards,
    parked: model.all('parkedItem'),
    coverOf: (member) => coverOf(model.get('member', member), today),
    nameOf: (member) => model.get('member', member)?.name ?? '',
  });
  const after = meetingAfter(meeting, meetings, model.board);
  const next = after ? meetingDay(after, today) : '';
  return { people, next, document: whoDocument(people, model.board.name, next, wording) };
}
