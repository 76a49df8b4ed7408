/** Takes whoever tried to save to what is wrong. */
import { tick } from 'svelte';

/** Focuses the first field of the open dialog that has an error. */
export async function focusFirstError(): Promise<void> {
  await tick();
  document
    .querySelector<HTMLElement>('dialog[open] :is(input, select, textarea)[aria-invalid="true"]')
    ?.focus();
}
