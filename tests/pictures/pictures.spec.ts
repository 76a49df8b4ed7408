/**
 * Twelve screens as they looked when someone last looked at them. On demand, for a browser draws letters a
 * little differently from machine to machine: `npm run pictures`, and `npm run pictures -- -u` when what is
 * new is as it should be.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/base.js';
import { openBoard } from '../pages/board.js';
import { goTo } from '../pages/go.js';
import { nextSlide } from '../pages/meeting.js';
import { openExample } from '../pages/start.js';
import { openTest } from '../pages/test-action.js';

const LAPTOP = { width: 1366, height: 768 };
const SCREEN = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1920, height: 1080 };

interface Screen {
  name: string;
  size: { width: number; height: number };
  dark?: boolean;
  show: (page: Page, board: string) => Promise<void>;
}

async function startMeeting(page: Page, board: string): Promise<void> {
  await openBoard(page, board);
  await page.getByRole('button', { name: 'Start tavlemøde' }).click();
  await page.getByRole('button', { name: 'Start mødet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Idéer og tiltag' })).toBeVisible();
}

/** Turns pages until a slide of this name stands there. */
async function turnTo(page: Page, name: string): Promise<void> {
  const slide = page.getByRole('heading', { level: 1, name });
  while (!(await slide.isVisible())) await nextSlide(page);
}

const SCREENS: readonly Screen[] = [
  {
    name: 'start',
    size: LAPTOP,
    show: (page) => goTo(page, '#/'),
  },
  {
    name: 'board',
    size: { width: 1440, height: 900 },
    show: (page, board) => openBoard(page, board),
  },
  {
    name: 'board-wide-dark',
    size: WIDE,
    dark: true,
    show: (page, board) => openBoard(page, board),
  },
  { name: 'board-phone', size: PHONE, show: (page, board) => openBoard(page, board) },
  {
    name: 'test',
    size: LAPTOP,
    show: async (page, board) => {
      await openBoard(page, board);
      await openTest(page, 'Dukke ved hjemmebesøg');
    },
  },
  {
    name: 'point-dark',
    size: LAPTOP,
    dark: true,
    show: async (page, board) => {
      await openBoard(page, board);
      await page.getByRole('link', { name: 'Fokus for hjemmebesøg før fødsel' }).click();
      await expect(page.getByRole('button', { name: 'Ret', exact: true }).first()).toBeVisible();
    },
  },
  { name: 'meeting-ideas', size: SCREEN, show: startMeeting },
  {
    name: 'meeting-follow-up',
    size: SCREEN,
    show: async (page, board) => {
      await startMeeting(page, board);
      await nextSlide(page);
    },
  },
  {
    name: 'meeting-agreements-dark',
    size: SCREEN,
    dark: true,
    show: async (page, board) => {
      await startMeeting(page, board);
      await turnTo(page, 'Aftaler og næste møde');
    },
  },
  {
    name: 'meetings',
    size: LAPTOP,
    show: (page, board) => openBoard(page, board, '/moeder'),
  },
  {
    name: 'exchange-phone',
    size: PHONE,
    show: (page, board) => openBoard(page, board, '/udveksling'),
  },
  { name: 'history', size: LAPTOP, show: (page, board) => openBoard(page, board, '/historik') },
];

for (const { name, size, dark = false, show } of SCREENS)
  test(name, async ({ page }) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    // The examples are told in days before today.
    await page.clock.setFixedTime('2026-11-26T08:30:00+01:00');
    await show(page, await openExample(page));
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.002 });
  });
