/** A small place to play games on: a made-up town of 6,000 children. */
import { setupOf, type Game } from '../../src/director/game'
import type { Levers } from '../../src/director/levers'
import { madeUpTown } from '../../src/sandbox/town'
import { completeProfile } from '../../src/scenario/complete'
import { traditionalServices } from '../../src/scenario/fromAuthority'

const CHILDREN = 6_000

export function smallGame(turns: Partial<Levers>[] = [], changes: Partial<Game> = {}): Game {
  const town = madeUpTown()
  const { profile } = completeProfile({}, CHILDREN)
  const scenario = {
    ...town,
    id: 'hamlet',
    authority: { ...town.authority, name: 'Hamlet (made up)', population0to17: CHILDREN },
    options: [{ ...town.options[0]!, services: traditionalServices(profile) }],
  }
  return { ...setupOf(scenario, 'harbour', 3, 0), team: 'Blue', turns, ...changes }
}
