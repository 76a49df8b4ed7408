/** Takes whoever tried to save to what is wrong. */
import { tick } from 'svelte';

/** Focuses the first field with an error within a form; without one, in the open dialog. */
export async function focusFirstError(
  within: ParentNode | null = document.querySelector('dialog[open]'),
): Promise<void> {
  await tick();
  const wrong = within?.querySelector<HTMLElement>('[aria-invalid="true"]');
  // A group of choices carries the error itself, but focus belongs on a choice.
  const field = wrong instanceof HTMLFieldSetElement ? wrong.querySelector('input') : wrong;
  // What is folded away cannot be taken to before it is unfolded.
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  field?.focus();
}
