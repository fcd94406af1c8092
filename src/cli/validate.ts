/** `validate FILE`: silent when the file is valid. */
import { only, readArguments } from './arguments'
import { readScenario } from './scenarioFile'
import type { World } from './world'

export async function validate(args: string[], world: World): Promise<void> {
  const { positionals } = readArguments(args, [])
  await readScenario(world, only(positionals, 'FILE'))
}
