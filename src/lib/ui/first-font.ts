/** How long the first page waits for its font, ms; after that it comes in the one made alike (app.css). */
const FONT_WAIT = 400;

let asked: Promise<unknown> | undefined;

/**
 * The page is drawn once, in its own font, where that comes with the scripts; text that changes its
 * width under the eyes of whoever reads it moves what they were about to press.
 *
 * @returns when the font is there, or has been waited for long enough
 */
export function firstFont(): Promise<unknown> {
  return (asked ??= Promise.race([
    document.fonts.load('430 1rem "Albert Sans"').catch(() => []),
    new Promise((over) => setTimeout(over, FONT_WAIT)),
  ]));
}
