// Builds scenarios/authorities.json from the published tables: node tools/build-authorities.mjs [folder]
// The same tables give the same bytes. One authority a line, so that a change of figures reads as one in a diff.
import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { isNumber } from './authorities/cells.mjs'
import { collect, YEARS } from './authorities/collect.mjs'
import { encodeAuthority, encodeRecord, provenance } from './authorities/encode.mjs'
import { FIELDS } from './authorities/fields.mjs'

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
  persistence: {},
  england: encodeRecord(england),
}
const encoded = authorities.map((each) => encodeAuthority(each, authorities))
head.persistence = await persistence()
const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
const rows = encoded.map((each) => JSON.stringify(each))
writeFileSync(target, `{\n${lines.join(',\n')},\n"authorities":[\n${rows.join(',\n')}\n]}\n`)
process.stderr.write(`${authorities.length} authorities written to ${target}\n`)

/** Fitted by the same code that fits it to fewer years for a backcast. */
async function persistence() {
  const imported = async (path) =>
    (await runnerImport(join(root, 'src/authorities', path), { configFile: false, root })).module
  const { decodeDirectory } = await imported('decode.ts')
  const { fitPersistence } = await imported('persistence.ts')
  return fitPersistence(decodeDirectory({ ...head, authorities: encoded }))
}

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
