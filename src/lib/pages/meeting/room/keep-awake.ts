/** Keeps the screen awake while a meeting runs. */
import type { Attachment } from 'svelte/attachments';

/** Asks for a wake lock, and again each time the page is shown; browsers drop it when it is hidden. */
export function keepAwake(): Attachment {
  return () => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;

    async function ask(): Promise<void> {
      // Not every browser has it, and none has it outside https and localhost.
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (gone) await lock.release();
      } catch {
        lock = null; // low battery, or not allowed: the screen then follows the computer's settings
      }
    }

    function shown(): void {
      void ask();
    }

    void ask();
    document.addEventListener('visibilitychange', shown);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', shown);
      void lock?.release();
    };
  };
}
