import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { MEASURE_COUNT } from '../../../src/model/measures'
import { sharedRunner } from '../../../src/runner/shared'
import type { Futures, RunJob, Runner, RunOptions } from '../../../src/runner/types'
import Contributions from '../../../src/ui/pages/results/Contributions.svelte'
import { drivers, runs, session } from '../../../src/ui/state/app'
import { Drivers } from '../../../src/ui/state/drivers.svelte'
import { scenario } from './scenario'

const futures = (done: number): Futures => ({
  done,
  weekly: [],
  yearly: Array.from({ length: done }, () => new Float64Array(2 * MEASURE_COUNT)),
  ledger: [],
})

interface Call {
  job: RunJob
  options: RunOptions
  finish: (futures: Futures) => void
  fail: (error: unknown) => void
}

/** A runner whose futures come when the test says so. */
function heldDrivers() {
  const calls: Call[] = []
  const runner: Runner = {
    run: (job, options = {}) =>
      new Promise((finish, fail) => {
        calls.push({ job, options, finish, fail })
        options.signal?.addEventListener('abort', () => fail(new DOMException('Cancelled', 'AbortError')))
      }),
    dispose: vi.fn(),
  }
  return { calls, held: new Drivers(sharedRunner(() => runner)) }
}

/** The next run, once it has been asked for. */
async function nth(calls: Call[], index: number): Promise<Call> {
  await expect.poll(() => calls.length).toBe(index + 1)
  return calls[index]!
}

test('waits until its first run starts, plays fourteen, and is out of date when the inputs change', async () => {
  const { calls, held } = heldDrivers()
  const ended = held.start(scenario)
  const first = await nth(calls, 0)
  expect(held.status).toBe('waiting')
  first.options.onProgress?.({ done: 0, total: 40 })
  expect(held.status).toBe('running')
  for (let run = 0; run < 14; run++) (await nth(calls, run)).finish(futures(40))
  await ended
  expect(held.status).toBe('done')
  expect(held.announcement).toBe('What drives the difference is ready.')
  expect(held.result).toMatchObject({ runs: { done: 40 }, provenance: { replications: 40 } })
  expect(held.stale).toBe(false)
  held.inputsAre({ ...scenario, seed: 'other' })
  expect(held.stale).toBe(true)
  held.inputsAre(scenario)
  expect(held.stale).toBe(false)
})

test('a change of the inputs stops it, and says why', async () => {
  const { calls, held } = heldDrivers()
  void held.start(scenario)
  const { options } = await nth(calls, 0)
  held.inputsAre(scenario)
  expect(held.busy).toBe(true)
  held.inputsAre({ ...scenario, seed: 'other' })
  expect(options.signal?.aborted).toBe(true)
  expect(held.status).toBe('overtaken')
  expect(held.announcement).toContain('because the inputs changed')
  expect(held.result).toBeNull()
})

test('what is asked for again takes the place of what is under way, and nothing of it comes late', async () => {
  const { calls, held } = heldDrivers()
  void held.start(scenario)
  const first = await nth(calls, 0)
  void held.start({ ...scenario, seed: 'second' })
  await nth(calls, 1)
  expect(first.options.signal?.aborted).toBe(true)
  first.options.onProgress?.({ done: 30, total: 40 })
  expect(held.progress).toBeNull()
  expect(held.status).toBe('waiting')
})

test.each([
  [new Error('In replication 7: no posts'), 'In replication 7: no posts'],
  [new DOMException('Closed', 'AbortError'), 'The run before it failed and took its workers with it.'],
])('says why it failed: %s', async (error, words) => {
  const { calls, held } = heldDrivers()
  const ended = held.start(scenario)
  ;(await nth(calls, 0)).fail(error)
  await ended
  expect([held.status, held.problem]).toEqual(['failed', words])
})

test('the page says what it takes, and hands the focus on from the button to the stop and back', async () => {
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
  const screen = await render(Contributions, { measure: 'lookedAfter', yearName: undefined })
  await expect.element(screen.getByText('14 runs of the same 40 futures', { exact: false })).toBeVisible()
  screen.getByRole('button', { name: 'Work out what drives it' }).element().focus()
  await userEvent.keyboard('{Enter}')
  const stop = screen.getByRole('button', { name: 'Stop' })
  await expect.element(stop).toHaveFocus()
  await stop.click()
  expect(drivers.status).toBe('cancelled')
  await expect.element(screen.getByText('Nothing is shown from part of the runs.')).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'What drives this difference' })).toHaveFocus()
  await expect.element(screen.getByRole('button', { name: 'Work out what drives it' })).toBeVisible()
})
