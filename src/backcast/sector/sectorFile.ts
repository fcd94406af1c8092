/**
 * The comparison with the sector's own forecaster as it is kept in `scenarios/backcast-sector.json`, written by `npm run backcast`: summaries
 * over published figures, and every forecast of the synthetic returns. The page, the command line and docs/validation.md read it.
 */
import type { Directory } from '../../authorities/types'
import type { NationalFile } from '../file'
import { shortened } from '../shortened'
import { fared, sidedSummary, type Fared, type SidedCase, type SidedSummary } from './compare'
import { publishedCases, SECTOR_HORIZONS, sectorCases, type SectorCase } from './published'
import type { SampleCase } from './sample'

export const SECTOR_FORMAT = 'unitcast-backcast-sector'

export interface StartSummary {
  start: number
  cases: number
  sector: number
  model: number
  skill: number
}

/** One number of years ahead. */
export interface PublishedSummary extends SidedSummary {
  /** By start year: shares of figures held by either range, and the skill. */
  byStart: StartSummary[]
  /** The method alone from every year that has figures, first and last of them. */
  everyStart: Fared & { cases: number; from: number; to: number }
}

export interface SectorFile {
  format: typeof SECTOR_FORMAT
  engine: string
  vintage: string
  seed: string
  /** Per 10,000 children. `replications`: futures of each start, in the stored national backcast. */
  published: { replications: number; horizons: PublishedSummary[] }
  /** Children. */
  sample: { replications: number; cases: SampleCase[]; horizons: SidedSummary[] }
}

export interface SectorRun {
  engine: string
  vintage: string
  seed: string
  /** Futures of each start of the synthetic returns. */
  replications: number
}

export function publishedSummaries(directory: Directory, national: NationalFile): PublishedSummary[] {
  const cases = publishedCases(directory, national)
  const alone = sectorCases(directory)
  return SECTOR_HORIZONS.flatMap((horizon) => {
    const own = cases.filter((each) => each.horizon === horizon)
    const summary = sidedSummary(own)
    return summary
      ? [shortened({ ...summary, byStart: byStart(own), everyStart: every(alone, horizon) })]
      : []
  })
}

function byStart(cases: readonly SidedCase[]): StartSummary[] {
  const starts = [...new Set(cases.map(({ start }) => start))].toSorted((a, b) => a - b)
  return starts.map((start) => {
    const { cases: count, sector, model, skill } = sidedSummary(cases.filter((each) => each.start === start))!
    return { start, cases: count, sector: sector.coverage, model: model.coverage, skill }
  })
}

function every(alone: readonly SectorCase[], horizon: number): PublishedSummary['everyStart'] {
  const own = alone.filter((each) => each.horizon === horizon)
  const starts = own.map(({ start }) => start)
  return {
    ...fared(own, ({ score }) => score),
    cases: own.length,
    from: Math.min(...starts),
    to: Math.max(...starts),
  }
}

export function sectorFile(
  directory: Directory,
  national: NationalFile,
  cases: readonly SampleCase[],
  { replications, ...run }: SectorRun,
): SectorFile {
  return {
    format: SECTOR_FORMAT,
    ...run,
    published: { replications: national.replications, horizons: publishedSummaries(directory, national) },
    sample: {
      replications,
      cases: cases.map(shortened),
      horizons: SECTOR_HORIZONS.flatMap((horizon) => {
        const summary = sidedSummary(cases.filter((each) => each.horizon === horizon))
        return summary ? [shortened(summary)] : []
      }),
    },
  }
}
