/** The authority directory: published figures of every English authority by year, decoded from the compact file `scenarios/authorities.json`. */
import type { ProfileFieldId } from '../model/profileFields'

/** Why a figure is not there: `missing` (never published here), `suppressed` (code c), `unavailable` (x), `notApplicable` (z), `low` (k or low: rounds to zero), `unreliable` (u). */
export type Gap = 'missing' | 'suppressed' | 'unavailable' | 'notApplicable' | 'low' | 'unreliable'
export type Figure = number | Gap

export interface AuthorityRecord {
  /** GSS code, e.g. E08000035; the newest where boundaries changed it. */
  code: string
  /** Three-digit code used by the neighbours file. */
  oldCode: string
  name: string
  region: string
  /** Other names used in the publications. */
  aliases: string[]
  /** Earlier GSS codes of the same authority. */
  otherCodes?: string[]
  /** Codes of the authorities that replaced this one; present only on an abolished authority. */
  successors?: string[]
  /** Codes of authorities that share one workforce return with this one: its workforce counts are shares of the joint count. */
  jointWith?: string[]
  /** Codes of statistical neighbours, nearest first. */
  neighbours: string[]
  /** Children aged 0-17 by published year: the mid-year estimate of the year before, which the publications divide by. */
  population: Partial<Record<number, Figure>>
  /** Years whose population is not published but implied by the count and rate of children looked after, within 1%. */
  impliedPopulation?: number[]
  /** Figures by field and published year (2016-2025); a year without an entry is `missing`. */
  figures: Partial<Record<ProfileFieldId, Partial<Record<number, Figure>>>>
}

/** How an authority's difference from its neighbours correlates with itself k years on: level + drift * rate^k; the rest is noise. */
export interface Persistence {
  /** Measured correlation one year apart. */
  lag1: number
  level: number
  drift: number
  rate: number
  /** Standard deviation of the difference (counts: per 10,000 children). */
  sd: number
}

export interface Directory {
  vintage: string
  attribution: string
  years: number[]
  england: AuthorityRecord
  authorities: AuthorityRecord[]
  persistence: Partial<Record<ProfileFieldId, Persistence>>
  /** Title of the dataset a field comes from, by the first published year it applies to. */
  sources: Partial<Record<ProfileFieldId, readonly { from: number; title: string }[]>>
  /** Fields that a joint workforce return shares between authorities. */
  jointFields: ProfileFieldId[]
}
