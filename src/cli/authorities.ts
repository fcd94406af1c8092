/** `authorities`: the directory of published authorities, with the base years that `profile` can start from. */
import { baseYearOf, startableYears } from '../authorities/profile'
import type { AuthorityRecord, Directory } from '../authorities/types'
import { jsonText } from '../exports/jsonText'
import { oneOf, readArguments, UsageError } from './arguments'
import type { World } from './world'

const FORMATS = ['text', 'json'] as const

export async function authorities(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, ['format'])
  if (positionals.length > 0) throw new UsageError(`Unexpected: ${positionals.join(' ')}`)
  const format = oneOf('format', values.format ?? 'text', FORMATS)
  const directory = await world.loadDirectory()
  await world.write(format === 'json' ? asJson(directory) : asText(directory))
}

function asJson(directory: Directory): string {
  return jsonText({
    vintage: directory.vintage,
    attribution: directory.attribution,
    authorities: directory.authorities.map((record) => ({
      code: record.code,
      name: record.name,
      region: record.region,
      aliases: record.aliases,
      neighbours: record.neighbours,
      baseYears: baseYears(directory, record),
    })),
  })
}

function asText(directory: Directory): string {
  const rows = directory.authorities.map((record) => {
    const years = baseYears(directory, record)
    const span = years.length > 0 ? `${years[0]} to ${years.at(-1)}` : 'too few figures'
    return [record.code, record.name, record.region, span]
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return `${lines.join('\n')}\n`
}

const baseYears = (directory: Directory, record: AuthorityRecord) =>
  startableYears(directory, record).map(baseYearOf)
