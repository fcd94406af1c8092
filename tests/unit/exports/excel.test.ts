/** Workbooks are opened by a library that did not write them. */
import readExcelFile from 'read-excel-file/universal'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { excelFile, type ExcelSheet } from '../../../src/exports/excel'

const sheets: ExcelSheet[] = [
  {
    name: 'Results: by year/line?',
    columns: [{ heading: 'Line', width: 40 }, { heading: 'GBP' }, { heading: 'Share' }],
    rows: [
      ['Placements', { value: -1234567.891, as: 'gbp' }, { value: 0.125, as: 'share' }],
      ['=HYPERLINK("http://evil")', 12, null],
      ['@SUM(A1)\u0001\uD800', { value: Infinity, as: 'gbp' }, { value: 0, as: 'share' }],
    ],
  },
  { name: 'Where it comes from', columns: [{ heading: 'What' }], rows: [['+44 20 7946', '-1']] },
]

describe('a workbook', () => {
  it('opens with the sheets, numbers and text that went in', async () => {
    const read = await readExcelFile(await excelFile(sheets))
    expect(read.map(({ sheet }) => sheet)).toEqual(['Results  by year line ', 'Where it comes from'])
    expect(read[0]!.data).toEqual([
      ['Line', 'GBP', 'Share'],
      ['Placements', -1234567.891, 0.125],
      ['=HYPERLINK("http://evil")', 12, null],
      ['@SUM(A1)', null, 0],
    ])
    expect(read[1]!.data).toEqual([
      ['What', null],
      ['+44 20 7946', '-1'],
    ])
  })

  it('has no formula and says units in the formats of its numbers', async () => {
    const files = unzipSync(new Uint8Array(await (await excelFile(sheets)).arrayBuffer()))
    const texts = Object.entries(files).filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    expect(texts).toHaveLength(2)
    for (const [, bytes] of texts) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/)
    const styles = strFromU8(files['xl/styles.xml']!)
    expect(styles).toContain('£#,##0')
    expect(styles).toContain('0.0%')
  })
})
