/** The text of docs/validation.md from the numbers of one run. */
import type { BaselineCheck, Check } from './baseline'
import type { NaturalRow } from './natural'
import { naturalText } from './naturalText'
import type { NoiseRow } from './noise'
import { stancesText, type StanceRow } from './stances'
import { table } from './table'
import type { VarianceReduction } from './variance'

export interface Findings {
  date: string
  engine: string
  vintage: string
  command: string
  baseline: BaselineCheck[]
  opening: BaselineCheck[]
  noise: NoiseRow[]
  natural: NaturalRow[]
  stances: StanceRow[]
  variance: { label: string; result: VarianceReduction }[]
}

const HEADINGS: Record<Check['measure'], string> = {
  lookedAfter: 'Looked after',
  lookedAfterStarts: 'Starts',
  childProtectionPlans: 'Plans',
  childrenInNeed: 'In need',
  referrals: 'Referrals',
  caseloadPerFte: 'Caseload',
  agencyRate: 'Agency',
  vacancyRate: 'Vacancy',
  turnoverRate: 'Turnover',
  sicknessRate: 'Absence',
} as Record<Check['measure'], string>

const signed = (value: number, digits = 1): string => {
  const text = value.toFixed(digits)
  return value > 0 && Number(text) !== 0 ? `+${text}` : text.replace(/^-(0(\.0+)?)$/, '$1')
}

function cell({ difference, kind, passes }: Check): string {
  const text = `${signed(difference * 100)}${kind === 'relative' ? '%' : ''}`
  return passes ? text : `**${text}**`
}

function figure({ kind }: Check, value: number): string {
  return kind === 'points' ? `${(value * 100).toFixed(1)}%` : value.toFixed(value < 100 ? 1 : 0)
}

export function checkTable(results: readonly BaselineCheck[]): string {
  const measures = results[0]?.checks ?? []
  return table(
    ['Authority', ...measures.map(({ measure }) => HEADINGS[measure]), 'Futures'],
    results.map(({ name, checks, replications }) => [name, ...checks.map(cell), String(replications)]),
  )
}

export function missTable(results: readonly BaselineCheck[]): string {
  const rows = results.flatMap(({ name, checks }) =>
    checks
      .filter(({ passes }) => !passes)
      .map((each) => [
        `${name}: ${HEADINGS[each.measure].toLowerCase()}`,
        figure(each, each.published),
        figure(each, each.simulated),
        `${signed(each.difference * 100)} ± ${(each.error * 200).toFixed(1)}`,
        each.reason ?? 'Not reconciled by a note: a shortfall of the model.',
      ]),
  )
  if (rows.length === 0) return 'None.'
  return table(['Where', 'Published', 'Simulated', 'Difference, % or points', 'Reason'], rows)
}

export function tally(results: readonly BaselineCheck[]): string {
  const checks = results.flatMap((each) => each.checks)
  const missed = checks.filter(({ passes }) => !passes)
  const stated = missed.filter(({ reason }) => reason)
  return `${checks.length - missed.length} of ${checks.length} checks are within tolerance; of the ${missed.length} others ${stated.length} have a stated reason.`
}

function noiseTable(rows: readonly NoiseRow[]): string {
  const numbers = (each: NoiseRow['published'], digits: number) => [
    each.sd.toFixed(digits),
    each.robustSd.toFixed(digits),
    each.lagOne.toFixed(2),
  ]
  return table(
    [
      'Figure',
      'SD published',
      'robust',
      'lag one',
      'SD simulated',
      'robust',
      'lag one',
      'robust SD, simulated / published',
    ],
    rows.map(({ measure, published, simulated }) => [
      measure.label,
      ...numbers(published, published.sd < 20 ? 2 : 1),
      ...numbers(simulated, published.sd < 20 ? 2 : 1),
      (simulated.robustSd / published.robustSd).toFixed(2),
    ]),
  )
}

function noiseWords(rows: readonly NoiseRow[]): string {
  const ratio = ({ simulated, published }: NoiseRow) => simulated.robustSd / published.robustSd
  const names = (found: NoiseRow[]) =>
    found.map(({ measure }) => measure.label.replace(/, (points|cases)$/, '').toLowerCase())
  const narrow = names(rows.filter((row) => ratio(row) < 0.8))
  const wide = names(rows.filter((row) => ratio(row) > 1.25))
  const said = [
    narrow.length ? `The model changes too little from year to year in: ${narrow.join(', ')}.` : '',
    wide.length ? `It changes too much in: ${wide.join(', ')}.` : '',
    narrow.length + wide.length === 0 ? 'Every robust spread is within a quarter of the published one.' : '',
  ]
  return said.filter(Boolean).join(' ')
}

export function reportText(found: Findings): string {
  const { baseline, opening, noise, natural, stances, variance } = found
  return `# Validation: does the baseline hold the published figures?

Made by \`${found.command}\` on ${found.date} with engine version ${found.engine} and the data of "${found.vintage}". Do not edit by hand.

This page asks whether the model starts where an authority is, stays there when nothing changes, and moves from year to year about as much as authorities do.
It says nothing of whether an option has the effect the model gives it.

## Year 1 with nothing moving

Twenty authorities of every size from their latest published year. Mechanisms \`environment\`, \`shocks\` and \`measurement\` are off and every parameter is at its central value.
The mean over futures of the end of year 1 (flows: of its 52 weeks) against the published figure. Tolerance: 5% of the figure; for agency, vacancy, turnover and absence one percentage point. A bold number is outside it.
Futures are added until the standard error of each mean is small beside the tolerance, or there are as many as the last column says.

${checkTable(baseline)}

${tally(baseline)}

### Outside the tolerance

${missTable(baseline)}

After ± are two standard errors. A reason is what the model itself tells the user about figures that do not fit together.

## The first week with everything on

Parameters drawn, environment, shocks and recording on: the state one week after the opening, which every chart starts from. Flows are of the 52 weeks to that week, the warm-up.

${checkTable(opening)}

${tally(opening)}

### Outside the tolerance

${missTable(opening)}

## Change from year to year

Everything on, baseline only: one future of each current authority with 5,000 children or more, five years, figures as they would be published (with recording noise), against all pairs of consecutive published years.
Robust is 1.4826 times the median absolute deviation. Lag one is the correlation of two years running over all authorities, so it holds lasting differences between authorities too.

${noiseTable(noise)}

${noiseWords(noise)} Published changes also hold national trends, the years of the pandemic and changes of definition, which the model has only in part, so a published spread is somewhat above the natural one.

${naturalText(natural)}
${stancesText(stances)}
## What playing the same futures gains

Variance of the difference in children looked after between the two options of \`scenarios/hackney.json\` at the end of year 5: independent runs against common random numbers.

${table(
  ['Run', 'Futures', 'SD of the baseline', 'SD of the option', 'SD of the difference', 'Variance reduction'],
  variance.map(({ label, result }) => [
    label,
    String(result.futures),
    result.baselineSd.toFixed(1),
    result.optionSd.toFixed(1),
    result.differenceSd.toFixed(1),
    `${result.times.toFixed(1)} times`,
  ]),
)}

With the environment on both options meet the same drift, which makes the gain larger. With it off the difference varies with what is believed of practice, which no pairing can take away; at central values what is left is the luck of single children and posts.

## What this does not show

* The twenty authorities were also looked at while the starting point was made, so this is a check of it and not a test on data never seen.
* Published figures that were missing are filled from others or from England; a filled figure is held against itself.
* Agreement in year 1 says little about year 5: that is a question for backcasts.
`
}
