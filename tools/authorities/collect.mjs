// From published tables to figures by authority, field and year. A figure comes from the department's table when that
// table has a row for the authority and year, and otherwise from the panel. A joint workforce return (two authorities
// on one row) gives both its rates; its counts are shared between them by children aged 0-17, which is an estimate.
import { DATASETS, FIELDS, PANEL } from './fields.mjs'
import { cell, isNumber, readTable, tidy } from './cells.mjs'
import { buildRegistry, panelMatcher } from './registry.mjs'

export const YEARS = Array.from({ length: 10 }, (_, at) => 2016 + at)
const POPULATION = 'ons_mid-year_population_estimates_2012_to_2024.csv'
const NEIGHBOURS = 'statistical_neighbours_2025.csv'
const KEYS = ['time_period', 'geographic_level', 'region_name', 'old_la_code', 'new_la_code', 'la_name']
/** The panel's 2016 workforce counts for this authority are of a joint return it does not name. */
const UNNAMED_JOINT_2016 = '314'

export function collect(folder) {
  const tables = Object.fromEntries(
    Object.entries(DATASETS).map(([id, { file }]) => [
      id,
      readTable(folder, file, [...KEYS, ...columnsOf(id)]),
    ]),
  )
  const people = readTable(folder, POPULATION, [...KEYS, 'population_estimate'])
  const registry = buildRegistry([people, ...Object.values(tables)])
  const population = readPopulation(people)
  const rows = Object.fromEntries(Object.entries(tables).map(([id, table]) => [id, indexRows(id, table)]))
  const panel = readPanel(folder, panelMatcher(registry))
  const joint = jointReturns(tables.workforce)

  /** Not published for the areas abolished in 2019; their count and rate of children looked after imply it within 1%. */
  const children = (oldCode, year) => {
    const value = population(oldCode, year - 1)
    const count = panel.get(`${oldCode}|${year}|LACnum`)
    const rate = panel.get(`${oldCode}|${year}|LAC`)
    if (value !== 'x' || !isNumber(count) || !isNumber(rate)) return { value, implied: false }
    return { value: Math.round((count / rate) * 100) * 100, implied: true }
  }

  const record = (oldCode) => ({
    population: Object.fromEntries(YEARS.map((year) => [year, children(oldCode, year).value])),
    impliedPopulation: YEARS.filter((year) => children(oldCode, year).implied),
    figures: Object.fromEntries(
      Object.entries(FIELDS).map(([id, field]) => [
        id,
        YEARS.map((year) => figure({ oldCode, year, field, rows, panel, joint, population })),
      ]),
    ),
    jointWith: joint.get(oldCode) ?? [],
  })
  const neighbours = readNeighbours(folder)
  const authorities = registry
    .map((entry) => ({ ...entry, ...record(entry.oldCode), neighbours: neighbours.get(entry.oldCode) ?? [] }))
    .filter((each) => Object.values(each.figures).some((values) => values.some(isNumber)))
  return { authorities, england: record(''), panel }
}

function columnsOf(dataset) {
  const fields = Object.values(FIELDS).filter((field) => field.dataset === dataset)
  return [...new Set([...fields.map((field) => field.column), DATASETS[dataset].match].filter(Boolean))]
}

const isCovered = (row) => row.geographic_level !== 'Regional'
const keyOf = (row, match = '') => `${row.old_la_code}|${row.time_period}|${match}`

function indexRows(id, table) {
  const index = new Map()
  for (const row of table.filter(isCovered)) {
    const match = DATASETS[id].match ? row[DATASETS[id].match] : ''
    for (const code of row.old_la_code.split(' / '))
      index.set(keyOf({ ...row, old_la_code: code }, match), row)
  }
  return index
}

function jointReturns(workforce) {
  const joint = new Map()
  for (const row of workforce) {
    const codes = row.old_la_code.split(' / ')
    if (codes.length > 1)
      for (const code of codes)
        joint.set(
          code,
          codes.filter((other) => other !== code),
        )
  }
  return joint
}

function readPopulation(people) {
  const byKey = new Map(
    people.filter(isCovered).map((row) => [keyOf(row), cell(row.population_estimate, POPULATION)]),
  )
  return (oldCode, year) => byKey.get(`${oldCode}|${year}|`) ?? ''
}

function readPanel(folder, match) {
  const panel = new Map()
  for (const row of readTable(folder, PANEL.file, ['la_name', 'measure_short', 'year', 'value'])) {
    const key = `${match(row.la_name)}|${panelYear(row.year)}|${row.measure_short}`
    panel.set(key, cell(row.value, `${PANEL.file}: ${key}`))
  }
  return panel
}

/** `2022-23 (OT)`, an outturn, belongs to published year 2023. */
const panelYear = (text) => (text.includes('-') ? Number(text.slice(0, 4)) + 1 : Number(text))

function figure({ oldCode, year, field, rows, panel, joint, population }) {
  const row =
    field.dataset && rows[field.dataset].get(keyOf({ old_la_code: oldCode, time_period: year }, field.match))
  const others = field.joint && joint.get(oldCode)
  if (!row && others && oldCode === UNNAMED_JOINT_2016) return ''
  const value = row
    ? cell(row[field.column], `${field.dataset} ${oldCode} ${year} ${field.column}`)
    : (panel.get(`${oldCode}|${year}|${field.panel}`) ?? '')
  if (!isNumber(value)) return value
  // A field's stated source changes with the year alone, so the panel may not fill a hole in a department's table.
  if (!row && field.dataset && year >= DATASETS[field.dataset].first) return ''
  if (field.as === 'share') return tidy(value / 100)
  if (field.as === 'perTenThousand') {
    const children = population(oldCode, year - 1)
    return isNumber(children) ? Math.round((value * children) / 10_000) : ''
  }
  return others?.length ? shared(value, oldCode, others, year, population) : value
}

/** The first mid-year estimate of a new authority may be that of the year itself. */
function shared(value, oldCode, others, year, population) {
  const children = [oldCode, ...others].map((code) => population(code, year - 1) || population(code, year))
  const total = children.reduce((sum, each) => sum + each, 0)
  return Number(((value * children[0]) / total).toFixed(1))
}

function readNeighbours(folder) {
  const columns = Array.from({ length: 10 }, (_, at) => `SN_${at + 1}`)
  const table = readTable(folder, NEIGHBOURS, ['old_la_code', ...columns])
  return new Map(table.map((row) => [row.old_la_code, columns.map((column) => row[column].trim())]))
}
