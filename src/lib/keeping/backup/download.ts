/** Handing a file to the person at the screen. */

import { safeName } from '$lib/words/file-names';

/** Kind of a board file, for the browser. */
const TYPE = 'application/json';

/** Makes a file from pieces of text. */
export function textFile(pieces: readonly string[], name: string, type: string = TYPE): File {
  return new File([...pieces], name, { type });
}

/** Puts a file among the downloads. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has its own hold on the file by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Puts text or bytes among the downloads. */
export function saveAs(name: string, type: string, content: BlobPart): void {
  download(new File([content], safeName(name), { type }));
}
