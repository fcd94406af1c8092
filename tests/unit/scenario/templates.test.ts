/** Templates of units: what the reports say, where they say it, and that each can be used where it is offered. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../../src/model/roles'
import { sourceInWords, TEMPLATES, TEMPLATE_IDS } from '../../../src/model/templates'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario, UnitFile } from '../../../src/scenario/types'
import { root } from '../architecture/sources'
import { exampleScenario } from './example'

const facts = new Map(
  Papa.parse<string[]>(readFileSync(join(root, 'evidence/seed_facts.csv'), 'utf8')).data.map((row) => [
    row[0]!,
    Number(row[4]),
  ]),
)

/** The example with one more kind of unit in a service of its second option. */
function withUnit(service: Scenario['options'][number]['services'], unit: UnitFile): Scenario {
  const scenario = exampleScenario()
  const [one] = service!
  const kept = scenario.options[0]!.services!.find((each) => each.service === one!.service)
  scenario.options[1] = {
    id: 'units',
    extends: scenario.options[0]!.id,
    services: [{ service: one!.service, units: [...(kept?.units ?? []), unit] }],
  }
  return scenario
}

describe('templates', () => {
  it('keep the ids that files name', () => {
    expect(TEMPLATE_IDS).toEqual(
      expect.arrayContaining(['team', 'unit', 'referralDesk', 'firstResponse', 'edgeOfCareUnit', 'blank']),
    )
  })

  it('say where their posts come from', () => {
    for (const id of TEMPLATE_IDS) expect(sourceInWords(TEMPLATES[id].source), id).toMatch(/^.{4,}, .{4,}\./s)
  })

  it('have the posts that the reports give', () => {
    const { unit, firstResponse, edgeOfCareUnit2019 } = TEMPLATES
    expect([
      unit.posts.consultantSocialWorker,
      unit.posts.socialWorker,
      unit.posts.childPractitioner,
      unit.posts.clinician,
      unit.posts.unitCoordinator,
    ]).toEqual(['SF001', 'SF002', 'SF003', 'SF004', 'SF005'].map((row) => facts.get(row)))
    expect([firstResponse.posts.seniorSocialWorker, firstResponse.posts.unitCoordinator]).toEqual(
      ['SF009', 'SF010'].map((row) => facts.get(row)),
    )
    expect([
      edgeOfCareUnit2019.posts.teamManager,
      edgeOfCareUnit2019.posts.socialWorker,
      edgeOfCareUnit2019.posts.childPractitioner,
      edgeOfCareUnit2019.posts.student,
      edgeOfCareUnit2019.posts.unitCoordinator,
      edgeOfCareUnit2019.posts.clinician,
    ]).toEqual(['SF155', 'SF156', 'SF157', 'SF158', 'SF159', 'SF160'].map((row) => facts.get(row)))
  })

  it('come to the staff of a Family Safeguarding team', () => {
    const size = Object.values(TEMPLATES.familySafeguardingTeam.posts).reduce((sum, fte) => sum + fte, 0)
    expect(Math.abs(size - facts.get('SF262')! / facts.get('SF261')!)).toBeLessThan(1)
  })

  it('can be used, and changed post by post, in every service they suit', () => {
    for (const id of TEMPLATE_IDS)
      for (const service of TEMPLATES[id].suits) {
        const unit: UnitFile = { template: id, count: 1, posts: { clinician: 1, housingOfficer: 0.5 } }
        const decoded = decodeScenarioValue(withUnit([{ service, units: [] }], unit))
        expect(decoded.ok ? [] : decoded.issues, `${id} in ${service}`).toEqual([])
        if (!decoded.ok) continue
        const made = resolveScenario(decoded.scenario).options[1]!.services.find(
          (each) => each.service === service,
        )!
        const roles = new Set(made.units.at(-1)!.posts.map(({ role }) => role))
        expect(roles.has('clinician') && roles.has('housingOfficer'), `${id} in ${service}`).toBe(true)
      }
  })
})

describe('partner professionals', () => {
  it('are no social workers of the authority', () => {
    for (const role of Object.values(ROLES).filter((each) => each.partner))
      expect([role.qualified, role.holdsCases, role.statutory, role.direct], role.id).toEqual([
        false,
        false,
        false,
        false,
      ])
  })
})
