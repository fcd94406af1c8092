/** Dated changes of an option: nothing where nothing changes, nothing before their week, and the same families and luck. */
import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { makePlans } from '../../src/engine/plans'
import { POST, type World } from '../../src/engine/world'
import { ALL_ELEMENTS } from '../../src/model/elements'
import { MEASURE_COUNT } from '../../src/model/measures'
import type { LaterFile, OptionFile } from '../../src/scenario/types'
import { worldOffences } from '../support/engineWorldLaws'
import {
  authorityScenario,
  optionBytes,
  play,
  resolved,
  still,
  weeks,
  withOptions,
  yearly,
} from '../support/engineScenario'

const YEARS = 2
const WEEKS = 104
const rutland = authorityScenario('Rutland', { horizonYears: YEARS })
const [teams, units] = rutland.options as [OptionFile, OptionFile]
const edge = { service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 1 }] } as const
const openEdge: Partial<LaterFile> = { services: [{ ...edge, units: [...edge.units] }] }

/** Results of the baseline and of what a change in each week makes of it. */
function played(futures: number, ...options: OptionFile[]) {
  return play(withOptions(rutland, ...options), futures)
}

const from = (later: LaterFile[], more: Partial<OptionFile> = {}): OptionFile => ({
  id: 'dated',
  extends: 'baseline',
  ...more,
  later,
})

describe('a dated change', () => {
  it('that changes nothing gives the bytes of no change at all', () => {
    const nothing = from([
      { week: 0 },
      { week: 20, services: teams.services!, elements: {}, practices: {}, policies: {} },
      { week: 60, policies: { agencyCover: 1, recruitment: 1, trainAgency: false } },
    ])
    for (const result of played(2, nothing, { ...units, later: [{ week: 30 }] }, { ...units, id: 'plain' })) {
      expect(optionBytes(result, 1, 4)).toBe(optionBytes(result, 0, 4))
      expect(optionBytes(result, 2, 4)).toBe(optionBytes(result, 3, 4))
    }
  })

  it('of the whole design gives the bytes of an option that starts then', () => {
    const { elements } = units
    // The front door, too, has another make-up.
    const door = teams.services!.filter(({ service }) => service === 'frontDoor')
    const services = [...door, ...units.services!].map((each) => ({
      ...each,
      units: each.units.map((unit) => ({ ...unit, posts: { ...unit.posts, student: 0.3 } })),
    }))
    const dated = from([{ week: 40, services, elements: elements! }])
    const [own] = makePlans(resolved(withOptions(rutland, dated)), 0).slice(1)
    expect(own!.stages[1]!.restructured).toBe(1)
    const started = { ...units, id: 'started', services, policies: { startWeek: 40 } }
    for (const result of played(2, dated, started))
      expect(optionBytes(result, 1, 3)).toBe(optionBytes(result, 2, 3))
  })

  it.each<[string, Partial<LaterFile>]>([
    ['an edge-of-care unit', openEdge],
    ['no more recruitment', { policies: { recruitment: 0 } }],
    ['no more agency', { policies: { agencyCover: 0 } }],
    ['training', { elements: { training: 1 } }],
    ['conferences', { practices: { familyGroupConferences: 1 } }],
    ['small units', { services: units.services!, elements: { ...ALL_ELEMENTS } }],
  ])('leaves every week before it as it was, and does something after it: %s', (_, change) => {
    const at = 45
    for (const result of played(2, from([{ week: at, ...change }]))) {
      const [before, after] = [[], []] as [string[], string[]]
      for (let measure = 0; measure < MEASURE_COUNT; measure++)
        for (let week = 0; week < WEEKS; week++) {
          const cell = (option: number) => result.weekly[(option * MEASURE_COUNT + measure) * WEEKS + week]
          if (cell(0) !== cell(1)) (week < at ? before : after).push(`${measure} in week ${week}`)
        }
      expect(before).toEqual([])
      expect(after.length).toBeGreaterThan(0)
    }
  })

  it('to what there was before leaves the people and the posts of units that go on alone', () => {
    const { services } = teams
    const dated = from([
      { week: 20, ...openEdge },
      { week: 60, services: [{ service: 'edgeOfCare', units: [] }] },
    ])
    const seen: string[][] = [[], []]
    const onWorld = ({ posts, week }: World, option: number): void => {
      if (option === 2 || week % 26 !== 25) return
      const inside = Array.from({ length: posts.count }, (_, post) => post).filter((post) => post >= 0)
      seen[option]!.push(inside.map((post) => posts.key[post]).join())
    }
    expect(services!.length).toBeGreaterThan(0)
    prepare(resolved(withOptions(rutland, dated)), { onWorld }).replicate(0)
    expect(seen[1]!.at(-1)).toBe(seen[0]!.at(-1))
    expect(seen[1]![1]).not.toBe(seen[0]![1])
  })

  it('costs a first loss as large as the share of posts in units it changes, and several no more than a whole one', () => {
    const [, plan] = makePlans(resolved(withOptions(rutland, from([{ week: 4, ...openEdge }]))), 0)
    const stage = plan!.stages[1]!
    const fte = (edgeOnly: boolean) =>
      stage.design.posts.reduce(
        (sum, post) =>
          sum + (!edgeOnly || stage.design.units[post.unit]!.service === 'edgeOfCare' ? post.fte : 0),
        0,
      )
    expect(stage.restructured).toBeCloseTo(fte(true) / fte(false), 12)
    expect(stage.restructured).toBeLessThan(0.5)
  })

  it('conserves children and staff in every week', () => {
    const dated = from([
      { week: 10, ...openEdge, elements: { training: 1 } },
      { week: 30, services: units.services!, elements: { ...ALL_ELEMENTS } },
      { week: 50, elements: { adminSupport: 0 }, policies: { agencyCover: 0.5 } },
      { week: 80, services: [...teams.services!, { service: 'edgeOfCare', units: [] }] },
    ])
    const offences: string[] = []
    prepare(resolved(withOptions(rutland, dated)), {
      onWorld: (world) => void offences.push(...worldOffences(world)),
    }).replicate(0)
    expect(offences).toEqual([])
  })
})

