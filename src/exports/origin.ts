/** Columns that say in every row of a table where its numbers come from; a last one only where parameters differ from default. */
import { shortVerdict } from '../views/verdict'
import type { Provenance, ProvenanceParameter } from '../statistics/types'

const COLUMNS = ['engine', 'scenario_hash', 'seed', 'futures', 'stance', 'figures', 'how_well_it_predicts']
const NOT_DEFAULT = 'parameters_not_default'

export interface Columns {
  names: string[]
  values: (string | number)[]
}

export function originOf(provenance: Provenance): Columns {
  const { engine, scenarioHash, seed, replications, stance, dataVintage, parameters } = provenance
  const { names, values } = notDefault(parameters)
  return {
    names: [...COLUMNS, ...names],
    values: [engine, scenarioHash, seed, replications, stance, dataVintage, shortVerdict(), ...values],
  }
}

/** `recruitLagWeeks 5 to 10 (default 5.6 to 11.4)`; ranges are 80% intervals. No column where nothing differs. */
export const notDefault = (parameters: readonly ProvenanceParameter[] = []): Columns =>
  parameters.length === 0
    ? { names: [], values: [] }
    : { names: [NOT_DEFAULT], values: [parameters.map(inPlaceOf).join('; ')] }

function inPlaceOf({ id, value, low, mode, high, default: before }: ProvenanceParameter): string {
  const range = (from: number, to: number) => `${short(from)} to ${short(to)}`
  const own = value === undefined ? range(low!, high!) : short(value)
  const most = mode === undefined ? '' : `, mostly ${short(mode)}`
  return `${id} ${own}${most} (default ${'value' in before ? short(before.value) : range(before.low, before.high)})`
}

const short = (value: number): string => String(Number(value.toPrecision(3)))
