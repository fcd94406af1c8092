/** `schema`: the JSON Schema that editors check scenario files with. */
import { readArguments, UsageError } from './arguments'
import type { World } from './world'

export async function schema(args: string[], world: World): Promise<void> {
  const { positionals } = readArguments(args, [])
  if (positionals.length > 0) throw new UsageError(`Unexpected: ${positionals.join(' ')}`)
  await world.write(`${JSON.stringify(await world.loadSchema(), null, 2)}\n`)
}
