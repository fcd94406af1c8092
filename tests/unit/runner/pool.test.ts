/** The pool with workers that are plain objects, so that each can do just what a test needs. */
import { describe, expect, it, vi } from 'vitest'
import type { Part } from '../../../src/runner/batch'
import { createPool } from '../../../src/runner/pool'
import type { WorkerHandle } from '../../../src/runner/poolRun'
import { createSimulationService } from '../../../src/runner/service'
import type { FuturePart } from '../../../src/runner/types'
import { bytesOf, playFutures } from '../../support/fakeFutures'
import { fakePrepare, fakeScenario } from '../../support/fakeSimulation'

const scenario = fakeScenario({ horizonYears: 1 })
const job = { scenario, replications: 40 }
const expected = bytesOf(playFutures(fakePrepare(scenario), 40))

function healthy(changes: Partial<WorkerHandle> = {}): WorkerHandle {
  const service = createSimulationService(fakePrepare)
  return {
    open: async (...args) => service.open(...args),
    run: (...args) => service.run(...args),
    close: async (runId) => service.close(runId),
    terminate: vi.fn(),
    ...changes,
  }
}

/** A pool that remembers the workers it made; `make` is told how many there were before. */
function poolOf(workers: number, make: (index: number) => WorkerHandle = () => healthy()) {
  const made: WorkerHandle[] = []
  const createWorker = () => {
    const worker = make(made.length)
    made.push(worker)
    return worker
  }
  return { pool: createPool({ workers, createWorker }), made }
}

describe('a pool of workers', () => {
  it('makes workers when they are needed and keeps them for the next run', async () => {
    const { pool, made } = poolOf(3)
    expect(made).toHaveLength(0)
    await pool.run(job)
    await pool.run(job)
    expect(made).toHaveLength(3)
    pool.dispose()
    for (const worker of made) expect(worker.terminate).toHaveBeenCalled()
  })

  it('keeps its workers when a run is cancelled, and frees them for the next', async () => {
    const { pool, made } = poolOf(2)
    const control = new AbortController()
    const run = pool.run(job, { signal: control.signal, onFutures: () => control.abort() })
    await expect(run).rejects.toMatchObject({ name: 'AbortError' })
    expect(bytesOf(await pool.run(job))).toBe(expected)
    for (const worker of made) expect(worker.terminate).not.toHaveBeenCalled()
    expect(made).toHaveLength(2)
  })

  it('ends a worker that does not give up a cancelled run, and makes another', async () => {
    vi.useFakeTimers()
    const never = () => new Promise<never>(() => undefined)
    const { pool, made } = poolOf(1, (index) => healthy(index === 0 ? { run: never, close: never } : {}))
    const control = new AbortController()
    const cancelled = pool.run(job, { signal: control.signal })
    await vi.advanceTimersByTimeAsync(1)
    control.abort()
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    expect(made[0]!.terminate).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(20_000)
    vi.useRealTimers()
    expect(made[0]!.terminate).toHaveBeenCalled()
    expect(bytesOf(await pool.run(job))).toBe(expected)
    expect(made).toHaveLength(2)
  })

  it('is not held up by a worker that never starts', async () => {
    const { pool } = poolOf(2, (index) =>
      healthy(index === 0 ? { open: () => new Promise(() => undefined) } : {}),
    )
    expect(bytesOf(await pool.run(job))).toBe(expected)
  })

  it('drops answers that belong to another run', async () => {
    const other = createSimulationService(fakePrepare)
    other.open(99, fakeScenario({ horizonYears: 1, seed: 'other' }))
    const stale: WorkerHandle['run'] = async (_, range) => other.run(99, range)
    const { pool, made } = poolOf(2, (index) => healthy(index < 2 ? { run: stale } : {}))
    expect(bytesOf(await pool.run(job))).toBe(expected)
    for (const worker of made.slice(0, 2)) expect(worker.terminate).toHaveBeenCalled()
  })

  it('drops an answer that comes after the run was cancelled', async () => {
    let answer: () => void = () => undefined
    const late = healthy()
    const run: WorkerHandle['run'] = (...args) =>
      args[0] === 1
        ? new Promise((resolve) => (answer = () => resolve(late.run(...args))))
        : late.run(...args)
    const { pool } = poolOf(1, () => ({ ...late, run }))
    const control = new AbortController()
    const progress = vi.fn()
    const cancelled = pool.run(job, { signal: control.signal, onProgress: progress })
    await vi.waitFor(() => expect(progress).toHaveBeenCalledOnce())
    control.abort()
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    const next = pool.run(job)
    answer()
    expect(bytesOf(await next)).toBe(expected)
    expect(progress).toHaveBeenCalledOnce()
  })

  it('says so when workers cannot be made at all', async () => {
    const { pool } = poolOf(2, () => {
      throw new Error('Workers are not allowed here')
    })
    await expect(pool.run(job)).rejects.toThrow(
      '3 workers died before they could start: Workers are not allowed here',
    )
  })

  it('survives workers that die while they start', async () => {
    const { pool } = poolOf(2, (index) =>
      healthy(index < 2 ? { open: () => Promise.reject(new Error('Gone')) } : {}),
    )
    expect(bytesOf(await pool.run(job))).toBe(expected)
  })

  it('fails the run when the one who listens does', async () => {
    const { pool } = poolOf(2)
    const onFutures = () => {
      throw new Error('No room for a chart')
    }
    await expect(pool.run(job, { onFutures })).rejects.toThrow('No room for a chart')
    expect(bytesOf(await pool.run(job))).toBe(expected)
  })

  it('cancels a run that waits for another, without touching the other', async () => {
    const { pool, made } = poolOf(2)
    const control = new AbortController()
    const order: string[] = []
    const first = pool.run(job, { onProgress: () => order.push('first') })
    const second = pool.run(job, { signal: control.signal })
    control.abort()
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    const third = pool.run(job, { onProgress: () => order.push('third') })
    expect(bytesOf(await first)).toBe(expected)
    expect(bytesOf(await third)).toBe(expected)
    expect(order.indexOf('third')).toBeGreaterThan(order.lastIndexOf('first'))
    expect(made).toHaveLength(2)
  })

  it('has at least one worker', () => {
    expect(() => poolOf(0)).toThrow('Not a number of workers: 0')
  })
})

