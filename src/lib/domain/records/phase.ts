/** Phases in order; deciding (justere) happens in `reflect`. */
export const PHASES = ['plan', 'test', 'reflect', 'closed'] as const;
/** See {@link PHASES}. */
export type Phase = (typeof PHASES)[number];
