/** The reference authority and a row of others by size. */
import { latestYear } from '../src/authorities/profile'
import { findAuthority } from '../src/authorities/search'
import { figureOf } from '../src/authorities/figures'
import type { AuthorityRecord, Directory } from '../src/authorities/types'
import { scenarioForAuthority } from '../src/scenario/fromAuthority'
import { resolveScenario } from '../src/scenario/resolve'
import type { ResolvedScenario } from '../src/scenario/types'

/** Open cases of the prototypes the targets were set with. */
export const REFERENCE_OPEN = 4_700
export const BY_SIZE = ['Rutland', 'Wokingham', 'Luton', 'Hackney', 'Bradford', 'Birmingham', 'Kent']

const openOf = (directory: Directory, record: AuthorityRecord): number => {
  const year = latestYear(directory, record)
  const open = year === undefined ? undefined : figureOf(record, 'childrenInNeed', year)
  return typeof open === 'number' ? open : 0
}

/** The current authority whose open cases are nearest to those of the prototypes. */
export function referenceScenario(directory: Directory): ResolvedScenario {
  const far = (record: AuthorityRecord) => Math.abs(openOf(directory, record) - REFERENCE_OPEN)
  const record = directory.authorities
    .filter((each) => !each.successors)
    .reduce((best, each) => (far(each) < far(best) ? each : best))
  return resolveScenario(scenarioForAuthority(directory, record))
}

export function scenarioNamed(directory: Directory, name: string): ResolvedScenario {
  const found = findAuthority(directory, name)
  if (!('found' in found)) throw new Error(found.message)
  return resolveScenario(scenarioForAuthority(directory, found.found))
}

export const onlyBaseline = (scenario: ResolvedScenario): ResolvedScenario => ({
  ...scenario,
  options: scenario.options.slice(0, 1),
})