describe('the first pair of futures', () => {
  it('is told as far as it has been played, with what was known before, and no other future is', async () => {
    const known = playFutures(fakePrepare({ ...scenario, options: [scenario.options[0]!] }), 2)
    const parts: FuturePart[] = []
    const { pool } = poolOf(2)
    const { weekly } = await pool.run({ ...job, known: [known] }, { onPart: (part) => parts.push(part) })
    expect(parts.map(({ replication }) => replication).sort()).toEqual([0, 1])
    for (const part of parts) {
      expect(part.weeks).toEqual([52, 52])
      expect(part.weekly).toEqual(weekly[part.replication])
    }
  })

  it('says of options that are yet to be played that nothing of them is there', async () => {
    const parts: FuturePart[] = []
    await poolOf(1).pool.run(job, { onPart: (part) => parts.push(part) })
    expect(parts.map(({ weeks }) => weeks)).toEqual([
      [52, 0],
      [52, 52],
      [52, 0],
      [52, 52],
    ])
  })

  it('goes to the workers that played it before, whichever is free first, as soon as the scenario does', async () => {
    const asked: string[] = []
    const { pool } = poolOf(3, (index) => {
      const worker = healthy()
      return {
        ...worker,
        open: async (...args) => (asked.push(`${index} opens`), worker.open(...args)),
        run: (runId, range) => (asked.push(`${index} plays ${range.from}`), worker.run(runId, range)),
      }
    })
    await pool.run(job)
    asked.length = 0
    const run = pool.run(job)
    // In the very turn in which they are asked for.
    expect(asked).toEqual(['0 opens', '0 plays 0', '1 opens', '1 plays 1', '2 opens', '2 plays 2'])
    expect(bytesOf(await run)).toBe(expected)
  })

  it('is played by whoever is there when the workers that played it before are gone', async () => {
    const { pool } = poolOf(2, (index) =>
      healthy(index === 1 ? { open: () => new Promise(() => undefined) } : {}),
    )
    expect(bytesOf(await pool.run(job))).toBe(expected)
  })
})

it('a run that takes the place of one being played asks its workers in the same turn, after they were told to give that up', async () => {
  const asked: string[] = []
  const { pool, made } = poolOf(1, () => {
    const worker = healthy()
    return {
      ...worker,
      open: async (runId, of) => (asked.push(`open ${runId}`), worker.open(runId, of)),
      run(runId, range) {
        asked.push(`run ${runId}`)
        return runId === 1 ? new Promise(() => undefined) : worker.run(runId, range)
      },
      close: async (runId) => (asked.push(`close ${runId}`), worker.close(runId)),
    }
  })
  const control = new AbortController()
  const first = pool.run(job, { signal: control.signal })
  const cancelled = expect(first).rejects.toMatchObject({ name: 'AbortError' })
  await vi.waitFor(() => expect(asked).toContain('run 1'))
  asked.length = 0
  control.abort()
  const second = pool.run(job)
  expect(asked).toEqual(['close 1', 'open 2', 'run 2'])
  const third = pool.run(job)
  await cancelled
  expect(bytesOf(await second)).toBe(expected)
  expect(bytesOf(await third)).toBe(expected)
  expect(made).toHaveLength(1)
})

describe('what a worker does', () => {
  it('refuses to play a run it was not opened for', async () => {
    const service = createSimulationService(fakePrepare)
    service.open(1, scenario)
    expect(await service.run(2, { from: 0, to: 2 })).toMatchObject({
      ok: false,
      runId: 2,
      error: { message: 'Run 2 is not open' },
    })
  })

  it('gives a run up between two futures when it is closed, or another is opened', async () => {
    const played = vi.fn()
    const service = createSimulationService((of) => {
      const simulation = fakePrepare(of)
      return { ...simulation, replicate: (index) => (played(index), simulation.replicate(index)) }
    })
    for (const stop of [() => service.close(1), () => service.open(2, scenario)]) {
      played.mockClear()
      service.open(1, scenario)
      const run = service.run(1, { from: 0, to: 8 })
      stop()
      expect(await run).toMatchObject({ ok: false, runId: 1, error: { message: 'Run 1 is not open' } })
      expect(played).toHaveBeenCalledOnce()
    }
  })

  it('tells how far a future has got only when it is asked to', async () => {
    const service = createSimulationService(fakePrepare)
    service.open(1, scenario)
    const told = vi.fn()
    const answer = await service.run(1, { from: 4, to: 6, skip: [0] }, told)
    expect(told.mock.calls.map(([part]: Part[]) => [part!.replication, part!.option, part!.weeks])).toEqual([
      [4, 1, 52],
      [5, 1, 52],
    ])
    expect(await service.run(1, { from: 4, to: 6, skip: [0] })).toEqual(answer)
  })

  it('answers with plain data when a future fails', async () => {
    const service = createSimulationService(fakePrepare)
    service.open(1, { ...scenario, title: 'throws in replication 3' })
    const answer = await service.run(1, { from: 2, to: 6 })
    expect(structuredClone(answer)).toEqual(answer)
    expect(answer).toMatchObject({ ok: false, error: { name: 'RangeError', replication: 3 } })
  })
})
