/** The keys of a tavlemøde: on to the next slide, back, and what must be caught at once. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Shortcut } from '$lib/session/shortcuts';
import type { Capture } from './left-forms';
import type { Room } from './room.svelte';

/** @param open opens the form for what is caught, beside the slide */
export function roomKeys(room: Room, open: (what: Capture) => void): readonly Shortcut[] {
  return [
    { keys: m.meeting_letter_next(), text: () => m.meeting_next(), run: () => room.next() },
    { keys: 'ArrowRight', text: () => m.meeting_next(), run: () => room.next(), unlisted: true },
    { keys: 'ArrowLeft', text: () => m.meeting_previous(), run: () => room.previous() },
    { keys: m.meeting_letter_task(), text: () => m.act_new_task(), run: () => open('task') },
    { keys: m.meeting_letter_park(), text: () => m.act_park(), run: () => open('park') },
    {
      keys: m.meeting_letter_observe(),
      text: () => m.act_add_observation(),
      run: () => open('observe'),
    },
    { keys: m.meeting_letter_ask(), text: () => m.act_ask_leader(), run: () => open('ask') },
    {
      keys: m.meeting_letter_in_the_way(),
      text: () => m.act_note_barrier(),
      run: () => open('barrier'),
    },
  ];
}
