// The compact form of scenarios/authorities.json: the figures of a record are one string a field, in the order of
// `fields`, with a value a year separated by commas: a number, nothing (missing) or the publication's letter (c, x, z, k, u).
import { YEARS } from './collect.mjs'
import { DATASETS, FIELDS, PANEL } from './fields.mjs'

export function encodeRecord({ population, figures }) {
  return {
    population: join(YEARS.map((year) => population[year])),
    figures: Object.keys(FIELDS).map((id) => join(figures[id])),
  }
}

export function encodeAuthority(authority, all) {
  const gss = (oldCode) => {
    const found = all.find((each) => each.oldCode === oldCode)
    if (!found) throw new Error(`${authority.name}: no authority with code ${oldCode}`)
    return found.code
  }
  const { code, oldCode, name, region, aliases, otherCodes, successors } = authority
  const extra = {
    ...(otherCodes.length && { otherCodes }),
    ...(successors.length && { successors }),
    ...(authority.jointWith.length && { jointWith: authority.jointWith.map(gss) }),
  }
  if (authority.impliedPopulation.length) extra.impliedPopulation = authority.impliedPopulation
  const neighbours = authority.neighbours.map(gss)
  return { code, oldCode, name, region, aliases, ...extra, neighbours, ...encodeRecord(authority) }
}

/** A run of missing years at the end needs no commas. */
const join = (values) => values.join(',').replace(/,+$/, '')

/** Titles, and the title each field's figures come from by first published year. */
export function provenance() {
  const titles = []
  const at = (title) => (titles.includes(title) ? titles.indexOf(title) : titles.push(title) - 1)
  const sources = Object.values(FIELDS).map((field) => {
    const panel = field.panel ? [[YEARS[0], at(field.costs ? PANEL.costs : PANEL.title)]] : []
    if (!field.dataset) return panel
    const first = Math.max(YEARS[0], DATASETS[field.dataset].first)
    return first === YEARS[0]
      ? [[first, at(DATASETS[field.dataset].title)]]
      : [...panel, [first, at(DATASETS[field.dataset].title)]]
  })
  return { titles, sources, jointFields: Object.keys(FIELDS).filter((id) => FIELDS[id].joint) }
}
