/**
 * What must be seen wherever one is, also when a modal dialog covers the page: the app names one
 * component, and every dialog below shows it above its content.
 */
import { getContext, setContext, type Component } from 'svelte';

const KEY = Symbol('dialog notice');
const FAILED = Symbol('dialog failed');
const LEFT = Symbol('dialog left');

/** What a dialog shows when its content cannot be drawn. */
export type DialogFailed = Component<{
  /** when the dialog was opened, in milliseconds since 1970 */
  openedAt: number;
  /** draws the content anew */
  again: () => void;
}>;

/** Shows a component in every dialog below whose content cannot be drawn. */
export function provideDialogFailed(failed: DialogFailed): void {
  setContext(FAILED, failed);
}

/** The component named for it, if any; call it while a dialog is being set up. */
export function getDialogFailed(): DialogFailed | undefined {
  return getContext<DialogFailed | undefined>(FAILED);
}

/**
 * Tells when a dialog below is no longer open, by whatever way.
 *
 * @param left is given the moment it was opened, in milliseconds since 1970
 */
export function provideDialogLeft(left: (openedAt: number) => void): void {
  setContext(LEFT, left);
}

/** Who wants to know, if anybody; call it while a dialog is being set up. */
export function getDialogLeft(): ((openedAt: number) => void) | undefined {
  return getContext<((openedAt: number) => void) | undefined>(LEFT);
}

/** Shows a component at the top of every dialog below the component being set up. */
export function provideDialogNotice(notice: Component): void {
  setContext(KEY, notice);
}

/** The component named for dialogs, if any; call it while a dialog is being set up. */
export function getDialogNotice(): Component | undefined {
  return getContext<Component | undefined>(KEY);
}
