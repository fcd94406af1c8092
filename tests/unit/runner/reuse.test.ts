import { describe, expect, it } from 'vitest'
import { MEASURE_COUNT } from '../../../src/model/measures'
import { createInProcessRunner } from '../../../src/runner/inProcess'
import { reusing } from '../../../src/runner/reuse'
import type { RunJob, Runner } from '../../../src/runner/types'
import type { ResolvedScenario } from '../../../src/scenario/types'
import { bytesOf, playFutures } from '../../support/fakeFutures'
import { fakeOption, fakePrepare, fakeScenario } from '../../support/fakeSimulation'

/** Plays in process and notes how many futures of each option were there already. */
function listening(mostBytes?: number) {
  const known: number[][] = []
  const inner = createInProcessRunner(fakePrepare)
  const run: Runner['run'] = (job: RunJob, options) => {
    known.push((job.known ?? []).map((each) => each?.done ?? 0))
    return inner.run(job, options)
  }
  return { known, runner: reusing({ ...inner, run }, mostBytes) }
}

const units = (startWeek: number) => ({
  ...fakeOption('units', 'Small units'),
  policies: { startWeek, trainAgency: false, agencyCover: 1, recruitment: 1 },
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

  it('keeps no more than it may, and of what it keeps no more than the option: the oldest go first', async () => {
    const future = (104 + 2 * 2) * MEASURE_COUNT * 4
    const { known, runner } = listening(2.5 * 10 * (future / 2))
    for (const week of [4, 8, 12]) await runner.run({ scenario: scenario(week), replications: 10 })
    await runner.run({ scenario: scenario(8), replications: 10 })
    await runner.run({ scenario: scenario(12), replications: 10 })
    // Room for the baseline and one other: what was used last.
    expect(known).toEqual([
      [0, 0],
      [10, 0],
      [10, 0],
      [10, 0],
      [10, 0],
    ])
    await runner.run({ scenario: scenario(12), replications: 10 })
    expect(known.at(-1)).toEqual([10, 10])
  })

  it('holds on to no memory but that of the options it keeps', async () => {
    const held = new Set<ArrayBufferLike>()
    const inner = createInProcessRunner(fakePrepare)
    const runner = reusing({
      ...inner,
      run(job, options) {
        for (const each of job.known ?? []) {
          for (const array of [...(each?.weekly ?? []), ...(each?.yearly ?? [])]) {
            expect(array.byteLength).toBe(array.buffer.byteLength)
            held.add(array.buffer)
          }
        }
        return inner.run(job, options)
      },
    })
    await runner.run({ scenario: scenario(4), replications: 6 })
    await runner.run({ scenario: scenario(4), replications: 6 })
    expect(held.size).toBe(2 * 2 * 6)
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
