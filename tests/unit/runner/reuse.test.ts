import { describe, expect, it } from 'vitest'
import { createInProcessRunner } from '../../../src/runner/inProcess'
import { reusing } from '../../../src/runner/reuse'
import type { RunJob, Runner } from '../../../src/runner/types'
import type { ResolvedScenario } from '../../../src/scenario/types'
import { bytesOf, playFutures } from '../../support/fakeFutures'
import { fakeOption, fakePrepare, fakeScenario } from '../../support/fakeSimulation'

/** Plays in process and notes how many futures of each option were there already. */
function listening() {
  const known: number[][] = []
  const inner = createInProcessRunner(fakePrepare)
  const run: Runner['run'] = (job: RunJob, options) => {
    known.push((job.known ?? []).map((each) => each?.done ?? 0))
    return inner.run(job, options)
  }
  return { known, runner: reusing({ ...inner, run }) }
}

const units = (startWeek: number) => ({
  ...fakeOption('units', 'Small units'),
  policies: { startWeek, trainAgency: false },
})
const scenario = (...weeks: number[]): ResolvedScenario =>
  fakeScenario({ horizonYears: 1, options: [fakeOption('baseline', 'Teams'), ...weeks.map(units)] })
const played = (what: ResolvedScenario, replications: number) =>
  bytesOf(playFutures(fakePrepare(what), replications))

describe('a runner that reuses futures', () => {
  it('plays only the option that has changed, to the same bytes', async () => {
    const { known, runner } = listening()
    await runner.run({ scenario: scenario(4), replications: 12 })
    const futures = await runner.run({ scenario: scenario(8), replications: 12 })
    expect(known).toEqual([
      [0, 0],
      [12, 0],
    ])
    expect(bytesOf(futures)).toBe(played(scenario(8), 12))
    // Back again, as after an undo: all of it is there.
    await runner.run({ scenario: scenario(4), replications: 12 })
    expect(known.at(-1)).toEqual([12, 12])
  })

  it('takes over what a cancelled run had got to', async () => {
    const { known, runner } = listening()
    const control = new AbortController()
    const run = runner.run(
      { scenario: scenario(4), replications: 40 },
      { signal: control.signal, onFutures: ({ done }) => done >= 10 && control.abort() },
    )
    await expect(run).rejects.toMatchObject({ name: 'AbortError' })
    const futures = await runner.run({ scenario: scenario(4), replications: 40 })
    expect(known.at(-1)!.every((done) => done >= 10 && done < 40)).toBe(true)
    expect(bytesOf(futures)).toBe(played(scenario(4), 40))
  })

  it('does not lose many futures to a later run of few', async () => {
    const { known, runner } = listening()
    for (const replications of [20, 4, 20]) await runner.run({ scenario: scenario(4), replications })
    expect(known).toEqual([
      [0, 0],
      [20, 20],
      [20, 20],
    ])
  })

  it.each<[string, Partial<ResolvedScenario>]>([
    ['seed', { seed: 'other' }],
    ['stance', { stance: 'sceptical' }],
    ['mechanisms', { mechanisms: { ...scenario(4).mechanisms, overload: false } }],
    ['baseline', { options: [{ ...units(2), id: 'baseline' }, units(4)] }],
    ['length', { horizonYears: 2, horizonWeeks: 104 }],
    ['place', { authority: { ...scenario(4).authority, population0to17: 60_000 } }],
  ])('plays everything again when the %s is another', async (_, changes) => {
    const { known, runner } = listening()
    await runner.run({ scenario: scenario(4), replications: 2 })
    await runner.run({ scenario: { ...scenario(4), ...changes }, replications: 2 })
    expect(known.at(-1)).toEqual([0, 0])
  })

  it('keeps the futures of an option that is given another name or place', async () => {
    const { known, runner } = listening()
    await runner.run({ scenario: scenario(4, 8), replications: 2 })
    const [baseline, first, second] = scenario(4, 8).options
    const options = [baseline!, { ...second!, name: 'Renamed' }, { ...first!, id: 'moved' }]
    await runner.run({ scenario: { ...scenario(4, 8), options }, replications: 2 })
    expect(known.at(-1)).toEqual([2, 2, 2])
  })
})
