/** How each example is offered on the start page. */
import type { ExampleKey } from '$lib/examples';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What is pressed to open it, and what it is. */
export const EXAMPLE_WORDS: Readonly<
  Record<ExampleKey, { label: () => string; hint: () => string }>
> = {
  jammerbugt: { label: m.start_example_infant, hint: m.start_example_infant_hint },
  favrskov: { label: m.start_example_groups, hint: m.start_example_groups_hint },
  thisted: { label: m.start_example_family, hint: m.start_example_family_hint },
};
