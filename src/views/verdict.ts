/**
 * How well the model has predicted, as it travels with every result: from a small file written with the stored backcasts, so that a page
 * or an export need not fetch all of them. Made with another engine, it says so and nothing else.
 */
import stored from '../../scenarios/backcast-verdict.json'
import type { NationalFile } from '../backcast/file'
import type { SystemsFile } from '../backcast/systemsFile'
import { ENGINE_VERSION } from '../engine/types'
import { nationalVerdict, type VerdictParts } from './backcast'
import { formatNumber, formatPercent } from './format'
import { systemsVerdict, type SystemsVerdictParts } from './systems'

export interface VerdictFile {
  national: VerdictParts
  systems: SystemsVerdictParts
}

/** The part of the stored backcasts that is always at hand. */
export function verdictFile(
  { engine, overall, starts, fittedThrough }: NationalFile,
  systems: SystemsFile,
): VerdictFile {
  const { systems: count, outcomes, coverage, coverageError, noChange } = systems.overall
  return {
    national: { engine, overall, starts, fittedThrough },
    systems: {
      engine: systems.engine,
      overall: { systems: count, outcomes, coverage, coverageError, noChange },
    },
  }
}

/** The number of the engine in a name such as `unitcast 0.1.0, engine 1`. */
export const engineIn = (name: string): string => /engine (\S+)$/.exec(name)?.[1] ?? name

/** Why a stored backcast does not speak for this engine; undefined when it does. */
export function notOfThisEngine(name: string, running: string = ENGINE_VERSION): string | undefined {
  const tested = engineIn(name)
  if (tested === running) return undefined
  return `How well the model predicts was last tested with engine ${tested}. This is engine ${running}, so the test says nothing of these results.`
}

/** Two lines, or one that says that the model has changed since it was tested. */
export function verdictLines(file: VerdictFile = stored, running: string = ENGINE_VERSION): string[] {
  const changed = notOfThisEngine(file.national.engine, running)
  return changed === undefined ? nationalVerdict(file.national) : [changed]
}

/** The same for the systems of the reports. */
export const systemsLine = (file: VerdictFile = stored, running: string = ENGINE_VERSION): string =>
  notOfThisEngine(file.systems.engine, running) ?? systemsVerdict(file.systems)

/** For the small print of a picture and a column of a table. */
export function shortVerdict(file: VerdictFile = stored, running: string = ENGINE_VERSION): string {
  const { engine, overall } = file.national
  if (notOfThisEngine(engine, running))
    return `Not tested: the model changed after engine ${engineIn(engine)}.`
  return `Tested in ${formatNumber(overall.authorities)} authorities: the 8-in-10 range held ${formatPercent(overall.coverage)} of figures published one to three years later.`
}

/** The same as numbers, for a table that holds nothing else; none when the model has changed. */
export function verdictFigures(
  file: VerdictFile = stored,
  running: string = ENGINE_VERSION,
): { statistic: string; value: number; unit: string }[] {
  const { engine, overall } = file.national
  if (notOfThisEngine(engine, running)) return []
  return [
    { statistic: 'backcast.coverage', value: overall.coverage, unit: 'share' },
    { statistic: 'backcast.authorities', value: overall.authorities, unit: 'count' },
    { statistic: 'backcast.figures', value: overall.cases, unit: 'count' },
  ]
}
