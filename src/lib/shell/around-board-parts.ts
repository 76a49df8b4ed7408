/** See around-board.ts. */
export { folderKeeper } from '$lib/keeping/folder/folder-keeper.svelte';
export { default as CopyReminder } from '$lib/parts/backup/CopyReminder.svelte';
export { default as FolderWord } from '$lib/parts/folder/FolderWord.svelte';
