/** Reads a scenario file for a command; what is wrong with it is told in lines a person can act on. */
import { decodeScenario } from '../scenario/decode'
import { issueLine, type Issue } from '../scenario/issues'
import type { Scenario } from '../scenario/types'
import type { World } from './world'

/** The scenario is not valid: exit code 2, one line an issue. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'

  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(issueLine).join('\n'))
  }
}

export async function readScenario(world: World, path: string): Promise<Scenario> {
  return decoded(await world.readText(path))
}

export function decoded(text: string): Scenario {
  const result = decodeScenario(text)
  if (!result.ok) throw new ScenarioError(result.issues)
  return result.scenario
}
