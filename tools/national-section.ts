/** The part of docs/validation.md about the national backcast, made from the stored results: `npm run backcast` and `npm run validation` write it. */
import type { NationalFile } from '../src/backcast/file'
import { PANEL } from '../src/validation/panel'
import { nationalVerdict } from '../src/views/backcast'
import { row, withPart } from './document-part'

const PART = { name: 'The national backcast', from: 'scenarios/backcast-national.json' }

/** The document with its part made anew, or added at the end. */
export const withNational = (text: string, file: NationalFile): string => withPart(text, PART, section(file))

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`

function section(file: NationalFile): string {
  const rows = PANEL.flatMap(({ field, label }) =>
    file.cells
      .filter((cell) => cell.field === field)
      .map((cell) =>
        row(
          label,
          String(cell.horizon),
          String(cell.cases),
          `${percent(cell.coverage)} ± ${percent(cell.coverageError)}`,
          `${percent(cell.coverageLeast)} to ${percent(cell.coverageMost)}`,
          `${signed(cell.skillNaive)} ± ${cell.skillNaiveError.toFixed(3)}`,
          `${signed(cell.skillReverting)} ± ${cell.skillRevertingError.toFixed(3)}`,
        ),
      ),
  )
  return [
    '## Every authority, from earlier years',
    `Made by \`npm run backcast\` with ${file.engine}, ${file.replications} futures each.`,
    nationalVerdict(file).join(' '),
    'Held: share of published figures inside the 8-in-10 range. Skill: 1 − score / score of the reference (CRPS, fair to small samples); above 0 is closer. No change: the last figure with the spread of changes over as many years of other authorities up to the start. Reverting: log-linear regression on the last figure, fitted to the same years. After ± is one standard error over authorities; years are shared by all of them, so the spread by start year says more.',
    [
      row(
        'Figure',
        'Years ahead',
        'Cases',
        'Held',
        'By start year',
        'Against no change',
        'Against reverting',
      ),
      row('---', '---:', '---:', '---:', '---:', '---:', '---:'),
      ...rows,
    ].join('\n'),
  ].join('\n\n')
}
