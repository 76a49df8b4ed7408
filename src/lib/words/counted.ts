/** Numbers and beginnings of sentences. */
import { m } from '$lib/i18n/paraglide/messages.js';

/** Small numbers in words, to ten. */
export function inWords(number: number): string {
  return m.facts_number({ number: String(number) });
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('da') + rest.join('');
}