describe('policies of staffing', () => {
  const calm = { ...rutland, mechanisms: still }
  const policy = (policies: LaterFile['policies']) =>
    play(withOptions(calm, from([{ week: 0, policies: policies! }])), 4)

  it('without recruitment nobody permanent comes, and more posts are empty of them', () => {
    for (const result of policy({ recruitment: 0 })) {
      expect(yearly(result, YEARS, 1, 'vacancyRate', 1)).toBeGreaterThan(
        yearly(result, YEARS, 0, 'vacancyRate', 1),
      )
    }
    const hired = new Set<number>()
    let last = new Map<number, number>()
    prepare(resolved(withOptions(calm, from([{ week: 0, policies: { recruitment: 0 } }]))), {
      onWorld({ posts }, option) {
        if (option === 0) return
        const now = new Map(Array.from({ length: posts.count }, (_, post) => [post, posts.state[post]!]))
        for (const [post, state] of now)
          if (state === POST.permanent && last.size > 0 && last.get(post) !== POST.permanent) hired.add(post)
        last = now
      },
    }).replicate(0)
    expect([...hired]).toEqual([])
  })

  it('with no agency taken any more the share falls to nothing in its own time, and twice the pace gives more', () => {
    const mean = (results: ReturnType<typeof policy>, option: number) =>
      results.reduce(
        (sum, each) => sum + weeks(each, WEEKS, option, 'agencyRate').reduce((all, rate) => all + rate, 0),
        0,
      )
    const none = policy({ agencyCover: 0 })
    expect(mean(none, 1)).toBeLessThan(mean(none, 0))
    for (const result of none) {
      const rate = weeks(result, WEEKS, 1, 'agencyRate')
      expect(rate.every((each, week) => week === 0 || rate[week - 1]! > 0 || each === 0)).toBe(true)
    }
    const twice = policy({ agencyCover: 2 })
    expect(mean(twice, 1)).toBeGreaterThan(mean(twice, 0))
  })
})
