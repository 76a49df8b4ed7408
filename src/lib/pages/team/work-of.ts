import { openWorkOf, type WorkItem } from '$lib/domain/team/open-work';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** Everything open on the board that a member answers for; inside a `$derived` it follows the board. */
export function workOf(member: string, { model }: Pick<BoardSession, 'model'>): WorkItem[] {
  return openWorkOf(member, {
    cards: model.cards,
    tasks: model.all('task'),
    points: model.all('developmentPoint'),
    parked: model.all('parkedItem'),
    requests: model.all('decisionRequest'),
  });
}
