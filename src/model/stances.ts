/** Named sets of prior beliefs about the effects of practice. `balanced` is the default and never promises. */

export const STANCES = ['sceptical', 'balanced', 'as-reported'] as const
export type Stance = (typeof STANCES)[number]
