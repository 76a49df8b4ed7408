/**
 * What must be seen wherever one is, also when a modal dialog covers the page: the app names one
 * component, and every dialog below shows it above its content.
 */
import { getContext, setContext, type Component } from 'svelte';

const KEY = Symbol('dialog notice');

/** Shows a component at the top of every dialog below the component being set up. */
export function provideDialogNotice(notice: Component): void {
  setContext(KEY, notice);
}

/** The component named for dialogs, if any; call it while a dialog is being set up. */
export function getDialogNotice(): Component | undefined {
  return getContext<Component | undefined>(KEY);
}
