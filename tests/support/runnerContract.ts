/** What every runner has to keep, whatever carries it. `create` makes one; while there are `deaths` to die, its workers die when asked to play. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Futures, Runner, RunProgress } from '../../src/runner/types'
import { bytesOf, playFutures } from './fakeFutures'
import { fakePrepare, fakeScenario, THROWS_IN_PREPARE, THROWS_IN_REPLICATION } from './fakeSimulation'

export interface Fate {
  deaths: number
}
export type CreateRunner = (fate: Fate) => Runner

const scenario = fakeScenario({ horizonYears: 1 })
const REPLICATIONS = 60
const expected = bytesOf(playFutures(fakePrepare(scenario), REPLICATIONS))
const job = { scenario, replications: REPLICATIONS }

/** The part of one of the two options. */
function optionOf<Values extends Float32Array | Float64Array>(values: Values, option: number): Values {
  const length = values.length / scenario.options.length
  return values.slice(option * length, (option + 1) * length) as Values
}

export function describeRunner(name: string, create: CreateRunner, hasWorkers: boolean): void {
  describe(name, () => {
    let runner: Runner
    const use = (fate = { deaths: 0 }) => (runner = create(fate))
    afterEach(() => runner.dispose())

    it('gives every future in order, with the bytes of a simulation played here', async () => {
      const futures = await use().run(job)
      expect(futures.done).toBe(REPLICATIONS)
      expect(bytesOf(futures)).toBe(expected)
    })

    it('gives the same bytes in a second run, and those of another scenario in a third', async () => {
      use()
      await runner.run(job)
      expect(bytesOf(await runner.run(job))).toBe(expected)
      const other = fakeScenario({ horizonYears: 1, seed: 'other' })
      const futures = await runner.run({ scenario: other, replications: 10 })
      expect(bytesOf(futures)).toBe(bytesOf(playFutures(fakePrepare(other), 10)))
    })

    it('tells of progress that starts at nothing, never falls and ends complete', async () => {
      const seen: RunProgress[] = []
      await use().run(job, { onProgress: (progress) => seen.push(progress) })
      expect(seen[0]).toEqual({ done: 0, total: REPLICATIONS })
      expect(seen.at(-1)).toEqual({ done: REPLICATIONS, total: REPLICATIONS })
      const done = seen.map((each) => each.done)
      expect(done).toEqual([...done].sort((a, b) => a - b))
    })

    it('shows futures without a gap from the first on, early and in the end all', async () => {
      const all = playFutures(fakePrepare(scenario), 200)
      const seen: Futures[] = []
      await use().run({ scenario, replications: 200 }, { onFutures: (futures) => seen.push(futures) })
      expect(seen[0]!.done).toBeGreaterThanOrEqual(2)
      expect(seen[0]!.done).toBeLessThan(200)
      expect(seen.at(-1)!.done).toBe(200)
      for (const futures of seen) {
        const { done } = futures
        expect(done % 2).toBe(0)
        const first = {
          done,
          weekly: all.weekly.slice(0, done),
          yearly: all.yearly.slice(0, done),
          ledger: all.ledger.slice(0, done),
        }
        expect(bytesOf(futures)).toBe(bytesOf(first))
      }
    })

    it('takes over the futures of options that are known, as far as they go, and plays the rest to the same bytes', async () => {
      const whole = playFutures(fakePrepare(scenario), REPLICATIONS)
      const of = (option: number, done: number): Futures => ({
        done,
        weekly: whole.weekly.slice(0, done).map((each) => optionOf(each, option)),
        yearly: whole.yearly.slice(0, done).map((each) => optionOf(each, option)),
        ledger: whole.ledger.slice(0, done).map((each) => optionOf(each, option)),
      })
      expect(bytesOf(await use().run({ ...job, known: [of(0, 25)] }))).toBe(expected)
      expect(bytesOf(await runner.run({ ...job, known: [undefined, of(1, REPLICATIONS)] }))).toBe(expected)
      // Taken as they are: other numbers in the place of those known come out again.
      const other = of(1, 4)
      other.weekly[0]!.fill(-7)
      const { weekly } = await runner.run({ ...job, known: [of(0, 60), other] })
      expect(optionOf(weekly[0]!, 1)).toEqual(other.weekly[0])
      expect(optionOf(weekly[4]!, 1)).toEqual(optionOf(whole.weekly[4]!, 1))
    })

    it('rejects with an AbortError when it is cancelled, and can run again', async () => {
      const control = new AbortController()
      const late: RunProgress[] = []
      use()
      const run = runner.run(job, {
        signal: control.signal,
        onProgress(progress) {
          if (control.signal.aborted) late.push(progress)
          if (progress.done > 0) control.abort()
        },
      })
      await expect(run).rejects.toMatchObject({ name: 'AbortError' })
      expect(bytesOf(await runner.run(job))).toBe(expected)
      expect(late).toEqual([])
    })

    it('does not start what was cancelled before', async () => {
      const run = use().run(job, { signal: AbortSignal.abort(), onProgress: () => expect.unreachable() })
      await expect(run).rejects.toMatchObject({ name: 'AbortError' })
    })

    it('plays runs asked for at once one after the other', async () => {
      use()
      const other = fakeScenario({ horizonYears: 1, seed: 'other' })
      const [first, second] = await Promise.all([runner.run(job), runner.run({ ...job, scenario: other })])
      expect(bytesOf(first)).toBe(expected)
      expect(bytesOf(second)).toBe(bytesOf(playFutures(fakePrepare(other), REPLICATIONS)))
    })

    it('names the future that failed, and can run again', async () => {
      const failing = fakeScenario({ horizonYears: 1, title: `${THROWS_IN_REPLICATION}17` })
      await expect(use().run({ ...job, scenario: failing })).rejects.toMatchObject({
        name: 'RunnerError',
        message: 'In replication 17: A queue of -1',
        details: { cause: { name: 'RangeError', message: 'A queue of -1', replication: 17 } },
      })
      expect(bytesOf(await runner.run(job))).toBe(expected)
    })

    it('says why a scenario cannot be prepared', async () => {
      const unprepared = fakeScenario({ title: THROWS_IN_PREPARE })
      await expect(use().run({ ...job, scenario: unprepared })).rejects.toMatchObject({
        name: 'RunnerError',
        message: 'The scenario cannot be prepared: No figures to start from',
      })
    })

    it('refuses an odd number of futures', async () => {
      await expect(use().run({ scenario, replications: 7 })).rejects.toMatchObject({ name: 'RunnerError' })
    })

    it('refuses to run once it is disposed of, and ends what was running', async () => {
      const run = use().run(job)
      runner.dispose()
      await expect(run).rejects.toMatchObject({ name: 'AbortError' })
      await expect(runner.run(job)).rejects.toThrow('disposed')
    })

    if (!hasWorkers) return

    it('replaces a worker that dies and plays its futures again to the same bytes', async () => {
      expect(bytesOf(await use({ deaths: 2 }).run(job))).toBe(expected)
    })

    it('gives up on futures that keep killing workers, names them, and can run again', async () => {
      const fate = { deaths: Infinity }
      const run = use(fate).run(job)
      await expect(run).rejects.toMatchObject({ name: 'RunnerError' })
      await expect(run).rejects.toThrow(/^3 workers died in replications \d+ to \d+: /)
      fate.deaths = 0
      expect(bytesOf(await runner.run(job))).toBe(expected)
    })
  })
}
