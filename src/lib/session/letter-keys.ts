/**
 * Letter keys: single keys that do something on a page (N for a new idea). They can be turned off in
 * the settings, and never act where someone writes or while a dialog or a menu is open (WCAG 2.1.4).
 */
import { createSubscriber } from 'svelte/reactivity';
import { keepChoice, readChoice } from '$lib/i18n/stored-choice';

const storageKey = 'ft.letters';
const choices = ['on', 'off'] as const;
const changed = new EventTarget();

const follow = createSubscriber((update) => {
  changed.addEventListener('change', update);
  window.addEventListener('storage', update); // another tab
  return () => {
    changed.removeEventListener('change', update);
    window.removeEventListener('storage', update);
  };
});

/** Whether letter keys are on in this browser; they are until someone turns them off. Reactive. */
export function lettersOn(): boolean {
  follow();
  return readChoice(storageKey, choices) !== 'off';
}

/** Turns letter keys on or off, here and at the next visit. */
export function setLetters(on: boolean): void {
  keepChoice(storageKey, on ? 'on' : 'off');
  changed.dispatchEvent(new Event('change'));
}

/** Inputs one does not write in. */
const PRESSED = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'reset',
  'submit',
]);
const WRITING_ROLES = '[role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"]';
const CONTROLS = 'a, button, input, summary, [role="slider"]';
/** What uses arrows itself, apart from what one writes in. */
const ARROW_CONTROLS =
  'input[type="radio"], [role="radio"], [role="slider"], [role="tab"], [role^="menu"], audio, video';

function targetOf(event: Event): Element | null {
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
}

function takesText(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !PRESSED.has(element.type);
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.closest(`textarea, select, ${WRITING_ROLES}`) !== null;
}

/** Whether the event comes from a place one writes or picks in: its keys belong to that field. */
export function isTyping(event: Event): boolean {
  const target = targetOf(event);
  return target !== null && takesText(target);
}

/** Whether focus is in a place one writes or picks in: nothing may take it from there. */
export function isWriting(): boolean {
  const { activeElement } = document;
  return activeElement !== null && takesText(activeElement);
}

/** Whether a key that is no letter (an arrow, Enter) already means something where the focus is. */
export function isOnControl(event: KeyboardEvent): boolean {
  const target = targetOf(event);
  if (target === null) return false;
  // A button or a link does nothing with an arrow, and focus stands on one most of the time.
  const controls = event.key.startsWith('Arrow') ? ARROW_CONTROLS : CONTROLS;
  return isTyping(event) || target.closest(controls) !== null;
}

/** Whether a dialog, a menu or another layer lies over the page. */
export function isCovered(): boolean {
  return document.querySelector('dialog:modal, [popover]:popover-open') !== null;
}
