/** The command line on worker threads: the number of them changes no byte of a result. */
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cli } from '../../src/cli/cli'
import { createNodePool } from '../../src/runner/nodePool'
import { buildNodeWorker } from '../support/buildNodeWorker'
import { fakeWorld } from '../support/fakeWorld'

let entry = ''
beforeAll(async () => ([entry = ''] = await buildNodeWorker('tests/support/fakeNodeWorker.ts')))
afterAll(() => rm(dirname(entry), { recursive: true }))

async function run(command: string) {
  const world = fakeWorld()
  world.createRunner = (workers) => createNodePool({ entry, workers })
  const code = await cli(command.split(' '), world)
  return { code, out: world.out, errors: world.errors }
}

it.each(['json', 'csv'])('gives the same bytes of %s for 1 and 2 workers', async (format) => {
  const command = `run hackney.json --replications 40 --seed same --format ${format} --workers`
  const [one, two] = [await run(`${command} 1`), await run(`${command} 2`)]
  expect(one).toMatchObject({ code: 0, errors: [] })
  expect(two.out === one.out).toBe(true)
  expect(one.out.length).toBeGreaterThan(10_000)
})

it.each(['text', 'json', 'csv'])(
  'gives the same bytes of contributions as %s for 1 and 2 workers',
  async (format) => {
    const command = `contributions hackney.json --replications 20 --seed same --format ${format} --workers`
    const [one, two] = [await run(`${command} 1`), await run(`${command} 2`)]
    expect(one).toMatchObject({ code: 0, errors: [] })
    expect(two.out === one.out).toBe(true)
    expect(one.out).toMatch(format === 'text' ? /^Overload /m : /overload/)
  },
)
