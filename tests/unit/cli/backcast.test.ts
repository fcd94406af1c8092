import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Stored from '../../../src/backcast/stored'
import { cli } from '../../../src/cli/cli'
import { ENGINE_NAME } from '../../../src/exports/version'
import { LIBRARY_IDS } from '../../../src/scenario/library'
import { fakeWorld } from '../../support/fakeWorld'

/** The engine the stored file of every authority is taken to be of. */
const stored = vi.hoisted(() => ({ engine: '' }))
vi.mock('../../../src/backcast/stored', async (original) => {
  const real = await original<typeof Stored>()
  return { ...real, loadNational: async () => ({ ...(await real.loadNational()), engine: stored.engine }) }
})
beforeEach(() => void (stored.engine = ENGINE_NAME))

async function use(command: string) {
  const world = fakeWorld()
  const code = await cli(command.split(' '), world)
  return { code, world, out: world.out, errors: world.errors }
}

describe('backcast', () => {
  it.each([
    ['backcast atlantis', 'Unknown system: atlantis. Expected all, national, sector, or of cheshire-east, '],
    ['backcast hackney national', 'national stands alone: got hackney national'],
    ['backcast all hackney', 'all stands alone'],
    ['backcast sector la1', 'sector stands alone: got sector la1'],
    ['backcast hackney --replications 7', '--replications 7: expected an even number'],
    ['backcast --format csv', '--format csv: expected text or json'],
  ])('refuses `%s` with exit code 2 and one line that says why', async (command, line) => {
    const { code, out, errors } = await use(command)
    expect({ code, out, lines: errors.length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(errors[0]).toContain(line)
  })

  it('prints for each outcome what was predicted, observed, and whether inside', async () => {
    const { code, out, world } = await use('backcast hackney harrow --replications 10')
    expect(code).toBe(0)
    expect(
      out.match(/^ {2}Children looked after, 20\d\d\/\d\d \(from 467\): Predicted .*observed/gm),
    ).toHaveLength(2)
    expect(out).toMatch(/^hackney +6 /m)
    expect(out).toMatch(/^all +6 /m)
    expect(out).toMatch(/^harrow: .*No outcome to test\.$/m)
    expect(world.shown.at(-1)).toBe('')
    expect(world.shown.some((line) => line.startsWith('1 of 2, hackney: '))).toBe(true)
  })

  it('prints as JSON every outcome with its ranges and scores, and each system once', async () => {
    const { out } = await use('backcast la1 la1 hackney --replications 4 --format json')
    const file = JSON.parse(out)
    expect(file).toMatchObject({ format: 'unitcast-backcast-systems', replications: 4, seed: 'backcast' })
    expect(file.systems.map(({ id }: { id: string }) => id)).toEqual(['la1', 'hackney'])
    expect(file.overall.outcomes).toBe(15)
    const [first] = file.systems[1].outcomes
    expect(first).toMatchObject({ measure: 'lookedAfter', year: '2008/09', option: 'rsw', observed: 327 })
    expect(Object.keys(first.predicted).sort()).toEqual(['as-reported', 'balanced', 'sceptical'])
    expect(file.systems[1].summary.outcomes).toBe(6)
  })

  it('takes every system of the library when none is named', async () => {
    const { code, out } = await use('backcast --replications 2 --format json')
    expect(code).toBe(0)
    const { systems, overall } = JSON.parse(out)
    expect(systems.map(({ id }: { id: string }) => id)).toEqual([...LIBRARY_IDS])
    expect(overall.outcomes).toBeGreaterThan(500)
    expect(overall.untested).toBeGreaterThan(3)
  })

  it('sets the sector’s forecaster beside the model, on published figures and on synthetic returns', async () => {
    const { code, out } = await use('backcast sector --replications 2')
    expect(code).toBe(0)
    expect(out).toMatch(/^On published figures of children looked after/)
    expect(out).toMatch(/^One year, the sector’s forecaster +\d+% /m)
    expect(out.match(/^20\d\d, (one|two) years? +\d+ +\d+, \d+/gm)).toHaveLength(7)
    const json = await use('backcast sector --replications 2 --format json')
    expect(JSON.parse(json.out)).toMatchObject({ format: 'unitcast-backcast-sector', engine: ENGINE_NAME })
  })

  it('does not compare with stored forecasts of another engine', async () => {
    stored.engine = 'unitcast 0.0.1, engine 0'
    const { code, out, errors } = await use('backcast sector --replications 2')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(errors).toEqual([
      `The stored national backcast is of unitcast 0.0.1, engine 0, this is ${ENGINE_NAME}: make it anew first.`,
    ])
  })
})
