import { describe, expect, it } from 'vitest'
import { ALIKE_IN_ALL_OPTIONS, CONTRIBUTOR_IDS } from '../../../src/model/contributors'
import { MECHANISM_IDS } from '../../../src/model/mechanisms'
import { createInProcessRunner } from '../../../src/runner/inProcess'
import { sharedRunner } from '../../../src/runner/shared'
import { playSwitchOffs, switchOffRunCount, type SwitchOffProgress } from '../../../src/runner/switchOffs'
import type { RunJob, Runner } from '../../../src/runner/types'
import { withoutMechanisms } from '../../../src/scenario/switchOff'
import { fakePrepare, fakeScenario } from '../../support/fakeSimulation'

/** Plays in process and notes what it was asked for. */
function listening(): { runner: Runner; jobs: RunJob[] } {
  const jobs: RunJob[] = []
  const inner = createInProcessRunner(fakePrepare)
  const run: Runner['run'] = (job, options) => {
    jobs.push(job)
    return inner.run(job, options)
  }
  return { jobs, runner: { ...inner, run } }
}

const offIn = ({ scenario: { mechanisms } }: RunJob) => MECHANISM_IDS.filter((id) => !mechanisms[id])

describe('switch-off runs', () => {
  it('are as asked, without all twelve, then without each; never without what acts on all options alike', async () => {
    const { runner, jobs } = listening()
    const scenario = fakeScenario()
    const runs = await playSwitchOffs(() => runner, { scenario, replications: 4 })
    expect(jobs.map(offIn)).toEqual([[], CONTRIBUTOR_IDS, ...CONTRIBUTOR_IDS.map((id) => [id])])
    expect(CONTRIBUTOR_IDS).toHaveLength(MECHANISM_IDS.length - ALIKE_IN_ALL_OPTIONS.length)
    expect(jobs.every((job) => job.scenario.seed === scenario.seed && job.replications === 4)).toBe(true)
    expect(runs.without.map((each) => each.mechanism)).toEqual(CONTRIBUTOR_IDS)
    expect(runs.asAsked).toHaveLength(4)
  })

  it('leave a part alone that the scenario has off already', async () => {
    const { runner, jobs } = listening()
    const scenario = withoutMechanisms(fakeScenario(), ['overload', 'environment'])
    const { without } = await playSwitchOffs(() => runner, { scenario, replications: 2 })
    expect(without.map((each) => each.mechanism)).not.toContain('overload')
    expect(jobs).toHaveLength(switchOffRunCount(scenario))
    expect(
      jobs.every((job) => !job.scenario.mechanisms.overload && !job.scenario.mechanisms.environment),
    ).toBe(true)
  })

  it('tell of progress over all runs, up to the last future', async () => {
    const told: SwitchOffProgress[] = []
    const { runner } = listening()
    await playSwitchOffs(
      () => runner,
      { scenario: fakeScenario(), replications: 2 },
      { onProgress: (progress) => told.push(progress) },
    )
    expect(told[0]).toEqual({ done: 0, total: 28, run: 1, runs: 14, off: [] })
    expect(told.at(-1)).toEqual({ done: 28, total: 28, run: 14, runs: 14, off: [CONTRIBUTOR_IDS.at(-1)] })
    expect(told.map((each) => each.done)).toEqual(told.map((each) => each.done).sort((a, b) => a - b))
  })

  it('stop between and inside runs when cancelled, and start no more', async () => {
    const { runner, jobs } = listening()
    const control = new AbortController()
    const played = playSwitchOffs(
      () => runner,
      { scenario: fakeScenario(), replications: 2 },
      { signal: control.signal, onProgress: ({ run }) => run === 3 && control.abort() },
    )
    await expect(played).rejects.toMatchObject({ name: 'AbortError' })
    expect(jobs).toHaveLength(3)
  })
})

describe('a shared runner', () => {
  it('is one for all who ask, until somebody disposes of it', () => {
    let made = 0
    const shared = sharedRunner(() => {
      made++
      return createInProcessRunner(fakePrepare)
    })
    const first = shared.get()
    expect(shared.get()).toBe(first)
    first.dispose()
    expect(shared.get()).not.toBe(first)
    first.dispose()
    shared.get()
    expect(made).toBe(2)
  })

  it('knows how long a future takes of the authority it played last, and of no other', async () => {
    const shared = sharedRunner(() => createInProcessRunner(fakePrepare))
    const scenario = fakeScenario()
    expect(shared.futureMs(scenario)).toBeUndefined()
    await shared.get().run({ scenario, replications: 20 })
    expect(shared.futureMs(withoutMechanisms(scenario, ['overload']))).toBeGreaterThan(0)
    expect(shared.futureMs(fakeScenario({ horizonYears: 5 }))).toBeUndefined()
    await shared.get().run({ scenario: fakeScenario({ horizonYears: 5 }), replications: 20 })
    expect(shared.futureMs(scenario)).toBeUndefined()
  })
})
