/**
 * Focus, when what had it goes away: a row that is done with, a form that closes, a card drawn anew in
 * another column. Browsers then put focus nowhere, and a screen reader or the next Tab would begin at the
 * top of the page. Here it goes to the same card, else to the heading nearest to where it was.
 */

/** Places of the page on their own; what is outside them comes and goes (notices, banners). */
const HOME = 'main, dialog';
const FIELDS = 'textarea, select, input:not([type="checkbox"], [type="radio"])';
const HEADINGS = 'h1, h2, h3, h4, legend, summary';

interface Place {
  element: HTMLElement;
  /** its ancestors, the nearest first, up to and with its home; empty outside a home */
  around: readonly Element[];
  /** of the card it stands in */
  card: string | undefined;
}

function placeOf(element: HTMLElement): Place {
  const home = element.closest(HOME);
  const around: Element[] = [];
  let part: Element | null = home ? element.parentElement : null;
  // A dialog stands in the page it was opened from, and leaves focus to that page.
  while (part && part !== document.body) {
    around.push(part);
    part = part.matches('main') ? null : part.parentElement;
  }
  const card = element.closest<HTMLElement>('[data-card]')?.dataset['card'];
  return { element, around, card };
}

function sameCard({ card }: Place): HTMLElement | undefined {
  if (card === undefined) return undefined;
  const drawn = `[data-card="${CSS.escape(card)}"] [data-focus]`;
  return [...document.querySelectorAll<HTMLElement>(drawn)].find((one) => one.checkVisibility());
}

/** Where focus goes from a place that is gone; undefined where the whole page is gone with it. */
function refuge(place: Place): HTMLElement | undefined {
  const again = sameCard(place);
  if (again) return again;
  for (const part of place.around) {
    if (!part.isConnected) continue;
    const heading = headingOf(part, place.around);
    if (heading) return heading;
  }
  return undefined;
}

/** The first heading of a part, but not one of a row that was not the one focus was in. */
function headingOf(part: Element, around: readonly Element[]): HTMLElement | undefined {
  for (const heading of part.querySelectorAll<HTMLElement>(HEADINGS)) {
    const row = heading.closest('li');
    const beside = row !== null && part.contains(row) && !around.includes(row);
    if (!beside && heading.checkVisibility()) return heading;
  }
  return undefined;
}

/** Gives focus to something that is no field or button, such as a heading. */
export function giveFocus(target: HTMLElement): void {
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
}

function isNowhere(): boolean {
  const now = document.activeElement;
  return now === null || now === document.body;
}

/**
 * Keeps focus on the page from now on; the frame of the app calls it once.
 *
 * @returns stops it
 */
export function keepFocus(): () => void {
  let now: Place | null = null;
  /** where focus was in the page before it went to a notice or a banner */
  let before: Place | null = null;

  function gained({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    const place = placeOf(target);
    if (place.around.length === 0 && now && now.around.length > 0) before = now;
    now = place;
  }

  function lost({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    // Someone pressed beside it: it is still there, and focus was given up.
    setTimeout(() => {
      if (target.isConnected && isNowhere() && now?.element === target) now = null;
    });
  }

  function look(): void {
    if (!now || now.element.isConnected || !isNowhere()) return;
    const gone = now;
    // What took it away may also say where focus goes.
    setTimeout(() => {
      if (now !== gone || !isNowhere()) return;
      now = null;
      const target = gone.around.length > 0 ? refuge(gone) : backToPage();
      if (target) giveFocus(target);
    });
  }

  /** Not into a field: a phone would open its keyboard, and Ctrl+Z would mean the letters in it. */
  function backToPage(): HTMLElement | undefined {
    const was = before?.element;
    if (was?.isConnected && was.checkVisibility() && !was.matches(FIELDS)) return was;
    const main = document.querySelector('main');
    return (before && refuge(before)) ?? (main ? headingOf(main, []) : undefined);
  }

  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', gained);
  document.addEventListener('focusout', lost);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', gained);
    document.removeEventListener('focusout', lost);
  };
}
