/** Focus follows the slide, so that the keyboard and a screen reader are where the team is. */
import type { Attachment } from 'svelte/attachments';

/** Gives a slide's heading focus when the slide is turned to. */
export function turnTo(): Attachment<HTMLElement> {
  return (heading) => {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    // The slide before may have been scrolled down; where nothing was, nothing moves.
    const main = document.getElementById('indhold');
    if (main && main.getBoundingClientRect().top < 0) main.scrollIntoView({ block: 'start' });
  };
}
