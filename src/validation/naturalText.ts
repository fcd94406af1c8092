/** The part of docs/validation.md that says whether the model is as noisy as real authorities are. */
import { isInside, type Held, type NaturalRow, type Range } from './natural'
import { table } from './table'

const digitsOf = (value: number): number => (Math.abs(value) < 20 ? 2 : 1)
const number = (value: number, digits = digitsOf(value)): string => value.toFixed(digits)
const range = ({ low, high }: Range): string => `${number(low)} to ${number(high)}`
const verdict = ({ simulated, ranges }: Held, at: number): string =>
  isInside({ simulated, ranges: [ranges[at]!] }) ? 'inside' : '**outside**'
const bold = (held: Held): string =>
  isInside(held) ? number(held.simulated) : `**${number(held.simulated)}**`

const changeTable = (rows: readonly NaturalRow[]): string =>
  table(
    ['Figure', 'Published', 'Simulated', 'Authorities, 5th to 95th', '', 'Years, lowest to highest', ''],
    rows.map(({ measure, change }) => [
      measure.label,
      number(change.table!),
      number(change.simulated),
      ...change.ranges.flatMap((each, at) => [range(each), verdict(change, at)]),
    ]),
  )

const keptTable = (rows: readonly NaturalRow[]): string =>
  table(
    ['Figure', 'Published', 'Simulated', 'Years, lowest to highest', ''],
    rows.map(({ measure, kept }) => [
      measure.label,
      number(kept.table!),
      number(kept.simulated),
      range(kept.ranges[0]!),
      verdict(kept, 0),
    ]),
  )

const spreadTable = (rows: readonly NaturalRow[]): string =>
  table(
    ['Figure', 'SD, published', 'Simulated', '5th, published', 'Simulated', '95th, published', 'Simulated'],
    rows.map(({ measure, spread, low, high }) => [
      measure.label,
      ...[spread, low, high].flatMap((held) => [range(held.ranges[0]!), bold(held)]),
    ]),
  )

/** How many statistics are inside their ranges, and which figures are not. */
export function naturalWords(rows: readonly NaturalRow[]): string {
  const said = (what: string, of: (row: NaturalRow) => boolean): string => {
    const outside = rows
      .filter((row) => !of(row))
      .map(({ measure }) => measure.label.replace(/, (points|cases)$/, '').toLowerCase())
    return `- ${what}: ${rows.length - outside.length} of ${rows.length} figures inside${outside.length ? `; outside: ${outside.join(', ')}` : ''}.`
  }
  const within = ({ simulated, ranges }: Held, at: number) => isInside({ simulated, ranges: [ranges[at]!] })
  return [
    said('Size of change, range of authorities', ({ change }) => within(change, 0)),
    said('Size of change, range of years', ({ change }) => within(change, 1)),
    said('What is kept after a year, range of years', ({ kept }) => isInside(kept)),
    said('How far authorities lie apart after five years (SD), range of years', ({ spread }) =>
      isInside(spread),
    ),
  ].join('\n')
}

export const naturalText = (rows: readonly NaturalRow[]): string => `## Natural noise against real authorities

The same simulated figures against \`evidence/derived_yoy_persistence.csv\` (published, all authorities and years together) and against the ranges each statistic has in reality. The ranges leave out areas of fewer than 5,000 children, whose rates jump by a handful of families.

### Size of the change from year to year (standard deviation)

Two ranges: over authorities, of each one's own changes; and over pairs of years, of all authorities' changes together. The first is wide, since one authority has nine changes at most; the second is narrow, and a simulated figure of one future an authority can fall outside it by chance.

${changeTable(rows)}

### What is kept of a difference after a year (slope on the year before)

${keptTable(rows)}

### How far authorities lie apart after five years

At the end of the fifth simulated year, against the lowest to highest of ten years of \`evidence/la_cross_section_distribution_by_year.csv\`; bold is outside. The simulated authorities are those of today with 5,000 children or more, and start from the last published year. Figures drift towards what each authority's own past and its neighbours suggest, so a spread that is too narrow says that they drift there too far.

${spreadTable(rows)}

${naturalWords(rows)}
`
