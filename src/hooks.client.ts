import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { firstFont } from '$lib/ui/first-font';

/** Asked for as early as can be; the page waits for it where it is drawn (AppFrame), and the scripts do not. */
export const init: ClientInit = () => {
  void firstFont();
};

/** What nobody expected: told in the console for whoever looks, and on +error.svelte in plain words. */
export const handleError: HandleClientError = ({ error, message, status }) => {
  if (status !== 404) console.error(error);
  return { message: error instanceof Error ? error.message : message };
};
