/** The browser's own dialog for choosing a folder, where it has one. */

/** Whether this browser can keep a folder: Edge and Chrome on a computer can. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Lets the user pick a folder; null when they change their mind. Only in answer to a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await window.showDirectoryPicker({ id: 'forbedringstavlen', mode: 'readwrite' });
  } catch (error) {
    // A cancelled dialog and a folder that the browser will not give out are both a no.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
