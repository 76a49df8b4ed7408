/** Lets a file be dropped on an element. A button beside it does the same. */
import type { Attachment } from 'svelte/attachments';

/**
 * Takes a dropped file; while one hovers, the element carries `data-drop`.
 *
 * @param take is given the first file
 */
export function dropFile(take: (file: File) => void): Attachment<HTMLElement> {
  return (element) => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      element.dataset['drop'] = '';
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return;
      delete element.dataset['drop'];
    };
    const drop = (event: DragEvent): void => {
      delete element.dataset['drop'];
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      take(file);
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  };
}
