/** How a shared folder stands, in a sentence and in a word. */
import { formatInstant } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { today } from '$lib/session/today.svelte';
import type { FolderKeeper, FolderStand } from '$lib/keeping/folder/folder-keeper.svelte';

/** A sentence; '' while nothing is shared. */
export function standText(keeper: FolderKeeper): string {
  switch (keeper.stand) {
    case 'off':
      return '';
    case 'working':
      return m.folder_stand_working();
    case 'current':
      return keeper.at === null
        ? m.folder_stand_working()
        : m.folder_stand_current({ when: whenText(keeper.at) });
    case 'ask':
      return m.folder_stand_ask();
    case 'gone':
      return m.folder_stand_gone();
    case 'full':
      return m.folder_stand_full();
    case 'failed':
      return m.folder_stand_failed();
    case 'newer':
      return m.folder_stand_newer({ count: keeper.newer });
    case 'stuck':
      return m.folder_stand_stuck();
  }
}

const WORDS: Record<Exclude<FolderStand, 'off'>, () => string> = {
  working: m.folder_word_working,
  current: m.folder_word_current,
  ask: m.folder_word_ask,
  gone: m.folder_word_gone,
  full: m.folder_word_full,
  failed: m.folder_word_failed,
  newer: m.folder_word_newer,
  stuck: m.folder_word_stuck,
};

/** A word or two for the top of the board; '' while nothing is shared. */
export function standWord(stand: FolderStand): string {
  return stand === 'off' ? '' : WORDS[stand]();
}

/** Whether somebody has to do something. */
export function needsHelp(stand: FolderStand): boolean {
  return !['off', 'working', 'current'].includes(stand);
}

/** A moment in UTC as words: "i dag kl. 10.15". */
export function whenText(at: string): string {
  return formatInstant(Date.parse(at), { today: today() });
}
