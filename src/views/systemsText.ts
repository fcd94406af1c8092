/** The backcast of the systems as plain text, for the command line. */
import type { StoredSystem, SystemsFile } from '../backcast/systemsFile'
import type { Skill } from '../backcast/systemsSummary'
import { aligned, percent, signed } from './backcastText'
import { formatValue } from './format'
import { measureOf } from './measureWords'
import { outcomeSentence, systemsVerdict, FITTED_ON_SAME_YEARS, UNDERLYING_WORDS } from './systems'
import { farMisses, narrowMeasures, onlyAsReported, type Miss } from './systemsMisses'

const HEAD = ['system', 'outcomes', 'inside', 'held', '95% from', 'to', 'against no change', 'against trend']

export function systemsText(file: SystemsFile): string {
  const { overall, systems } = file
  const tested = systems.filter(({ summary }) => summary)
  const untested = systems.filter(({ summary }) => !summary)
  return [
    ...(tested.length > 0 ? [systemsVerdict(file), ''] : []),
    ...listed('Not reproduced, by measure', narrowMeasures(overall)),
    ...listed('Inside only if the reports are taken at their word', sentencesOf(onlyAsReported(systems))),
    ...listed('Far outside the range', sentencesOf(farMisses(systems))),
    ...(tested.length > 0 ? [...aligned([HEAD, ...tested.map(rowOf), totalOf(file)]), ''] : []),
    ...(tested.length > 0 ? [...stanceLines(file), ''] : []),
    ...tested.flatMap(systemLines),
    ...untested.map(({ id, title }) => `${id}: ${title}. No outcome to test.`),
    '',
    'held: share of outcomes inside the 8-in-10 range under balanced; its 95% range is as if outcomes were independent (Wilson), except for the total, where it is two standard errors over authorities.',
    `against ...: skill, 1 - score / score of the reference (CRPS), above 0 is closer. No change: the opening figure with the spread of changes over as many years among published authorities, which are those of 2016 to ${file.fittedThrough} whatever the years of the system, or up to the latest year where the time is longer. Trend: the same moved by England’s change, which nobody knew at the start.`,
    FITTED_ON_SAME_YEARS,
    `${file.engine}, ${file.vintage}, ${file.replications} futures each under each stance, seed "${file.seed}".`,
    '',
  ].join('\n')
}

const sentencesOf = (misses: readonly Miss[]): string[] => misses.map(({ sentence }) => sentence)

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [heading, ...lines.map((each) => `- ${each}`), ''] : []

const skillCell = (skill: Skill | undefined): string => (skill ? signed(skill.value) : '-')

function rowOf({ id, summary }: StoredSystem): string[] {
  const { outcomes, inside, coverage, coverageFrom, coverageTo, noChange, trend } = summary!
  return [
    id,
    String(outcomes),
    String(inside),
    percent(coverage),
    percent(coverageFrom),
    percent(coverageTo),
    skillCell(noChange),
    skillCell(trend),
  ]
}

function totalOf({ overall }: SystemsFile): string[] {
  const { outcomes, inside, coverage, coverageError: error, noChange, trend } = overall
  return [
    'all',
    String(outcomes),
    String(inside),
    percent(coverage),
    error === undefined ? '-' : percent(Math.max(0, coverage - 2 * error)),
    error === undefined ? '-' : percent(Math.min(1, coverage + 2 * error)),
    skillCell(noChange),
    skillCell(trend),
  ]
}

const stanceLines = ({ overall }: SystemsFile): string[] =>
  overall.byStance
    .filter(({ outcomes }) => outcomes > 0)
    .map(
      ({ stance, outcomes, coverage }) =>
        `${stance}: ${percent(coverage)} of ${outcomes} outcomes inside, where the stance could matter.`,
    )

function systemLines({ id, title, underlying, outcomes }: StoredSystem): string[] {
  return [
    `${id}: ${title}`,
    ...outcomes.map((outcome) => {
      const { label, unit } = measureOf(outcome.measure)
      const opening = outcome.opening === undefined ? '' : ` (from ${formatValue(outcome.opening, unit)})`
      return `  ${label}, ${outcome.year}${opening}: ${outcomeSentence(outcome)}`
    }),
    `  ${UNDERLYING_WORDS[underlying]}`,
    '',
  ]
}
