/** The ladder: how large a cycle is tried. */

/** Hvor stort prøver vi? Steps 1 to 5. */
export const SIZES = ['single', 'few', 'team', 'practice', 'spread'] as const;
/** See {@link SIZES}. */
export type Size = (typeof SIZES)[number];
