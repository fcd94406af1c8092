/** The stored backcasts are of this engine, of these examples and of these figures: no stale verdict travels. After a change: npm run backcast. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../src/authorities/load'
import { loadSample, openingOf, sectorOnSample } from '../../src/backcast/sector/sample'
import { publishedSummaries } from '../../src/backcast/sector/sectorFile'
import { loadNational, loadSector, loadSystems } from '../../src/backcast/stored'
import { inputsHash } from '../../src/backcast/systemsFile'
import { ENGINE_VERSION } from '../../src/engine/types'
import { LIBRARY_IDS, loadExample } from '../../src/scenario/library'
import { engineIn } from '../../src/views/verdict'
import { VERDICT_TEXT } from '../../tools/backcast-verdict'

const [national, systems, sector, directory] = await Promise.all([
  loadNational(),
  loadSystems(),
  loadSector(),
  loadDirectory(),
])

describe('the stored backcasts', () => {
  it.each([
    ['of every authority', national],
    ['of the systems', systems],
    ['beside the sector’s forecaster', sector],
  ])('%s were made with this engine and these figures', (_, { engine, vintage }) => {
    expect(engineIn(engine)).toBe(ENGINE_VERSION)
    expect(vintage).toBe(directory.vintage)
  })

  it('hold every example as it is now', async () => {
    expect(systems.systems.map(({ id }) => id)).toEqual([...LIBRARY_IDS])
    const examples = await Promise.all(LIBRARY_IDS.map(loadExample))
    const changed = systems.systems.filter(({ inputs }, at) => inputs !== inputsHash(examples[at]!))
    expect(changed.map(({ id }) => id)).toEqual([])
    for (const [at, { outcomes }] of systems.systems.entries())
      expect(outcomes.map(({ observed }) => observed)).toEqual(
        (examples[at]!.observed ?? []).map(({ value }) => value),
      )
  })

  it('compare with the sector’s forecaster on the stored figures of every authority and on the returns as they are', async () => {
    expect(sector.published.replications).toBe(national.replications)
    expect(sector.published.horizons).toEqual(publishedSummaries(directory, national))
    const spells = await loadSample()
    for (const { start, horizon, opening, observed, sector: stored } of sector.sample.cases) {
      expect([opening, observed]).toEqual(
        [start, start + horizon].map((year) => openingOf(spells, year).lookedAfter),
      )
      const { mean } = sectorOnSample(spells, start, horizon)
      expect(stored.middle / mean).toBeCloseTo(1, 3)
    }
  })

  it('are what the verdict that travels is made of', () => {
    expect(readFileSync('scenarios/backcast-verdict.json', 'utf8')).toBe(VERDICT_TEXT)
  })
})
