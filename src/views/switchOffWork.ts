/** What it takes to find out what drives a difference: said before, while it goes on, and when it ended early. */
import { formatNumber } from './format'
import { partWords } from './contributionWords'
import type { ContributorId } from '../model/contributors'

interface Playing {
  done: number
  total: number
  run: number
  runs: number
  off: readonly ContributorId[]
}

/** "14 runs of the same 200 futures: ... It takes about 40 seconds here." */
export function costInWords(runs: number, futures: number, seconds: number | undefined): string {
  const work = `${formatNumber(runs)} runs of the same ${formatNumber(futures)} futures: with everything, without each part, and without all of them.`
  return seconds === undefined ? work : `${work} It takes ${durationInWords(seconds)} here.`
}

export function durationInWords(seconds: number): string {
  if (seconds < 8) return 'a few seconds'
  if (seconds < 90) return `about ${formatNumber(Math.ceil(seconds / 5) * 5)} seconds`
  return `about ${formatNumber(Math.round(seconds / 60))} minutes`
}

/** "Run 3 of 14, without overload: 460 of 2,800 futures in all, about 40 seconds left." */
export function playingInWords(
  { done, total, run, runs, off }: Playing,
  seconds: number | undefined,
): string {
  const [first] = off
  const what =
    first === undefined
      ? 'with everything'
      : off.length === 1
        ? `without ${partWords(first).through}`
        : 'with all of them off'
  const left = seconds === undefined ? '' : `, ${durationInWords(seconds)} left`
  return `Run ${run} of ${runs}, ${what}: ${formatNumber(done)} of ${formatNumber(total)} futures in all${left}.`
}
