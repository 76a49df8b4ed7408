/** A page that dies at a moment chosen before. */
import type { Page } from '@playwright/test';

export interface Crash {
  /** From now on the time runs. */
  arm: () => void;
  /** the page is dead */
  readonly over: boolean;
  /** what the app has said is done */
  readonly acknowledged: string[];
  acknowledge: (what: string) => void;
  /** Does something that the crash may end. */
  attempt: (work: () => Promise<void>) => Promise<void>;
  /** Waits until the page is dead, and closes it. */
  done: () => Promise<void>;
}

/** ms between two words to a page that has not died of the first. */
const SAY_AGAIN = 250;

/**
 * Prepares the end of a page.
 *
 * @param after ms from {@link Crash.arm} until the renderer is killed
 */
export async function crashAt(page: Page, after: number): Promise<Crash> {
  const devtools = await page.context().newCDPSession(page);
  let over = false;
  const crashed = new Promise<void>((resolve) => {
    page.once('crash', () => {
      over = true;
      resolve();
    });
  });
  const acknowledged: string[] = [];
  return {
    arm: () => {
      // The answer never comes: the page that would give it is gone. One that is just moving to
      // another document can let the word pass unheard, so it is said until the page is dead.
      const say = (): void => {
        if (over) return;
        void devtools.send('Page.crash').catch(() => undefined);
        setTimeout(say, SAY_AGAIN);
      };
      setTimeout(say, after);
    },
    get over() {
      return over;
    },
    acknowledged,
    acknowledge: (what) => void acknowledged.push(what),
    attempt: async (work) => {
      try {
        await Promise.race([work(), crashed]);
      } catch (error) {
        await Promise.race([crashed, new Promise((resolve) => setTimeout(resolve, 2000))]);
        if (!over) throw error;
      }
    },
    done: async () => {
      await crashed;
      await page.close();
    },
  };
}
