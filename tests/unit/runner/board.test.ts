import { describe, expect, it } from 'vitest'
import { prepareBoard } from '../../../src/engine/board/record'
import { buffersOf } from '../../../src/engine/board/types'
import { createBoardService } from '../../../src/runner/board'
import { authorityScenario, resolved } from '../../support/engineScenario'

const scenario = resolved(authorityScenario('Rutland', { horizonYears: 1 }))

describe('the recorder in a worker', () => {
  it('answers with the recording, or with what went wrong', () => {
    const service = createBoardService(prepareBoard)
    const found = service.boardRecord({ scenario, replication: 2, options: [1] })
    expect(found).toMatchObject({ ok: true, value: { replication: 2, weeks: 52, options: [{ option: 1 }] } })
    const broken = createBoardService(() => {
      throw new Error('No figures')
    })
    expect(broken.boardRecord({ scenario, replication: 2, options: [1] })).toMatchObject({
      ok: false,
      error: { message: 'No figures' },
    })
  })

  it('hands over every array, each once, so that nothing is copied', () => {
    const board = prepareBoard(scenario).record(2, [0, 1])
    const buffers = buffersOf(board)
    expect(new Set(buffers).size).toBe(buffers.length)
    const copy = structuredClone(board, { transfer: buffers })
    expect(copy.options[0]!.happenings.count).toBeGreaterThan(0)
    expect(board.options[0]!.stretches[0]!.load.length).toBe(0)
    expect(board.result.weekly.length).toBe(0)
  })
})
