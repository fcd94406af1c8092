/** The part of docs/validation.md about the systems of the reports, made from the stored results: `npm run backcast` and `npm run validation` write it. */
import type { Skill } from '../src/backcast/systemsSummary'
import type { StoredSystem, SystemsFile } from '../src/backcast/systemsFile'
import { formatNumber, formatPercent } from '../src/views/format'
import { measureOf } from '../src/views/measureWords'
import { FITTED_ON_SAME_YEARS, systemsVerdict } from '../src/views/systems'
import { farMisses, narrowMeasures, onlyAsReported } from '../src/views/systemsMisses'
import { row, withPart } from './document-part'

const PART = { name: 'The backcast of the systems', from: 'scenarios/backcast-systems.json' }

export const withSystems = (text: string, file: SystemsFile): string => withPart(text, PART, section(file))

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
const skillCell = (skill: Skill | undefined): string => (skill ? signed(skill.value) : '')

function section(file: SystemsFile): string {
  const { overall, systems } = file
  const tested = systems.filter(({ summary }) => summary)
  const untested = systems.filter(({ summary }) => !summary)
  const reported = onlyAsReported(systems).map(({ sentence }) => sentence)
  return [
    '## The systems of the reports',
    `Made by \`npm run backcast\` with ${file.engine}, ${file.replications} futures each under each stance.`,
    systemsVerdict(file),
    `${FITTED_ON_SAME_YEARS} After a system's share stands the range it would have if outcomes were independent, which they are not.`,
    [
      row('System', 'Inside', 'Of', 'Share', 'Against no change', 'Against the national trend'),
      row('---', '---:', '---:', '---', '---:', '---:'),
      ...tested.map(systemRow),
    ].join('\n'),
    [
      row('Measure', 'Outcomes', 'Inside', 'Below the range', 'Above it', 'Against no change'),
      row('---', '---:', '---:', '---:', '---:', '---:'),
      ...overall.byMeasure.map(({ measure, outcomes, coverage, below, above, noChange }) =>
        row(
          measureOf(measure).label,
          formatNumber(outcomes),
          formatPercent(coverage),
          formatNumber(below),
          formatNumber(above),
          skillCell(noChange),
        ),
      ),
    ].join('\n'),
    ...bullets('Not reproduced, by measure:', narrowMeasures(overall)),
    ...bullets('Inside only if the reports are taken at their word:', reported),
    ...bullets(
      'Far outside the range:',
      farMisses(systems).map(({ sentence }) => sentence),
    ),
    ...bullets(
      'Without an outcome to test:',
      untested.map(({ title }) => title),
    ),
  ].join('\n\n')
}

function systemRow({ title, summary }: StoredSystem): string {
  const { inside, outcomes, coverage, coverageFrom, coverageTo, noChange, trend } = summary!
  return row(
    title,
    formatNumber(inside),
    formatNumber(outcomes),
    `${formatPercent(coverage)} (${formatPercent(coverageFrom)} to ${formatPercent(coverageTo)})`,
    skillCell(noChange),
    skillCell(trend),
  )
}

const bullets = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [heading, lines.map((line) => `- ${line}`).join('\n')] : []
