/** Columns that say in every row of a table where its numbers come from. */
import type { Provenance } from '../statistics/types'

export const PROVENANCE_COLUMNS = ['engine', 'scenario_hash', 'seed', 'futures', 'stance', 'figures']

/** In the order of `PROVENANCE_COLUMNS`. */
export const originOf = ({
  engine,
  scenarioHash,
  seed,
  replications,
  stance,
  dataVintage,
}: Provenance): (string | number)[] => [engine, scenarioHash, seed, replications, stance, dataVintage]
