import { describe, expect, it } from 'vitest'
import { openingLoads } from '../../../src/engine/openingLoads'
import { centralValues } from '../../../src/parameters'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { OptionFile, Scenario, ServiceFile } from '../../../src/scenario/types'
import { designFigures } from '../../../src/views/designFigures'
import { designWarnings } from '../../../src/views/designWarnings'
import { designScenario } from '../../support/designs'

const values = centralValues('balanced')
const FULL = { training: 1, smallUnits: 1, groupSupervision: 1, clinician: 1, adminSupport: 1 }
const of = (option: Partial<OptionFile>) => designScenario({ id: 'other', extends: 'baseline', ...option })
const assessment = (units: ServiceFile['units']) => of({ services: [{ service: 'assessment', units }] })
const warnings = (scenario: Scenario, option = 1) => {
  const resolved = resolveScenario(scenario)
  return designWarnings(resolved, openingLoads(resolved), option)
}
const words = (scenario: Scenario) => warnings(scenario).map((each) => each.words)
const matching = (scenario: Scenario, pattern: RegExp) => words(scenario).filter((each) => pattern.test(each))

describe('work and hours at the start', () => {
  it('today’s units begin at the starting load, whatever their number', () => {
    for (const more of [0, 20]) {
      const scenario = designScenario({ id: 'other', extends: 'baseline' })
      const [first, ...rest] = scenario.options
      const services = first!.services!.map((each) => ({
        ...each,
        units: each.units.map((unit) => ({ ...unit, count: unit.count + more })),
      }))
      const resolved = resolveScenario({ ...scenario, options: [{ ...first!, services }, ...rest] })
      for (const { units } of openingLoads(resolved))
        for (const unit of units.filter(({ children }) => children > 0))
          expect(unit.load).toBeCloseTo(values.startingLoad, 5)
    }
  })

  it('twice the units carry half the load, and no children are lost', () => {
    const resolved = resolveScenario(
      of({ services: [{ service: 'familySupport', units: [{ template: 'team', count: 10 }] }] }),
    )
    const [today, twice] = openingLoads(resolved)
    const inService = (units: NonNullable<typeof today>['units']) =>
      units.filter(({ children }) => children > 0)
    const sum = (units: NonNullable<typeof today>['units']) =>
      units.reduce((all, { children }) => all + children, 0)
    expect(sum(twice!.units)).toBeCloseTo(sum(today!.units), 6)
    expect(inService(twice!.units)[4]!.load).toBeCloseTo(values.startingLoad / 2, 6)
  })
})

describe('what a design comes to', () => {
  it('counts posts, qualified share, span and support of the whole and of each service', () => {
    const resolved = resolveScenario(assessment([{ template: 'unit', count: 4 }]))
    const figures = designFigures(resolved.options[1]!, openingLoads(resolved)[1]!)
    const units = figures.find(({ service }) => service === 'assessment')!
    expect(units).toMatchObject({
      units: 4,
      postsFte: 18,
      socialWorkersFte: 8,
      practitionersPerCoordinator: 3,
    })
    expect(units.qualifiedShare).toBeCloseTo(8 / 18)
    expect(units.span).toBeCloseTo(3.5)
    expect(units.clinicianCover).toBeCloseTo(Math.min(1, (2 * values.practitionersPerClinician) / 12))
    expect(units.childrenPerUnit! * 4).toBeCloseTo(units.children)
    expect(figures[0]!.postsFte).toBeCloseTo(figures.slice(1).reduce((sum, each) => sum + each.postsFte, 0))
    expect(figures.find(({ service }) => service === 'frontDoor')).toMatchObject({
      childrenPerUnit: undefined,
      load: undefined,
    })
  })
})

describe('warnings before any run', () => {
  it('says nothing of an option that is today’s structure', () => {
    expect(warnings(of({}))).toEqual([])
  })

  it('one qualified practitioner in a unit: enquiries cannot be covered', () => {
    const scenario = assessment([
      { template: 'team', count: 3 },
      { template: 'unit', count: 4, posts: { socialWorker: 0 } },
    ])
    expect(
      matching(scenario, /^One qualified practitioner in 4 units of assessment: section 47/),
    ).toHaveLength(1)
  })

  it('nobody who may hold cases is serious, and comes first', () => {
    const scenario = assessment([
      { template: 'team', count: 3 },
      { template: 'unit', count: 1, posts: { socialWorker: 0, consultantSocialWorker: 0 } },
    ])
    expect(warnings(scenario)[0]).toMatchObject({ serious: true, service: 'assessment' })
    expect(warnings(scenario)[0]!.words).toMatch(/^Nobody in 1 unit of assessment may hold cases/)
  })

  it('too few hours for the children there are', () => {
    const [first] = warnings(assessment([{ template: 'team', count: 1 }]))
    expect(first).toMatchObject({ serious: true, service: 'assessment' })
    expect(first!.words).toMatch(/^Over capacity: 1 unit of assessment would begin with 1\d\d% more work/)
    expect(first!.words).toContain('New families would wait')
    expect(matching(assessment([{ template: 'team', count: 4 }]), /Over capacity/)).toEqual([])
  })

  it('elements that are kept on paper alone', () => {
    const teams: Partial<OptionFile> = { elements: FULL }
    expect(matching(of(teams), /^No clinician in every unit of/)).toHaveLength(3)
    expect(matching(of(teams), /held by one practitioner each/)).toHaveLength(3)
    const leaderless = assessment([{ template: 'team', count: 3, posts: { teamManager: 0 } }])
    expect(matching(leaderless, /leads supervision/)).toEqual([])
    const kept = leaderless.options.with(1, { ...leaderless.options[1]!, elements: FULL })
    expect(
      matching({ ...leaderless, options: kept }, /^Nobody leads supervision in every unit of assessment/),
    ).toHaveLength(1)
    const thin = of({
      elements: { clinician: 1 },
      services: [
        { service: 'assessment', units: [{ template: 'team', count: 3, posts: { clinician: 0.1 } }] },
      ],
    })
    expect(matching(thin, /^Clinicians are thin in every unit of assessment: 65 practitioners/)).toHaveLength(
      1,
    )
  })

  it('no coordinator, no front door, too small a desk, a first response team without partners', () => {
    expect(
      matching(
        assessment([{ template: 'team', count: 3, posts: { unitCoordinator: 0 } }]),
        /^No coordinator/,
      ),
    ).toHaveLength(1)
    const desk = (units: ServiceFile['units']) => of({ services: [{ service: 'frontDoor', units }] })
    expect(warnings(desk([]))[0]).toMatchObject({ serious: true, service: undefined })
    expect(words(desk([]))[0]).toBe('No front door: every referral goes on to assessment.')
    expect(
      matching(
        desk([{ template: 'referralDesk', count: 1, posts: { socialWorker: 0.5 } }]),
        /more referrals than it can screen/,
      ),
    ).toHaveLength(1)
    expect(
      matching(
        desk([
          { template: 'firstResponse', count: 1, posts: { housingOfficer: 0, educationSocialWorker: 0 } },
        ]),
        /no partners/,
      ),
    ).toHaveLength(1)
  })

  it('posts that close and posts that are new', () => {
    const scenario = assessment([{ template: 'unit', count: 3 }])
    expect(matching(scenario, /^About 17 FTE fewer posts for social workers/)).toHaveLength(1)
    expect(
      matching(scenario, /^New posts that nobody moves into: 3 FTE child or family practitioner/),
    ).toHaveLength(1)
    expect(matching({ ...scenario, mechanisms: { labourMarket: false } }, /posts/)).toEqual([])
  })
})
