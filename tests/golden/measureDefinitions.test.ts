import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MEASURES } from '../../src/model/measures'

const text = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8')
const section = text.slice(text.indexOf('### Measures'), text.indexOf('## 8.'))
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const kindOf = new Map(
  rows.flatMap(([, ids, kind]) => ids.split(',').map((id) => [id.trim().replaceAll('`', ''), kind] as const)),
)

it('docs/model.md says of every measure, and of nothing else, how it is counted', () => {
  expect([...kindOf.keys()].sort()).toEqual(MEASURES.map((each) => each.id).sort())
  for (const row of rows) expect(row[3].length).toBeGreaterThan(10)
})

it('docs/model.md and the code agree on the kind of every measure', () => {
  for (const { id, kind } of MEASURES) expect(kindOf.get(id)?.split(',')[0]).toBe(kind)
})
