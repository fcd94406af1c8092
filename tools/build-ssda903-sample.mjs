/**
 * `node tools/build-ssda903-sample.mjs FOLDER`: writes scenarios/ssda903-sample.csv from the synthetic SSDA903 returns of cs-demand-model
 * (YEAR-header.csv and YEAR-episodes.csv). Only columns that are used are kept, dates as YYYY-MM-DD, a row said in two returns once.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { root } from './root.mjs'

const folder = process.argv[2]
if (!folder) throw new Error('Usage: node tools/build-ssda903-sample.mjs FOLDER')

const read = (name) =>
  Papa.parse(readFileSync(join(folder, name), 'utf8'), { header: true, skipEmptyLines: true }).data
const files = (kind) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(`-${kind}.csv`))
    .sort()
const iso = (date) => date.split('/').reverse().join('-')

const born = new Map(
  files('header')
    .flatMap(read)
    .map(({ CHILD, DOB }) => [CHILD, iso(DOB)]),
)
const rows = files('episodes')
  .flatMap(read)
  .map(({ CHILD, DECOM, RNE, PLACE, DEC }) =>
    [CHILD, born.get(CHILD), iso(DECOM), RNE, PLACE, iso(DEC)].join(','),
  )
const text = ['child,born,start,reason,place,end', ...[...new Set(rows)].sort(), ''].join('\n')
writeFileSync(join(root, 'scenarios/ssda903-sample.csv'), text)
