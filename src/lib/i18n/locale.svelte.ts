/**
 * The language of the app. Import `startLocale` once, at the root.
 *
 * The built app has each script once for each language, with the texts of that one alone: the page loads those
 * of the language it was opened in, and another is chosen by loading it again. Where all languages are at hand
 * (while one develops, and in tests) messages ask this state, and markup follows at once.
 */
import {
  baseLocale,
  experimentalStaticLocale,
  locales,
  overwriteGetLocale,
  overwriteSetLocale,
  type Locale,
} from './paraglide/runtime.js';
import { keepChoice, readChoice } from './stored-choice';

const storageKey = 'ft.locale';
/** Ends the name of a tab in which a language was just chosen: only that outlives the reload in every browser. */
const JUST_NOW = '!';

/** The one language that is loaded; undefined where all are. */
const loaded: Locale | undefined = experimentalStaticLocale;

let locale = $state<Locale>(baseLocale);

/** The language shown now. */
export function currentLocale(): Locale {
  return locale;
}

/** Show the app in this language from now on, here and at the next visit. */
export function chooseLocale(chosen: Locale): void {
  keepChoice(storageKey, chosen);
  if (loaded === undefined) {
    show(chosen);
    return;
  }
  if (chosen === loaded) return;
  // Read by early.js, too, where the browser keeps nothing.
  window.name = `${storageKey}=${chosen}${JUST_NOW}`;
  // What is typed is kept as it is typed, and the address says where one is.
  location.reload();
}

/** Whether the page was loaded again because another language was chosen in it; told once. */
export function takeLocaleChosen(): boolean {
  const was = window.name.startsWith(storageKey) && window.name.endsWith(JUST_NOW);
  if (was) window.name = window.name.slice(0, -JUST_NOW.length);
  return was;
}

/** Let messages follow this state, and bring back the language chosen before; Danish at the first visit. */
export function startLocale(): void {
  overwriteGetLocale(() => locale);
  overwriteSetLocale((chosen) => {
    chooseLocale(chosen);
  });
  show(loaded ?? readChoice(storageKey, locales) ?? baseLocale);
}

function show(shown: Locale): void {
  locale = shown;
  document.documentElement.lang = shown;
}
