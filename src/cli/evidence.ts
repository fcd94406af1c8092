/** `evidence`: the register of every number of the model with what it rests on. */
import { jsonText } from '../exports/jsonText'
import { registerCsv, registerRows } from '../exports/registerCsv'
import { STANCES } from '../model/stances'
import { REGISTER } from '../parameters/register'
import { gradeShares, restsOn } from '../views/grades'
import { oneOf, readArguments, UsageError } from './arguments'
import type { World } from './world'

const FORMATS = ['text', 'csv', 'json'] as const

export async function evidence(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, ['format', 'stance'])
  if (positionals.length > 0) throw new UsageError(`Unexpected: ${positionals.join(' ')}`)
  const format = oneOf('format', values.format ?? 'text', FORMATS)
  const stance = oneOf('stance', values.stance ?? 'balanced', STANCES)
  if (format === 'csv') await world.write(registerCsv(stance))
  else if (format === 'json') await world.write(jsonText({ stance, register: registerRows(stance) }))
  else await world.write(asText(stance))
}

/** How much rests on what, then a line for each number: id, grade, value with its 8-in-10 range, source. */
function asText(stance: (typeof STANCES)[number]): string {
  const shares = gradeShares(REGISTER).map(({ grade, count, meaning }) => [grade, String(count), meaning])
  const lines = registerRows(stance).map(({ id, grade, value, p10, p90, unit, source, locator }) => [
    id,
    grade,
    value === '' ? 'shape' : p10 === p90 ? `${value} ${unit}` : `${value} (${p10} to ${p90}) ${unit}`,
    source === 'own judgement' ? source : `${source}: ${locator}`,
  ])
  return [...restsOn(REGISTER), '', ...aligned(shares), '', ...aligned(lines), ''].join('\n')
}

function aligned(rows: string[][]): string[] {
  const widths = rows[0]!.slice(0, -1).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}
