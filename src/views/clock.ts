/** Times of day and dates as a reader sees them, in the time of the computer. */
import { formatDate } from './format'

/** "14:02" today, else "20 November 2026, 14:02". */
export function momentInWords(moment: Date, now = new Date()): string {
  if (!Number.isFinite(moment.getTime())) return 'at a time that is not known'
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`
  return moment.toDateString() === now.toDateString() ? time : `${formatDate(moment)}, ${time}`
}

/** `2026-11-21` of the computer's own day. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** "21 November 2026" for `2026-11-21`; the text itself where it is no date. */
export function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (!year) return day
  return formatDate(new Date(Number(year), Number(month) - 1, Number(date)))
}
