/** Plays the same futures with and without each mechanism, one run after another through any runner, and keeps what contributions are worked out from. */
import type { ContributorId } from '../model/contributors'
import { contributorsOn, withoutMechanisms } from '../scenario/switchOff'
import type { ResolvedScenario } from '../scenario/types'
import type { SwitchOffRuns } from '../statistics/contributions'
import { abortError } from './errors'
import type { RunJob, Runner, RunProgress } from './types'

/** A hundred pairs: standard errors between a tenth and a fourteenth of the spread between futures. There are up to fourteen runs. */
export const SWITCH_OFF_FUTURES = 200

export interface SwitchOffProgress extends RunProgress {
  /** The run under way, from 1, of `runs`. */
  run: number
  runs: number
  /** What is off in it. */
  off: readonly ContributorId[]
}

export interface SwitchOffOptions {
  signal?: AbortSignal
  /** `done` and `total` count the futures of all runs. */
  onProgress?: (progress: SwitchOffProgress) => void
}

/** How many runs it takes: as asked, without each mechanism that is on, without all of them. */
export const switchOffRunCount = (scenario: ResolvedScenario): number => contributorsOn(scenario).length + 2

/**
 * The futures are replications 0 to `replications` - 1 in every run. Weekly results are let go as soon as a run is over.
 * `runner` is asked for before each run, so that one that failed meanwhile is not used again. Rejects as the runner does.
 */
export async function playSwitchOffs(
  runner: () => Runner,
  { scenario, replications }: RunJob,
  { signal, onProgress }: SwitchOffOptions = {},
): Promise<SwitchOffRuns> {
  const on = contributorsOn(scenario)
  const runs = switchOffRunCount(scenario)
  let run = 0
  const play = async (off: readonly ContributorId[]): Promise<Float64Array[]> => {
    if (signal?.aborted) throw abortError()
    const before = run++ * replications
    const told = ({ done }: RunProgress) =>
      onProgress?.({ done: before + done, total: runs * replications, run, runs, off })
    const job = { scenario: withoutMechanisms(scenario, off), replications }
    return (await runner().run(job, { signal, onProgress: told })).yearly
  }
  const asAsked = await play([])
  const withoutAll = await play(on)
  const without: SwitchOffRuns['without'][number][] = []
  for (const mechanism of on) without.push({ mechanism, yearly: await play([mechanism]) })
  return { done: replications, asAsked, without, withoutAll }
}
