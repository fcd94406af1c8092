/** Plays all futures of a scenario for a command, with a line of progress. */
import type { Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import type { World } from './world'

export async function play(
  scenario: ResolvedScenario,
  workers: number | undefined,
  world: World,
): Promise<Futures> {
  const runner = world.createRunner(workers)
  try {
    return await runner.run(
      { scenario, replications: scenario.replications },
      {
        signal: world.signal,
        onProgress: ({ done, total }) => world.progress?.(`${done} of ${total} futures`),
      },
    )
  } finally {
    world.progress?.('')
    runner.dispose()
  }
}
