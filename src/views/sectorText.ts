/** The comparison with the sector's own forecaster as plain text, for the command line. */
import type { SectorFile } from '../backcast/sector/sectorFile'
import { aligned } from './backcastText'
import {
  biasSentence,
  everyStartSentence,
  publishedSentences,
  publishedTable,
  sampleSentence,
  sampleTable,
  sectorNotes,
  startsTable,
} from './sector'
import type { TableView } from './table'

export function sectorText(file: SectorFile): string {
  return [
    ...publishedSentences(file),
    sampleSentence(file),
    '',
    ...tableLines(publishedTable(file)),
    biasSentence(file),
    everyStartSentence(file),
    '',
    ...tableLines(startsTable(file)),
    ...tableLines(sampleTable(file)),
    ...sectorNotes(file),
    `${file.engine}, ${file.vintage}, seed "${file.seed}"; ${file.published.replications} futures of each authority and start, ${file.sample.replications} of each start of the synthetic returns.`,
    '',
  ].join('\n')
}

const tableLines = ({ caption, columns, rows }: TableView): string[] => [
  caption,
  ...aligned([[...columns], ...rows.map(({ header, cells }) => [header, ...cells])]),
  '',
]
