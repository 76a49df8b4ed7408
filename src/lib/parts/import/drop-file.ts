/** Lets a file be dropped on an element. A button beside it does the same. */
import type { Attachment } from 'svelte/attachments';

/**
 * Takes dropped files; while one hovers, the element carries `data-drop`.
 *
 * @param take is given the first file, and the others that were dropped with it
 */
export function dropFile(
  take: (file: File, others: readonly File[]) => void,
): Attachment<HTMLElement> {
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
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      take(file, others);
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
