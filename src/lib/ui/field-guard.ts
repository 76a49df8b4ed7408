/**
 * No form is sent while a date or a time in it is wrong, or a name is typed that is nobody's yet: the
 * field says so, and has focus. It stands before every form's own submit, so that none can forget to ask.
 */
import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

const judges = new WeakMap<Element, () => boolean>();

/**
 * The field is asked before its form is sent: `<input {@attach guardField(judge)}>`.
 *
 * @param judge says at the field what is wrong with it; false when something is
 */
export function guardField(judge: () => boolean): Attachment<HTMLInputElement> {
  return (input) => {
    const { form } = input;
    function stop(event: SubmitEvent): void {
      if (!form || fieldsHold(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    judges.set(input, judge);
    // While it goes down to the form: before what the form itself does.
    form?.addEventListener('submit', stop, true);
    return () => form?.removeEventListener('submit', stop, true);
  };
}

/** Whether all that is typed within can be stored. Those that cannot say so, and the first has focus. */
export function fieldsHold(within: ParentNode): boolean {
  const wrong = [...within.querySelectorAll('input')].filter(
    (input) => judges.get(input)?.() === false,
  );
  // What is wrong stands beside the field before it is read aloud with it.
  void tick().then(() => wrong[0]?.focus());
  return wrong.length === 0;
}

/**
 * Does something when the hand has let go: what a press has begun may not move away under it, or its
 * click would land beside the button.
 */
export function afterPress(run: () => void): void {
  if (!pressed) {
    run();
    return;
  }
  const then = (): void => {
    window.removeEventListener('pointerup', then);
    window.removeEventListener('pointercancel', then);
    // The click comes after the release.
    setTimeout(run);
  };
  window.addEventListener('pointerup', then);
  window.addEventListener('pointercancel', then);
}

let pressed = false;

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pressed = true), true);
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(end, () => (pressed = false), true);
  }
}
