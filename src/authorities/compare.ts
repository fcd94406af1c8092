/** Where an authority stands: England, its statistical neighbours and its rank among all. Counts are compared per 10,000 children. */
import type { ProfileFieldId } from '../model/profileFields'
import { comparable, figureOf, isCount } from './figures'
import type { AuthorityRecord, Directory, Figure } from './types'

export interface Position {
  /** The authority's own figure, per 10,000 children where `perTenThousand`. */
  value: number
  perTenThousand: boolean
  /** 1 is the highest. */
  rank: number
  of: number
  /** Share of the other authorities with a lower figure, 0 to 1; ties count half. */
  percentile: number
  neighboursMedian: number | undefined
  /** How many neighbours have the figure. */
  neighbours: number
  england: number | undefined
}

export function englandFigure(directory: Directory, field: ProfileFieldId, year: number): Figure {
  return figureOf(directory.england, field, year)
}

export function neighboursOf(directory: Directory, record: AuthorityRecord): AuthorityRecord[] {
  return record.neighbours.flatMap((code) => directory.authorities.find((each) => each.code === code) ?? [])
}

/** Undefined where the authority has no such figure that year. */
export function position(
  directory: Directory,
  record: AuthorityRecord,
  field: ProfileFieldId,
  year: number,
): Position | undefined {
  const value = comparable(record, field, year)
  if (value === undefined) return undefined
  const figures = (records: readonly AuthorityRecord[]) =>
    records.flatMap((each) => (each.code === record.code ? [] : (comparable(each, field, year) ?? [])))
  const others = figures(directory.authorities)
  const higher = others.filter((each) => each > value).length
  const lower = others.filter((each) => each < value).length
  const peers = figures(neighboursOf(directory, record))
  return {
    value,
    perTenThousand: isCount(field),
    rank: higher + 1,
    of: others.length + 1,
    percentile: others.length ? (lower + (others.length - lower - higher) / 2) / others.length : 0.5,
    neighboursMedian: median(peers),
    neighbours: peers.length,
    england: comparable(directory.england, field, year),
  }
}

/** The middle of the values, halfway between two; undefined where there are none. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2
}
