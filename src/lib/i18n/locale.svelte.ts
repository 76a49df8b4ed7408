/**
 * The language of the app. Messages ask this state for the language, so markup that shows one follows
 * a change at once and the page keeps everything else it holds. Import `startLocale` once, at the root.
 */
import {
  baseLocale,
  locales,
  overwriteGetLocale,
  overwriteSetLocale,
  type Locale,
} from './paraglide/runtime.js';
import { keepChoice, readChoice } from './stored-choice';

const storageKey = 'ft.locale';

let locale = $state<Locale>(baseLocale);

/** The language shown now. */
export function currentLocale(): Locale {
  return locale;
}

/** Show the app in this language from now on, here and at the next visit. */
export function chooseLocale(chosen: Locale): void {
  locale = chosen;
  document.documentElement.lang = chosen;
  keepChoice(storageKey, chosen);
}

/** Let messages follow this state, and bring back the language chosen before; Danish at the first visit. */
export function startLocale(): void {
  overwriteGetLocale(() => locale);
  overwriteSetLocale((chosen) => chooseLocale(chosen));
  locale = readChoice(storageKey, locales) ?? baseLocale;
  document.documentElement.lang = locale;
}
