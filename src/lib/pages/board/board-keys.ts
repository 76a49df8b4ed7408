/** The keys of the board: walking from card to card, and moving the card one stands on. */
import { WALK_KEYS, nextCard, type Walk, type WalkKey } from '$lib/domain/board/walking';
import { COLUMNS } from '$lib/domain/board/card';
import { focusCard, type BoardDesk } from './board-desk.svelte';

/** The card that has focus, by the element the key came from. */
function cardOf(event: KeyboardEvent): string | undefined {
  const target = event.target instanceof Element ? event.target : null;
  if (!target?.closest('[data-focus]')) return undefined;
  return target.closest<HTMLElement>('[data-card]')?.dataset['card'];
}

/** The cards that are drawn now, lane by lane: folded ones cannot be walked to. */
function walkOf(root: HTMLElement): Walk {
  return [...root.querySelectorAll('.lane')].map((lane) =>
    COLUMNS.map((column) =>
      [...lane.querySelectorAll<HTMLElement>(`[data-column="${column}"] [data-card]`)].map(
        (card) => card.dataset['card'] ?? '',
      ),
    ),
  );
}

function isWalkKey(key: string): key is WalkKey {
  return WALK_KEYS.some((one) => one === key);
}

/**
 * Handles a key pressed on a card: arrows walk, with Shift they move the card, M opens "Flyt til …".
 *
 * @param letters whether letter keys are on
 */
export function pressOnCard(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  desk: BoardDesk,
  letters: boolean,
): void {
  const id = cardOf(event);
  if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (isWalkKey(key)) {
    event.preventDefault();
    if (event.shiftKey) {
      if (key === 'ArrowLeft') void desk.shift(id, -1);
      else if (key === 'ArrowRight') void desk.shift(id, 1);
      else void desk.nudge(id, key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const next = nextCard(walkOf(event.currentTarget), id, key);
    if (next !== null) focusCard(next);
  } else if (letters && key.toLowerCase() === 'm') {
    event.preventDefault();
    desk.open = { kind: 'move', id };
  }
}
