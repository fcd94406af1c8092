/** `profile NAME`: a scenario file for a published authority, the baseline only. */
import { startableYears, baseYearOf } from '../authorities/profile'
import { findAuthority } from '../authorities/search'
import type { AuthorityRecord, Directory } from '../authorities/types'
import { jsonText } from '../exports/jsonText'
import { startOfFinancialYear } from '../model/time'
import { scenarioForAuthority } from '../scenario/fromAuthority'
import type { Scenario } from '../scenario/types'
import { readArguments, UsageError } from './arguments'
import type { World } from './world'

export async function profile(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, ['year'])
  if (positionals.length === 0) throw new UsageError('NAME is missing')
  const directory = await world.loadDirectory()
  const result = findAuthority(directory, positionals.join(' '))
  if ('problem' in result) throw new UsageError(result.message)
  const year = publishedYear(directory, result.found, values.year)
  await world.write(jsonText(baselineOnly(scenarioForAuthority(directory, result.found, year))))
}

/** What a person starts from to add options of their own. */
function baselineOnly(scenario: Scenario): Scenario {
  return {
    ...scenario,
    title: `${scenario.authority.name} as published for ${scenario.authority.baseYear}`,
    summary:
      'Traditional teams, sized from the published figures of the authority. Add options to compare with.',
    options: scenario.options.slice(0, 1),
  }
}

/** Figures of the financial year 2021/22 were published for 2022. Without a year, the latest with enough figures. */
function publishedYear(directory: Directory, record: AuthorityRecord, year: string | undefined): number {
  const years = startableYears(directory, record)
  const latest = years.at(-1)
  if (latest === undefined) throw new UsageError(`${record.name} has too few published figures to start from`)
  if (year === undefined) return latest
  const start = startOfFinancialYear(year)
  if (start === undefined) throw new UsageError(`--year ${year}: expected a financial year such as 2023/24`)
  if (years.includes(start + 1)) return start + 1
  const choices = years.map(baseYearOf).join(', ')
  throw new UsageError(`--year ${year}: ${record.name} has enough published figures for ${choices} only`)
}
