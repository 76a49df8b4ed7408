/** What a move is and where a card comes to stand: needed to move one, and not to see any. */
export { moveOf, moveOfIdea } from '$lib/domain/board/moves';
export { placedAt, placedFirst, stepped } from '$lib/domain/board/placing';
