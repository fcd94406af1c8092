/** Time in the model: weekly steps, a year of 52 weeks that starts on 1 April, ages in weeks. Source: docs/model.md, time and scale. */

export const WEEKS_PER_YEAR = 52
export const WARM_UP_WEEKS = 52
export const MONTHS_PER_YEAR = 12
export const QUARTERS_PER_YEAR = 4
export const QUARTER_WEEKS = WEEKS_PER_YEAR / QUARTERS_PER_YEAR
export const ADULT_AGE_YEARS = 18
export const ADULT_AGE_WEEKS = ADULT_AGE_YEARS * WEEKS_PER_YEAR
/** Long-term stability is of children under 16 looked after for at least two and a half years (DfE, placement stability). */
export const SIXTEEN_WEEKS = 16 * WEEKS_PER_YEAR
export const LONG_TERM_WEEKS = 2.5 * WEEKS_PER_YEAR

/** A financial year label, for example `2025/26`, from the calendar year in which it begins. */
export function financialYear(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`
}

/** The calendar year in which a label such as `2025/26` begins, or undefined when it is not such a label. */
export function startOfFinancialYear(label: string): number | undefined {
  const match = /^(\d{4})\/(\d{2})$/.exec(label)
  if (!match) return undefined
  const start = Number(match[1])
  return (start + 1) % 100 === Number(match[2]) ? start : undefined
}

/** Labels of `count` financial years after the base year: the first simulated year follows the year the figures are for. */
export function yearsAfter(baseYear: string, count: number): string[] {
  const start = startOfFinancialYear(baseYear)
  if (start === undefined) throw new Error(`Not a financial year: ${baseYear}`)
  return Array.from({ length: count }, (_, index) => financialYear(start + 1 + index))
}
