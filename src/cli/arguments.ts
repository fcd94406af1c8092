/** Reads the arguments of a command; whatever is wrong with them is a `UsageError`. */
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The user asked for something that cannot be: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Arguments<Name extends string> {
  positionals: string[]
  values: Partial<Record<Name, string>>
}

/** Options that take a value, each given at most once. */
export function readArguments<Name extends string>(args: string[], names: readonly Name[]): Arguments<Name> {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true }]),
  )
  const { positionals, values } = parsed({ args, options, allowPositionals: true, strict: true })
  const single: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const given = (values[name] ?? []) as string[]
    if (given.length > 1) throw new UsageError(`--${name} is given ${given.length} times`)
    if (given[0] !== undefined) single[name] = given[0]
  }
  return { positionals, values: single }
}

function parsed(config: ParseArgsConfig) {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\.\s/)[0])
  }
}

export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new UsageError(`--${name} ${text}: expected a whole number from ${least} to ${most}`)
}

export function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text)
  if (found) return found
  throw new UsageError(`--${name} ${text}: expected ${choices.join(', ').replace(/, ([^,]*)$/, ' or $1')}`)
}

/** Exactly one positional argument, such as `FILE`. */
export function only(positionals: string[], name: string): string {
  if (positionals.length === 1) return positionals[0]!
  if (positionals.length === 0) throw new UsageError(`${name} is missing`)
  throw new UsageError(`Expected one ${name}, got ${positionals.length}: ${positionals.join(' ')}`)
}
