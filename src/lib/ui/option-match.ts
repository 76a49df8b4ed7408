import { comparable as folded } from '$lib/i18n/comparable';

/** One line of a Combobox. */
export interface ComboboxOption {
  id: string;
  label: string;
  /** A quiet word beside it, such as a role. */
  hint?: string | undefined;
}

/** Text as options are looked for: as it is compared everywhere, and without accents. */
export function comparable(text: string): string {
  return folded(text).normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/**
 * The options that fit what is typed: those with a word that begins so come first, then those that
 * contain it. An empty text fits all, in the order given.
 */
export function matchOptions(
  options: readonly ComboboxOption[],
  text: string,
): readonly ComboboxOption[] {
  const wanted = comparable(text);
  if (wanted === '') return options;
  const begins: ComboboxOption[] = [];
  const contains: ComboboxOption[] = [];
  for (const option of options) {
    const words = ` ${comparable(`${option.label} ${option.hint ?? ''}`)}`;
    if (words.includes(` ${wanted}`)) begins.push(option);
    else if (words.includes(wanted)) contains.push(option);
  }
  return [...begins, ...contains];
}

/** The one option a text names without doubt: the same label, or the only one that fits. */
export function namedOption(
  options: readonly ComboboxOption[],
  text: string,
): ComboboxOption | undefined {
  const wanted = comparable(text);
  if (wanted === '') return undefined;
  const same = options.filter((option) => comparable(option.label) === wanted);
  const fits = same.length > 0 ? same : matchOptions(options, text);
  return fits.length === 1 ? fits[0] : undefined;
}
