/** The page's own worker plays the real engine to the bytes of the engine in the page. */
import { expect, it } from 'vitest'
import hackney from '../../scenarios/hackney.json'
import { prepare } from '../../src/engine'
import { createBrowserPool } from '../../src/runner/browserPool'
import { decodeScenarioValue } from '../../src/scenario/decode'
import { resolveScenario } from '../../src/scenario/resolve'
import { bytesOf, playFutures } from '../support/fakeFutures'

it('plays the same futures in a worker as in the page', async () => {
  const decoded = decodeScenarioValue({ ...hackney, horizonYears: 2 })
  if (!decoded.ok) throw new Error('The example is not valid')
  const scenario = resolveScenario(decoded.scenario)
  const runner = createBrowserPool({ workers: 2 })
  const futures = await runner.run({ scenario, replications: 4 })
  runner.dispose()
  expect(bytesOf(futures)).toBe(bytesOf(playFutures(prepare(scenario), 4)))
}, 60_000)
