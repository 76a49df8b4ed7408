/** Light, dark, or as the system has it. The tokens in app.css follow `data-theme` on `<html>`. */
import { keepChoice, readChoice } from './stored-choice';

const storageKey = 'ft.theme';

/** The choices, in the order they are offered. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

let theme = $state<Theme>('system');

function show(): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The theme chosen now. */
export function currentTheme(): Theme {
  return theme;
}

/** Show this theme from now on, here and at the next visit. */
export function chooseTheme(chosen: Theme): void {
  theme = chosen;
  show();
  keepChoice(storageKey, chosen);
}

/** Bring back the theme chosen before; the system's at the first visit. */
export function startTheme(): void {
  theme = readChoice(storageKey, themes) ?? 'system';
  show();
}
