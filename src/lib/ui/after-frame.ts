/** What can wait until the screen has shown what was asked for. */

/** A page that is not shown gets no frames; it does not wait longer than this, in ms. */
const LONGEST = 300;

/**
 * Does something once the next frame is painted: done in it, it would be waited for.
 *
 * @returns lets it be, where it has not been done
 */
export function afterFrame(run: () => void): () => void {
  let soon: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    clearTimeout(soon);
    soon = setTimeout(run);
  });
  soon = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, LONGEST);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(soon);
  };
}
