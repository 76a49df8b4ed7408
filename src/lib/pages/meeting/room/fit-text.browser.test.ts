import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fitText } from './fit-text';

let leave: (() => void) | undefined;
let box: HTMLElement | undefined;

afterEach(() => {
  leave?.();
  box?.remove();
});

/** A box of two columns, 20 lines of 20 px high at full size. */
function columns(lines: number): HTMLElement {
  const made = document.createElement('div');
  made.style.cssText = 'display: grid; grid-template-columns: 1fr 1fr; height: 400px';
  for (const count of [1, lines]) {
    const column = document.createElement('div');
    column.style.cssText =
      'overflow-y: auto; font-size: calc(20px * var(--fit)); line-height: 1; min-height: 0';
    column.append(
      ...Array.from({ length: count }, (_, line) =>
        Object.assign(document.createElement('p'), {
          textContent: `Linje ${String(line)}`,
          style: 'margin: 0',
        }),
      ),
    );
    made.append(column);
  }
  document.body.append(made);
  leave = fitText()(made) ?? undefined;
  box = made;
  return made;
}

function fitOf(made: HTMLElement): number {
  return Number(made.style.getPropertyValue('--fit'));
}

test('text stands at full size while the columns hold it', () => {
  const made = columns(20);
  expect(fitOf(made)).toBe(1);
  expect(made.querySelector('[data-more]')).toBeNull();
});

test('a little too much makes the text smaller, and nothing scrolls', async () => {
  const made = columns(23);
  expect(fitOf(made)).toBeLessThan(1);
  expect(made.querySelector('[data-more], [tabindex]')).toBeNull();
  // A larger screen makes it large again.
  made.style.height = '600px';
  await expect.poll(() => fitOf(made)).toBe(1);
});

test('a column that is too long even so fades where more follows, and scrolls by the keys', async () => {
  const made = columns(60);
  const column = made.lastElementChild as HTMLElement;
  expect(column.hasAttribute('data-more')).toBe(true);
  expect(made.firstElementChild?.hasAttribute('tabindex')).toBe(false);
  column.focus();
  expect(document.activeElement).toBe(column);
  await userEvent.keyboard('{End}');
  await expect.poll(() => column.hasAttribute('data-more')).toBe(false);
});

test('what someone else writes is fitted too', async () => {
  const made = columns(20);
  made.lastElementChild?.append(document.createElement('p'), 'Én linje til');
  await expect.poll(() => fitOf(made)).toBeLessThan(1);
});
