/** What every page of a board says of where it comes from. */
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** Over the title whose page it is, and at the foot when it was made of which board. */
export function ofBoard({ model: { board }, today }: BoardSession): { head: string; made: string } {
  return {
    head: [board.name, board.municipality].filter(Boolean).join(' · '),
    made: m.formats_sheet_made({
      date: formatDate(today, { year: 'always' }),
      board: board.name,
    }),
  };
}
