/**
 * Dragging cards with mouse, pen or finger. A mouse drags after a few pixels, a finger after a short
 * hold, so that the page still scrolls. Everything a drag does, "Flyt til …" and the keys do too.
 *
 * A drag is only ever dropped by its own release. Where that is lost (the screen locks, a snipping tool
 * or another window takes the mouse), the drag is given up and the card is where it was: a card dropped
 * by a later click would stand where nobody put it.
 */
import type { Column } from '$lib/domain/board/card';
import type { Drop } from './board-desk.svelte';

/** Pixels a mouse moves before it is a drag and not a click. */
const SLACK = 6;
/** Milliseconds a finger rests before it is a drag and not a scroll. */
const HOLD = 350;
/** Height of the zones at the top and bottom of the window that scroll it, in pixels. */
const EDGE = 70;

interface Held {
  card: HTMLElement;
  pointer: number;
  type: string;
  startX: number;
  startY: number;
  x: number;
  y: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  ghost: HTMLElement | null;
}

/**
 * Makes the cards (`[data-card]`) in `root` draggable between its cells (`[data-cell]`).
 *
 * @returns puts everything back
 */
export function makeDraggable(root: HTMLElement, ondrop: (drop: Drop) => void): () => void {
  let held: Held | null = null;
  let over: HTMLElement | null = null;
  let scroll = 0;
  const marker = document.createElement('div');
  marker.className = 'drag-marker';

  function down(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    const card = target.closest<HTMLElement>('[data-card]');
    if (held) {
      // A pointer that is pressed twice was let go in between, where nobody told of it; a second finger
      // or a pen beside the first is somebody doing something else.
      const lost = held.pointer === event.pointerId;
      giveUp();
      if (!lost) return;
    }
    if (!card || event.button !== 0 || target.closest('[data-still]')) return;
    const { clientX: x, clientY: y } = event;
    held = {
      card,
      pointer: event.pointerId,
      type: event.pointerType,
      startX: x,
      startY: y,
      x,
      y,
      timer: undefined,
      ghost: null,
    };
    if (event.pointerType === 'touch') held.timer = setTimeout(begin, HOLD);
  }

  function move(event: PointerEvent): void {
    if (held?.pointer !== event.pointerId) return;
    if ((event.buttons & 1) === 0) {
      // It moves, and nothing is held down.
      giveUp();
      return;
    }
    held.x = event.clientX;
    held.y = event.clientY;
    if (held.ghost) {
      draw();
      return;
    }
    const far = Math.hypot(held.x - held.startX, held.y - held.startY) > SLACK;
    if (!far) return;
    if (event.pointerType === 'touch') giveUp();
    else begin();
  }

  function begin(): void {
    if (!held) return;
    try {
      // From here on the browser tells when it takes the pointer away, also outside the window.
      root.setPointerCapture(held.pointer);
    } catch {
      // A pointer that cannot be held is no longer down.
      giveUp();
      return;
    }
    const box = held.card.getBoundingClientRect();
    const ghost = held.card.cloneNode(true) as HTMLElement;
    ghost.removeAttribute('data-card');
    ghost.classList.add('drag-ghost');
    ghost.inert = true;
    ghost.style.width = `${box.width}px`;
    ghost.style.left = `${box.left}px`;
    ghost.style.top = `${box.top}px`;
    held.ghost = ghost;
    held.card.dataset['dragged'] = '';
    root.append(ghost, marker);
    document.documentElement.classList.add('dragging');
    scroll = requestAnimationFrame(scrollAtEdge);
    draw();
  }

  function draw(): void {
    if (!held?.ghost) return;
    const { ghost, x, y, startX, startY } = held;
    ghost.style.transform = `translate(${x - startX}px, ${y - startY}px) rotate(1.2deg)`;
    const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]') ?? null;
    if (cell !== over) {
      over?.removeAttribute('data-over');
      over = cell && root.contains(cell) ? cell : null;
      over?.setAttribute('data-over', '');
    }
    mark();
  }

  function cardsIn(cell: HTMLElement): HTMLElement[] {
    return [...cell.querySelectorAll<HTMLElement>('[data-card]')].filter((c) => c !== held?.card);
  }

  function indexIn(cell: HTMLElement, y: number): number {
    return cardsIn(cell).filter((card) => {
      const box = card.getBoundingClientRect();
      return box.top + box.height / 2 < y;
    }).length;
  }

  function mark(): void {
    marker.hidden = over === null || over.dataset['column'] === 'closed';
    if (!over || !held) return;
    const cell = over.getBoundingClientRect();
    const cards = cardsIn(over);
    const index = indexIn(over, held.y);
    const after = cards[index - 1]?.getBoundingClientRect();
    const before = cards[index]?.getBoundingClientRect();
    const y = after && before ? (after.bottom + before.top) / 2 : (before?.top ?? after?.bottom);
    marker.style.left = `${cell.left + 4}px`;
    marker.style.width = `${Math.max(0, cell.width - 8)}px`;
    marker.style.top = `${(y ?? cell.top + 8) - 2}px`;
  }

  function scrollAtEdge(): void {
    if (!held?.ghost) return;
    const up = EDGE - held.y;
    const low = held.y - (window.innerHeight - EDGE);
    const by = up > 0 ? -up / 4 : low > 0 ? low / 4 : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      draw();
    }
    scroll = requestAnimationFrame(scrollAtEdge);
  }

  function up(event: PointerEvent): void {
    if (held?.pointer !== event.pointerId) return;
    const drop: Drop | null =
      held.ghost && over
        ? {
            id: held.card.dataset['card'] ?? '',
            lane: over.dataset['lane'] ?? '',
            column: over.dataset['column'] as Column,
            index: indexIn(over, held.y),
          }
        : null;
    if (held.ghost) swallowClick();
    giveUp();
    if (drop) ondrop(drop);
  }

  /** The click that ends a drag must not open the card. */
  function swallowClick(): void {
    const swallow = (event: MouseEvent): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => {
      window.removeEventListener('click', swallow, { capture: true });
    }, 50);
  }

  /** Ends the drag without a drop, and leaves nothing of it. */
  function giveUp(): void {
    if (!held) return;
    const { pointer, ghost, card, timer } = held;
    held = null;
    clearTimeout(timer);
    cancelAnimationFrame(scroll);
    ghost?.remove();
    marker.remove();
    delete card.dataset['dragged'];
    over?.removeAttribute('data-over');
    document.documentElement.classList.remove('dragging');
    over = null;
    if (root.hasPointerCapture(pointer)) root.releasePointerCapture(pointer);
  }

  function lost(event: PointerEvent): void {
    if (held?.pointer !== event.pointerId) return;
    // A finger is held by what it touched until the board takes it over: that is no loss.
    if (event.type === 'lostpointercapture' && event.target !== root) return;
    giveUp();
  }

  function hidden(): void {
    if (document.visibilityState === 'hidden') giveUp();
  }

  function escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !held?.ghost) return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
    // The button is still down: letting it go over the card it came from must not open that card.
    const released = (): void => {
      window.removeEventListener('pointerdown', pressed, { capture: true });
      swallowClick();
    };
    const pressed = (): void => {
      window.removeEventListener('pointerup', released, { capture: true });
    };
    window.addEventListener('pointerup', released, { capture: true, once: true });
    window.addEventListener('pointerdown', pressed, { capture: true, once: true });
  }

  /** A finger that holds a card would open a menu; with a mouse or pen a menu takes the release. */
  function menu(event: Event): void {
    if (held?.ghost) event.preventDefault();
    if (held && held.type !== 'touch') giveUp();
  }

  function refuse(event: Event): void {
    // Links have a drag of their own, and a finger that holds a card would scroll.
    if (event.type === 'dragstart' || held?.ghost) event.preventDefault();
  }

  root.addEventListener('pointerdown', down);
  root.addEventListener('dragstart', refuse);
  root.addEventListener('lostpointercapture', lost);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', lost);
  window.addEventListener('contextmenu', menu);
  window.addEventListener('blur', giveUp);
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('keydown', escape, { capture: true });
  document.addEventListener('touchmove', refuse, { passive: false });
  return () => {
    giveUp();
    root.removeEventListener('pointerdown', down);
    root.removeEventListener('dragstart', refuse);
    root.removeEventListener('lostpointercapture', lost);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', lost);
    window.removeEventListener('contextmenu', menu);
    window.removeEventListener('blur', giveUp);
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('keydown', escape, { capture: true });
    document.removeEventListener('touchmove', refuse);
  };
}
