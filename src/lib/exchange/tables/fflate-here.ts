/**
 * What packages of ours get when they ask for fflate (see vite.config.ts). Its `zip` would start
 * workers from blob addresses, which the content security policy refuses; here it works where it is
 * called. Whoever zips much does so in a worker of our own.
 */
import { zipSync, type AsyncZippable, type FlateCallback } from 'fflate/browser';

export * from 'fflate/browser';

/** As fflate's, without workers. */
export function zip(files: AsyncZippable, done: FlateCallback): void {
  let zipped: Uint8Array<ArrayBuffer>;
  try {
    zipped = zipSync(files);
  } catch (error) {
    done(error as Parameters<FlateCallback>[0], new Uint8Array());
    return;
  }
  done(null, zipped);
}
