// Builds scenarios/authorities.json from the published tables: node tools/build-authorities.mjs [folder]
// The same tables give the same bytes. One authority a line, so that a change of figures reads as one in a diff.
import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNumber } from './authorities/cells.mjs'
import { collect, YEARS } from './authorities/collect.mjs'
import { encodeAuthority, encodeRecord, provenance } from './authorities/encode.mjs'
import { FIELDS } from './authorities/fields.mjs'
import { persistenceOf } from './authorities/persistence.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const folder = process.argv[2] ?? join(root, '../shared/data/published')
const target = process.argv[3] ?? join(root, 'scenarios/authorities.json')

const { authorities, england, panel } = collect(folder)
checkRates(authorities, panel)

const head = {
  format: 'unitcast-authorities',
  version: 1,
  vintage: 'DfE and ONS publications to 2025',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0. Source: Department for Education; Office for National Statistics.',
  years: YEARS,
  fields: Object.keys(FIELDS),
  ...provenance(),
  persistence: persistenceOf(authorities),
  england: encodeRecord(england),
}
const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
const rows = authorities.map((each) => JSON.stringify(encodeAuthority(each, authorities)))
writeFileSync(target, `{\n${lines.join(',\n')},\n"authorities":[\n${rows.join(',\n')}\n]}\n`)
process.stderr.write(`${authorities.length} authorities written to ${target}\n`)

/** The panel's children in need per 10,000 must follow from our count and population: this pins the mid-year used. */
function checkRates(all, figures) {
  const wrong = all.flatMap((each) =>
    YEARS.flatMap((year, at) => {
      const [count, children] = [each.figures.childrenInNeed[at], each.population[year]]
      const rate = figures.get(`${each.oldCode}|${year}|CIN`)
      if (![count, children, rate].every(isNumber)) return []
      return Math.abs((count / children) * 10_000 - rate) > 0.06 ? [`${each.name} ${year}`] : []
    }),
  )
  if (wrong.length) throw new Error(`children in need per 10,000 differ from the panel: ${wrong.join(', ')}`)
}
