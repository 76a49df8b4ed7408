/** Cards under a mouse, a finger and a pen: real ones, as the browser is told of them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Drop } from './board-desk.svelte';
import { makeDraggable } from './drag';

/** The browser's own input, which scripts cannot make: only such a pointer can be held. */
interface Input {
  send: (method: string, given: object) => Promise<unknown>;
}
const input = cdp() as unknown as Input;

const drops = vi.fn<(drop: Drop) => void>();
const opened = vi.fn<() => void>();
let putBack: () => void;
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.style.cssText = 'position: fixed; inset: 0; background: white; touch-action: pan-y';
  for (const [at, column] of ['plan', 'test'].entries()) {
    const cell = document.createElement('div');
    cell.dataset['cell'] = '';
    cell.dataset['lane'] = 'lane';
    cell.dataset['column'] = column;
    cell.style.cssText = `position: absolute; top: 0; left: ${String(at * 160)}px; width: 150px; height: 300px`;
    root.append(cell);
  }
  const card = document.createElement('button');
  card.dataset['card'] = 'card';
  card.textContent = 'Ring torsdag';
  card.style.cssText = 'width: 140px; height: 60px';
  card.addEventListener('click', opened);
  root.firstElementChild?.append(card);
  document.body.append(root);
  putBack = makeDraggable(root, drops);
});
afterEach(() => {
  putBack();
  root.remove();
  vi.clearAllMocks();
  // What still waits, such as for the click that ends a drag, does not reach into the next test.
  if (vi.isFakeTimers()) vi.runAllTimers();
  vi.useRealTimers();
});

interface Place {
  x: number;
  y: number;
}
const CARD = { x: 40, y: 30 };
const OTHER = { x: 220, y: 100 };

/** A place of the page in which the test's frame stands. */
function inWindow({ x, y }: Place): Place {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale };
}

