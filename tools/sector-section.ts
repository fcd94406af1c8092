/** The part of docs/validation.md about the sector's own forecaster, made from the stored results: `npm run backcast` and `npm run validation` write it. */
import type { SectorFile } from '../src/backcast/sector/sectorFile'
import {
  biasSentence,
  everyStartSentence,
  publishedSentences,
  publishedTable,
  sampleSentence,
  sampleTable,
  sectorNotes,
  startsTable,
} from '../src/views/sector'
import type { TableView } from '../src/views/table'
import { row, withPart } from './document-part'

const PART = { name: 'The comparison with the sector’s forecaster', from: 'scenarios/backcast-sector.json' }

export const withSector = (text: string, file: SectorFile): string => withPart(text, PART, section(file))

function section(file: SectorFile): string {
  return [
    "## Against the sector's own forecaster",
    `Made by \`npm run backcast\` with ${file.engine}: ${file.published.replications} futures of each authority and start, ${file.sample.replications} of each start of the synthetic returns.`,
    publishedSentences(file).join(' '),
    sampleSentence(file),
    sectorNotes(file)
      .map((note) => `- ${note}`)
      .join('\n'),
    tableText(publishedTable(file)),
    `${biasSentence(file)} ${everyStartSentence(file)}`,
    tableText(startsTable(file)),
    tableText(sampleTable(file)),
  ].join('\n\n')
}

const tableText = ({ caption, columns, rows }: TableView): string =>
  [
    `${caption.replace(/\.$/, '')}:`,
    '',
    row(...columns),
    row('---', ...columns.slice(1).map(() => '---:')),
    ...rows.map(({ header, cells }) => row(header, ...cells)),
  ].join('\n')
