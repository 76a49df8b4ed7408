/** That what a card says is whole, and that its parts keep clear of each other, on screens of all widths. */
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { DraftChange } from '$lib/domain/log/change';
import { COLUMNS } from '$lib/domain/board/card';
import { createCycle } from '$lib/domain/records/cycle';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { edited } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import { createTestAction } from '$lib/domain/records/test-action';
import { columnWord } from '$lib/i18n/words';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { newId } from '$lib/storage/random';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import BoardFixture from './BoardFixture.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

/** A test with as much in its facts as there can be; with `why`, one that goes on from a decision. */
function aTest(
  { pointId, owner }: { pointId: string; owner: string },
  title: string,
  size: 'single' | 'practice',
  why = '',
): DraftChange[] {
  const id = newId();
  const before = newId();
  const nextFollowUp = `${String(new Date().getFullYear() + 1)}-11-24`;
  return [
    createTestAction({ id }, { title, pointId, order: `a${title.length}`, owner, nextFollowUp }),
    createCycle({ id: before }, { testActionId: id, size }),
    ...(why === ''
      ? []
      : [
          edited('cycle', before, {
            phase: 'closed',
            decision: { kind: 'adapt', on: '2026-11-01', note: why, meeting: null },
          }),
          createCycle({ id: newId() }, { testActionId: id, size, parentCycleId: before }),
        ]),
  ];
}

async function aBoard(width: number) {
  await page.viewport(width, 800);
  const of = { pointId: newId(), owner: newId() };
  const board = await openBoardWith(
    createDevelopmentPoint(
      { id: of.pointId },
      { title: 'Tryghed', kind: 'intervention', order: 'a0' },
    ),
    createMember({ id: of.owner }, { name: 'Merete Wad Møller', initials: 'MWM' }),
    ...aTest(of, 'Ring', 'single'),
    ...aTest(of, 'Legegruppe', 'practice'),
    ...aTest(of, 'Ring torsdag', 'practice', 'Vi når det ikke om fredagen.'),
  );
  model = board;
  const screen = await render(BoardFixture, { model: board });
  await expect.element(screen.getByRole('link', { name: 'Ring torsdag' })).toBeVisible();
  await document.fonts.ready;
  return screen;
}

/** Words that are broken, or do not show whole in all the boxes they stand in. */
function cutWords(card: Element): string[] {
  const cut: string[] = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('.sr-only')) continue;
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      let whole = range.getClientRects().length === 1;
      for (
        let at: Element | null = parent;
        whole && at && card.contains(at);
        at = at.parentElement
      ) {
        if (getComputedStyle(at).overflowX === 'visible') continue;
        const room = at.getBoundingClientRect();
        whole = box.right <= room.right + 1 && box.left >= room.left - 1;
      }
      if (!whole) cut.push(word);
    }
  }
  return cut;
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test.each([360, 940, 1280, 1440, 1920])(
  'a card says all its facts whole, and its handle keeps clear of its ring and its words, %i px',
  async (width) => {
    const screen = await aBoard(width);
    const cards = screen.getByRole('article').elements();
    expect(cards).toHaveLength(3);
    for (const card of cards) {
      expect(cutWords(card), card.textContent).toEqual([]);
      const handle = card.querySelector('.move button')?.getBoundingClientRect();
      const parts = [...card.querySelectorAll('.ring, h3 a, .facts, .facts ~ p')];
      if (!handle || parts.length < 3) throw new Error('the card has other parts');
      const over = parts.filter((part) => meet(handle, part.getBoundingClientRect()));
      expect(over.map((part) => part.className || part.tagName)).toEqual([]);
      expect(card.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(handle.bottom);
    }
  },
);

test('on a phone each column of a lane has its name, also the empty ones', async () => {
  const screen = await aBoard(360);
  const lane = screen.getByRole('heading', { name: 'Tryghed' }).element().closest('section');
  const names = [...(lane?.querySelectorAll<HTMLElement>('[data-cell] > p:first-child') ?? [])];
  expect(names.filter((name) => name.offsetHeight > 0).map((name) => name.innerText)).toEqual(
    COLUMNS.map((column) => columnWord(column)),
  );
});
