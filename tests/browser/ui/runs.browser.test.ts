import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { Directory } from '../../../src/authorities/types'
import { ENGINE_NAME } from '../../../src/exports/version'
import { MEASURE_COUNT } from '../../../src/model/measures'
import type { Futures, RunOptions, Runner, RunJob } from '../../../src/runner/types'
import RunStatus from '../../../src/ui/parts/RunStatus.svelte'
import { Runs } from '../../../src/ui/state/runs.svelte'
import { scenario } from './scenario'

const futures = (done: number): Futures => ({
  done,
  weekly: Array.from({ length: done }, () => new Float32Array(2 * MEASURE_COUNT * 52)),
  yearly: Array.from({ length: done }, () => new Float64Array(2 * MEASURE_COUNT)),
  ledger: [],
})

/** A runner whose futures come when the test says so. */
function heldRunner() {
  const calls: {
    job: RunJob
    options: RunOptions
    finish: (futures: Futures) => void
    fail: (error: Error) => void
  }[] = []
  const runner: Runner = {
    run: (job, options = {}) =>
      new Promise((finish, fail) => {
        calls.push({ job, options, finish, fail })
        options.signal?.addEventListener('abort', () => fail(new DOMException('Cancelled', 'AbortError')))
      }),
    dispose: vi.fn(),
  }
  return { calls, runner }
}

test('shows the first futures, then all of them', async () => {
  const { calls, runner } = heldRunner()
  const published = {
    vintage: 'DfE 2025',
    years: [2025],
    authorities: [{ code: 'E1' }],
  } as unknown as Directory
  const runs = new Runs(
    () => runner,
    () => Promise.resolve(published),
  )
  runs.request({ ...scenario, authority: { ...scenario.authority, code: 'E1' } })
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.options.onFutures?.(futures(21))
  await expect.poll(() => runs.result?.futures.done).toBe(20)
  expect(runs.busy).toBe(true)
  calls[0]!.finish(futures(40))
  await expect.poll(() => runs.status).toBe('done')
  expect(runs.result?.provenance).toMatchObject({
    replications: 40,
    seed: 'test',
    engine: ENGINE_NAME,
    dataVintage: 'DfE 2025',
  })
  expect(runs.announcement).toBe('Results are ready: 40 futures.')
})

test('shows the first pair as single futures, without a result, until there are twenty', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.request(scenario)
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.options.onFutures?.(futures(2))
  await expect.poll(() => runs.first?.futures.done).toBe(2)
  expect(runs.result).toBeNull()
  calls[0]!.options.onFutures?.(futures(20))
  await expect.poll(() => runs.result?.futures.done).toBe(20)
  expect(runs.first).toBeNull()
  // Those of other inputs are not shown beside the wrong ones.
  runs.request({ ...scenario, seed: 'second' })
  await expect.poll(() => calls.length).toBe(2)
  calls[1]!.options.onFutures?.(futures(2))
  await expect.poll(() => runs.first?.scenario.seed).toBe('second')
  runs.request({ ...scenario, seed: 'third' })
  expect(runs.first).toBeNull()
})

test('shows the first pair as far as it has been played, until it is whole, and never that of other inputs', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  const part = (replication: number, weeks: number) => ({
    replication,
    weeks: [52, weeks],
    weekly: new Float32Array(2 * MEASURE_COUNT * 52),
  })
  runs.request(scenario)
  // Asked for at once: no frame is drawn between.
  await Promise.resolve()
  expect(runs.status).toBe('running')
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.options.onPart?.(part(1, 13))
  calls[0]!.options.onPart?.(part(0, 13))
  calls[0]!.options.onPart?.(part(1, 26))
  expect(runs.coming?.parts.map(({ weeks }) => weeks[1])).toEqual([13, 26])
  expect(runs.first).toBeNull()
  runs.request({ ...scenario, seed: 'second' })
  expect(runs.coming).toBeNull()
  calls[0]!.options.onPart?.(part(0, 39))
  expect(runs.coming).toBeNull()
  await expect.poll(() => calls.length).toBe(2)
  calls[1]!.options.onPart?.(part(0, 13))
  calls[1]!.options.onFutures?.(futures(2))
  await expect.poll(() => runs.first?.futures.done).toBe(2)
  calls[1]!.options.onPart?.(part(0, 26))
  expect(runs.coming).toBeNull()
})

test('a run of fewer than twenty futures never becomes a result', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.request({ ...scenario, replications: 10 })
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.finish(futures(10))
  await expect.poll(() => runs.status).toBe('done')
  expect(runs.first?.futures.done).toBe(10)
  expect(runs.result).toBeNull()
})

test('gives up what it plays ahead when something else is wanted', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.playAhead(scenario)
  expect(calls).toHaveLength(1)
  calls[0]!.options.onFutures?.(futures(2))
  runs.request({ ...scenario, seed: 'wanted' })
  expect(calls[0]!.options.signal?.aborted).toBe(true)
  await expect.poll(() => calls.length).toBe(2)
  expect(runs.first).toBeNull()
})

test('shows what it has played ahead at once when that is wanted, and plays all of it from the start', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.playAhead(scenario)
  calls[0]!.options.onFutures?.(futures(5))
  expect(runs.first).toBeNull()
  runs.request(scenario)
  await expect.poll(() => runs.first?.futures.done).toBe(4)
  expect(calls[0]!.options.signal?.aborted).toBe(true)
  await expect.poll(() => calls[1]?.job.replications).toBe(scenario.replications)
})

