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

/**
 * Does something once the next frame is painted and the browser has time to spare: what one does at what was
 * just shown comes first. Safari cannot be asked for such time; there it is done after the frame.
 *
 * @param atLast how long it waits for that at most, ms
 * @returns lets it be, where it has not been done
 */
export function inSpareTime(run: () => void, atLast: number): () => void {
  let asked: number | undefined;
  const stop = afterFrame(() => {
    if ('requestIdleCallback' in globalThis) asked = requestIdleCallback(run, { timeout: atLast });
    else run();
  });
  return () => {
    stop();
    if (asked !== undefined) cancelIdleCallback(asked);
  };
}
