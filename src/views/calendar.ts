/** Weeks of the horizon as months of the calendar: week 0 begins on 1 April after the base year, a year has 52 weeks. */
import { MONTHS_PER_YEAR, WEEKS_PER_YEAR } from '../model/time'
import { endOfYear } from './format'

const MONTHS = [
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'January',
  'February',
  'March',
]
/** Months of a financial year that lie in the year in which it begins. */
const BEFORE_JANUARY = 9
const DAYS_PER_WEEK = 7
const MS_PER_DAY = 86_400_000

/** "October 2026" for week 26 after a base year of 2025/26. */
export function monthOfWeek(baseYear: string, week: number): string {
  const month = Math.floor(((week % WEEKS_PER_YEAR) * MONTHS_PER_YEAR) / WEEKS_PER_YEAR)
  const year = endOfYear(baseYear) + Math.floor(week / WEEKS_PER_YEAR) + (month < BEFORE_JANUARY ? 0 : 1)
  return `${MONTHS[month]} ${year}`
}

/** Week of the horizon in which a day such as `2026-11-21` lies; below 0 before the first. */
export function weekOfDay(baseYear: string, day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const began = year - (month < 4 ? 1 : 0)
  const days = (Date.UTC(year, month - 1, date) - Date.UTC(began, 3, 1)) / MS_PER_DAY
  const inYear = Math.min(WEEKS_PER_YEAR - 1, Math.floor(days / DAYS_PER_WEEK))
  return (began - endOfYear(baseYear)) * WEEKS_PER_YEAR + inYear
}

/** How long after the first week, as people say it: "at once", "after 6 months", "after 2 years", "after 30 weeks". */
export function afterWeeks(week: number): string {
  if (week === 0) return 'at once'
  const amount = (count: number, unit: string) => `after ${count} ${unit}${count === 1 ? '' : 's'}`
  if (week % WEEKS_PER_YEAR === 0) return amount(week / WEEKS_PER_YEAR, 'year')
  const months = (week * MONTHS_PER_YEAR) / WEEKS_PER_YEAR
  return Number.isInteger(months) ? amount(months, 'month') : amount(week, 'week')
}