/** The page was drawn, and has answered what came in. */
async function drawn(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

type Touch = [type: 'Start' | 'Move', at: Place] | [type: 'End' | 'Cancel', at?: undefined];

/** What a finger does in one go: the browser has all of it before anything is waited for. */
async function finger(...touches: Touch[]): Promise<void> {
  await Promise.all(
    touches.map(([type, at]) =>
      input.send('Input.dispatchTouchEvent', {
        type: `touch${type}`,
        touchPoints: at ? [inWindow(at)] : [],
      }),
    ),
  );
  await drawn();
}

/** From here on time stands still: however busy the machine is, no finger has rested. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

type Tool = 'mouse' | 'pen';

async function press(tool: Tool, at: Place): Promise<void> {
  await input.send('Input.dispatchMouseEvent', {
    ...{ type: 'mousePressed', pointerType: tool, button: 'left', buttons: 1, clickCount: 1 },
    ...inWindow(at),
  });
}

async function move(tool: Tool, at: Place): Promise<void> {
  await input.send('Input.dispatchMouseEvent', {
    ...{ type: 'mouseMoved', pointerType: tool, button: 'left', buttons: 1 },
    ...inWindow(at),
  });
  await drawn();
}

/** Moves with nothing held down: the release was lost, as another window or the lock screen took it. */
async function moveLoose(at: Place): Promise<void> {
  await input.send('Input.dispatchMouseEvent', {
    ...{ type: 'mouseMoved', pointerType: 'mouse', button: 'none', buttons: 0 },
    ...inWindow(at),
  });
  await drawn();
}

async function release(tool: Tool, at: Place): Promise<void> {
  await input.send('Input.dispatchMouseEvent', {
    ...{ type: 'mouseReleased', pointerType: tool, button: 'left', buttons: 0, clickCount: 1 },
    ...inWindow(at),
  });
  await drawn();
}

function ghost(): Element | null {
  return document.querySelector('.drag-ghost');
}

/** Nothing of the drag is left: no copy, no mark, no word on the page that one drags. */
function expectNoTrace(): void {
  expect(ghost()).toBeNull();
  expect(document.querySelector('.drag-marker, [data-dragged], [data-over]')).toBeNull();
  expect(document.documentElement.classList.contains('dragging')).toBe(false);
}

test.each(['mouse', 'pen'] as const)(
  'a %s drags a card at once, and drops it where it is let go',
  async (tool) => {
    await press(tool, CARD);
    await move(tool, { x: 120, y: 60 });
    expect(ghost()).not.toBeNull();
    await move(tool, OTHER);
    await release(tool, OTHER);
    expect(drops.mock.calls).toEqual([[{ id: 'card', lane: 'lane', column: 'test', index: 0 }]]);
    expect(opened).not.toHaveBeenCalled();
    expectNoTrace();
  },
);

test('a finger that holds a card takes it along', async () => {
  stopClock();
  await finger(['Start', CARD]);
  expect(ghost()).toBeNull();
  vi.advanceTimersByTime(349);
  expect(ghost()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(ghost()).not.toBeNull();
  await finger(['Move', OTHER]);
  await finger(['End']);
  expect(drops.mock.calls).toEqual([[{ id: 'card', lane: 'lane', column: 'test', index: 0 }]]);
  expectNoTrace();
});

test('a finger that only taps opens, and one that moves at once scrolls', async () => {
  stopClock();
  await finger(['Start', CARD], ['End']);
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  // In this order: a tap that stops what still rolls on opens nothing.
  await finger(['Start', CARD], ['Move', { x: CARD.x, y: CARD.y + 40 }]);
  vi.advanceTimersByTime(1000);
  expect(ghost()).toBeNull();
  await finger(['End']);
  expect(opened).toHaveBeenCalledTimes(1);
  expect(drops).not.toHaveBeenCalled();
  expectNoTrace();
});

test('a finger whose touch is taken away by the system drops nothing', async () => {
  await finger(['Start', CARD]);
  await expect.poll(ghost).not.toBeNull();
  await finger(['Move', OTHER]);
  await finger(['Cancel']);
  expectNoTrace();
  expect(drops).not.toHaveBeenCalled();
});

test.each(['mouse', 'pen'] as const)(
  'a %s that is let go outside the window drops nothing',
  async (tool) => {
    await press(tool, CARD);
    await move(tool, OTHER);
    expect(ghost()).not.toBeNull();
    await move(tool, { x: -60, y: 100 });
    await release(tool, { x: -60, y: 100 });
    expect(drops).not.toHaveBeenCalled();
    expectNoTrace();
    // The next click is a click.
    await press(tool, CARD);
    await release(tool, CARD);
    await expect.poll(() => opened.mock.calls.length).toBe(1);
    expect(drops).not.toHaveBeenCalled();
  },
);

test('a mouse whose release was lost gives the card up as it moves again, and the next click is one', async () => {
  await press('mouse', CARD);
  await move('mouse', OTHER);
  expect(ghost()).not.toBeNull();
  await moveLoose({ x: OTHER.x + 4, y: OTHER.y });
  expectNoTrace();
  await press('mouse', CARD);
  await release('mouse', CARD);
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  expect(drops).not.toHaveBeenCalled();
});

/** Told by the browser's own words, as each of these comes alone in one browser or another. */
function tell(where: EventTarget, type: string, pointerId: number): void {
  const at = { clientX: OTHER.x, clientY: OTHER.y };
  const mouse = { pointerId, pointerType: 'mouse', bubbles: true, cancelable: true };
  where.dispatchEvent(new PointerEvent(type, { ...mouse, ...at, button: 0, buttons: 0 }));
}

test.each<[string, (pointer: number) => void]>([
  ['it moves, and nothing is held down', (pointer) => tell(window, 'pointermove', pointer)],
  ['another window has focus', () => window.dispatchEvent(new Event('blur'))],
  ['the browser took the pointer', (pointer) => tell(root, 'lostpointercapture', pointer)],
  ['the system took the pointer', (pointer) => tell(window, 'pointercancel', pointer)],
  ['a menu came up', (pointer) => tell(root, 'contextmenu', pointer)],
  ['the same mouse is pressed again', (pointer) => tell(root, 'pointerdown', pointer)],
  [
    'the page is not seen any more',
    () => {
      const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      seen.mockRestore();
    },
  ],
])('one sign that the release was lost is enough to give the card up: %s', async (_what, sign) => {
  let pointer = 0;
  root.addEventListener('pointerdown', (event) => (pointer = event.pointerId), { once: true });
  await press('mouse', CARD);
  await move('mouse', OTHER);
  expect(ghost()).not.toBeNull();
  sign(pointer);
  expectNoTrace();
  await release('mouse', OTHER);
  expect(drops).not.toHaveBeenCalled();
  expectNoTrace();
});
