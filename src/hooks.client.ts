import type { HandleClientError } from '@sveltejs/kit';

/** What nobody expected: told in the console for whoever looks, and on +error.svelte in plain words. */
export const handleError: HandleClientError = ({ error, message, status }) => {
  if (status !== 404) console.error(error);
  return { message: error instanceof Error ? error.message : message };
};
