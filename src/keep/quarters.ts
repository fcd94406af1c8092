/** Quarters of a forecast by their last day: the first ends on 30 June after the base year. */
import { startOfFinancialYear } from '../model/time'

const LAST_DAYS = ['06-30', '09-30', '12-31', '03-31'] as const

/** `2025-06-30` for quarter 1 after 2024/25. */
export function quarterEnd(baseYear: string, quarter: number): string {
  const first = (startOfFinancialYear(baseYear) ?? 0) + 1
  const index = (quarter - 1) % 4
  const year = first + Math.floor((quarter - 1) / 4) + (index === 3 ? 1 : 0)
  return `${year}-${LAST_DAYS[index]!}`
}
