/** What summaries are like. Apart from what makes them: who only reads one takes none of that along. */

/** Rises when a summary holds something else: those made before are then made anew. */
export const SUMMARY_VERSION = 2;
