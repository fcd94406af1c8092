/** Timing: processor time, so that what else the machine does counts little; medians of turns and of pairs; memory kept after the collector has run. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds of processor time, those of the compiler and the collector included. */
export function timeOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/** Milliseconds of a turn: median of `turns` after one that warms the compiler. */
export function millisecondsOf(work: () => void, turns = 5): number {
  work()
  return median(Array.from({ length: turns }, () => timeOf(work)))
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes kept by a turn of the work, over many turns; nil when nothing is kept. */
export function keptBytes(work: (turn: number) => void, turns: number): number {
  const used = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  // Once for room: a larger future than any before makes arrays grow.
  for (let turn = 0; turn < turns; turn++) work(turn)
  const before = used()
  for (let turn = 0; turn < turns; turn++) work(turn)
  return Math.max(0, used() - before) / turns
}
