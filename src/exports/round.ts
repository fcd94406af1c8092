/** Numbers in files have nine significant digits: more than they mean, few enough to read, and the same text everywhere. */

export const SIGNIFICANT_DIGITS = 9

/** Never minus zero. */
export const rounded = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS)) + 0
