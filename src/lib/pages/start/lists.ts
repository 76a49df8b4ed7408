/** What lists on the start page, fetched together: a list that came later would push down what one is about to press. */
export { default as DataFooter } from './DataFooter.svelte';
export { default as InspirationList } from './InspirationList.svelte';
export { default as MyBoards } from './MyBoards.svelte';
export { default as TrashList } from './TrashList.svelte';
