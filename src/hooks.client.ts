import type { ClientInit, HandleClientError } from '@sveltejs/kit';

/** How long the first page waits for its font, ms; after that it comes in the one made alike (app.css). */
const FONT_WAIT = 400;

/**
 * The page is drawn once, in its own font, where that comes with the scripts; text that changes its
 * width under the eyes of whoever reads it moves what they were about to press.
 */
export const init: ClientInit = async () => {
  const font = document.fonts.load('430 1rem "Albert Sans"').catch(() => []);
  await Promise.race([font, new Promise((over) => setTimeout(over, FONT_WAIT))]);
};

/** What nobody expected: told in the console for whoever looks, and on +error.svelte in plain words. */
export const handleError: HandleClientError = ({ error, message, status }) => {
  if (status !== 404) console.error(error);
  return { message: error instanceof Error ? error.message : message };
};