test('waits for the first pair of what it plays ahead, and not at all when that fails', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.playAhead(scenario)
  runs.request(scenario)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(calls).toHaveLength(1)
  calls[0]!.options.onFutures?.(futures(2))
  await expect.poll(() => calls.length).toBe(2)
  runs.cancel()
  const other = { ...scenario, seed: 'other' }
  runs.playAhead(other)
  runs.request(other)
  calls[2]!.fail(new Error('a worker died'))
  await expect.poll(() => calls.length).toBe(4)
  expect(runs.status).toBe('running')
})

test('plays nothing ahead while futures that are wanted are being played', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.request(scenario)
  await expect.poll(() => calls.length).toBe(1)
  runs.playAhead({ ...scenario, seed: 'likely' })
  expect(calls).toHaveLength(1)
})

test('marks results stale at once and drops answers of an earlier run', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.request(scenario)
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.finish(futures(40))
  await expect.poll(() => runs.status).toBe('done')
  runs.request({ ...scenario, seed: 'second' })
  expect(runs.stale).toBe(true)
  await expect.poll(() => calls.length).toBe(2)
  runs.request({ ...scenario, seed: 'third' })
  expect(calls[1]!.options.signal?.aborted).toBe(true)
  calls[1]!.finish(futures(40))
  await expect.poll(() => calls.length).toBe(3)
  calls[2]!.finish(futures(40))
  await expect.poll(() => runs.stale).toBe(false)
  expect(runs.result?.scenario.seed).toBe('third')
})

test('cancels at once and says how far it was', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.request(scenario)
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.options.onProgress?.({ done: 12, total: 40 })
  runs.cancel()
  expect(runs.status).toBe('cancelled')
  expect(runs.announcement).toBe('Stopped after 12 of 40 futures.')
  expect(calls[0]!.options.signal?.aborted).toBe(true)
})

test('says why a run failed and starts with fresh workers again', async () => {
  const { calls, runner } = heldRunner()
  const create = vi.fn(() => runner)
  const runs = new Runs(create)
  runs.request(scenario)
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.fail(new Error('In replication 7: no posts'))
  await expect.poll(() => runs.status).toBe('failed')
  expect(runs.problem).toBe('In replication 7: no posts')
  expect(runner.dispose).toHaveBeenCalled()
  runs.again()
  await expect.poll(() => calls.length).toBe(2)
  expect(create).toHaveBeenCalledTimes(2)
})

test('never puts fewer futures in the place of more of the same scenario', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.request(scenario)
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.options.onFutures?.(futures(30))
  await expect.poll(() => runs.result?.futures.done).toBe(30)
  runs.cancel()
  runs.again()
  await expect.poll(() => calls.length).toBe(2)
  calls[1]!.options.onFutures?.(futures(20))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(runs.result?.futures.done).toBe(30)
  calls[1]!.finish(futures(40))
  await expect.poll(() => runs.result?.futures.done).toBe(40)
})

test('plays half as many futures when memory runs out, says so, and they are the first of all', async () => {
  const { calls, runner } = heldRunner()
  const create = vi.fn(() => runner)
  const runs = new Runs(create)
  runs.request({ ...scenario, replications: 400 })
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.fail(new RangeError('Array buffer allocation failed'))
  await expect.poll(() => calls.length).toBe(2)
  expect(calls[1]!.job).toMatchObject({ replications: 200, scenario: { seed: scenario.seed } })
  expect([runs.total, runs.tooMany]).toEqual([200, 400])
  calls[1]!.finish(futures(200))
  await expect.poll(() => runs.status).toBe('done')
  expect(runs.result).toMatchObject({ total: 200, futures: { done: 200 } })
  const screen = await render(RunStatus, { runs })
  await expect.element(screen.getByText(/memory for 200 of the 400 futures/)).toBeVisible()
  // What the device has shown to hold stays the most, and what fits is not complained about.
  runs.request({ ...scenario, replications: 100 })
  await expect.poll(() => calls.length).toBe(3)
  expect(runs.tooMany).toBeUndefined()
  // It is a number of bytes: of fewer options more futures fit.
  runs.request({ ...scenario, replications: 400, options: scenario.options.slice(0, 1) })
  await expect.poll(() => calls.length).toBe(4)
  expect([runs.total, runs.tooMany]).toEqual([400, undefined])
  expect(create).toHaveBeenCalledTimes(2)
})

test('a run that cannot be held even at the fewest futures fails in words', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  runs.request({ ...scenario, replications: 100 })
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.fail(new RangeError('Array buffer allocation failed'))
  await expect.poll(() => runs.status).toBe('failed')
  expect(runs.problem).toMatch(/allocation failed/)
})

test('a judgement plays nothing again and makes no result out of date, during a run and after it', async () => {
  const { calls, runner } = heldRunner()
  const runs = new Runs(() => runner)
  const target = { measure: 'agencyRate', side: 'below', value: 0.1, year: '2024/25' } as const
  const judged = { ...scenario, judgements: { targets: [target] } }
  runs.request(scenario)
  await expect.poll(() => calls.length).toBe(1)
  calls[0]!.options.onFutures?.(futures(20))
  await expect.poll(() => runs.result?.futures.done).toBe(20)
  runs.request(judged)
  expect([runs.stale, runs.result!.scenario]).toEqual([false, judged])
  calls[0]!.finish(futures(40))
  await expect.poll(() => runs.status).toBe('done')
  expect(runs.result).toMatchObject({ scenario: judged, total: 40 })
  runs.request(scenario)
  expect([runs.status, runs.stale, runs.result!.scenario, calls.length]).toEqual(['done', false, scenario, 1])
  runs.request({ ...judged, seed: 'another' })
  expect([runs.status, runs.stale]).toEqual(['running', true])
})
