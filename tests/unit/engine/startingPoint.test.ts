/** Base rates solved from published figures: each closed form against a week-by-week calculation that knows nothing of it. */
import { describe, expect, it } from 'vitest'
import { stockByWeek } from '../../../src/engine/bands'
import { careStock, entryByYear, solveCare } from '../../../src/engine/opening/care'
import { planHazards } from '../../../src/engine/opening/plans'
import { RETURN_WEEKS, returnRates } from '../../../src/engine/opening/returns'
import { solveWorkforce } from '../../../src/engine/opening/workforce'
import type { CompleteProfile } from '../../../src/model/profileFields'
import { centralValues } from '../../../src/parameters'
import { AGE_GROUP_STARTS, SHAPES, type Bands } from '../../../src/parameters/shapes'
import { authorityScenario, resolved } from '../../support/engineScenario'

const profileOf = (name: string) => resolved(authorityScenario(name)).authority.profile
const values = centralValues('balanced')
const at = ({ starts, weights }: Bands, week: number) =>
  weights[starts.findLastIndex((start) => week >= start)]!

describe('child protection plans', () => {
  const shares = (hazards: Float64Array) => {
    const running = stockByWeek(hazards)
    const edges = [13, 26, 52, 104].map((week) => running[week - 1]!).concat(running.at(-1)!)
    return edges.map((edge, band) => (edge - (edges[band - 1] ?? 0)) / running.at(-1)!)
  }
  const england = [0.315, 0.255, 0.263, 0.144, 0.023]

  it('of many children have the published lengths and mean', () => {
    const [upTo3, to6, to12, to24, over] = england
    const profile = {
      childProtectionPlans: 50_000,
      plansUpTo3Months: upTo3,
      plans3To6Months: to6,
      plans6To12Months: to12,
      plans1To2Years: to24,
      plansOver2Years: over,
    } as CompleteProfile
    const hazards = planHazards(profile, 41, values.planBandPrior)
    expect(stockByWeek(hazards).at(-1)! / 41).toBeCloseTo(1, 2)
    shares(hazards).forEach((share, band) => expect(Math.abs(share - england[band]!)).toBeLessThan(0.01))
  })

  it.each(['Leeds', 'Durham', 'Shropshire', 'Redbridge', 'Rutland'])(
    'of %s have their mean length, whatever the bands say',
    (name) => {
      const profile = profileOf(name)
      const mean = Math.max(2, (profile.childProtectionPlans / profile.childProtectionPlanStarts) * 52)
      const hazards = planHazards(profile, mean, values.planBandPrior)
      expect(Math.abs(stockByWeek(hazards).at(-1)! / mean - 1)).toBeLessThan(0.006)
      expect(hazards.every((hazard) => hazard > 0 && hazard < 10)).toBe(true)
    },
  )
})

describe('children looked after', () => {
  const entry = entryByYear(SHAPES.ageAtEntry.value)

  it('enter at the published mix of ages', () => {
    expect(entry.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
    expect(entry[0]).toBeCloseTo(SHAPES.ageAtEntry.value[0], 12)
    expect(entry[16]! + entry[17]!).toBeCloseTo(SHAPES.ageAtEntry.value[4], 12)
  })

  it('stay as long, and leave as often for home, as when a cohort is followed week by week', () => {
    const [home, permanence] = [0.004, 0.003]
    let weeks = 0
    let homes = 0
    let others = 0
    for (let year = 0; year < 18; year++) {
      let here = entry[year]!
      for (let week = 0; (year + 0.5) * 52 + week < 18 * 52; week++) {
        const age = ((year + 0.5) * 52 + week + 0.5) / 52
        const group = AGE_GROUP_STARTS.findLastIndex((start) => age >= start)
        const toHome = home * at(SHAPES.home.value, week)
        const toOther = permanence * at(SHAPES.permanence.value, week) * SHAPES.permanenceByAge.value[group]!
        const held = (here * (1 - Math.exp(-(toHome + toOther)))) / (toHome + toOther)
        weeks += held
        homes += toHome * held
        others += toOther * held
        here *= Math.exp(-(toHome + toOther))
      }
    }
    const stock = careStock(entry, home, permanence)
    expect(Math.abs(stock.weeks / weeks - 1)).toBeLessThan(0.01)
    // Steps of four weeks blur the first fortnight, when most go home.
    expect(Math.abs(stock.home / homes - 1)).toBeLessThan(0.02)
    expect(Math.abs(stock.permanence / others - 1)).toBeLessThan(0.02)
    expect(stock.cells.reduce((sum, each) => sum + each, 0)).toBeCloseTo(stock.weeks, 6)
  })

  it.each([40, 90, 140, 220])('stay %d weeks on average at the scales solved for it', (weeks) => {
    const scales = solveCare(entry, weeks, 0.6, 0.98)
    const stock = careStock(entry, scales.home, scales.permanence)
    expect(scales.reached).toBe(true)
    expect(Math.abs(stock.weeks / weeks - 1)).toBeLessThan(0.001)
    expect(Math.abs(stock.home / stock.permanence / 0.6 - 1)).toBeLessThan(0.02)
  })

  it('are said not to reach a stock that staying until 18 would not give', () => {
    expect(solveCare(entry, 2000, 0.6, 0.98).reached).toBe(false)
  })
})

describe('staff', () => {
  const profile = profileOf('Leeds')
  const rates = solveWorkforce(profile, values, [])

  it('leave as often as posts are filled again', () => {
    const vacantWeeks = rates.vacancyLagWeeks + 1 / (1 - Math.exp(-rates.recruiting))
    const leaving = rates.leaving * rates.permanentShare
    expect(leaving * vacantWeeks).toBeCloseTo(1 - rates.permanentShare, 3)
    expect(rates.leaving * 52).toBeCloseTo(profile.turnoverRate, 9)
  })

  it('keep the published share of agency cover when posts are followed week by week', () => {
    const filling = (rates.leaving * rates.permanentShare) / (1 - rates.permanentShare)
    let [permanent, agency, empty] = [1, 0, 0]
    const steps = 20
    for (let step = 0; step < 2000 * steps; step++) {
      const left = (permanent * rates.leaving) / steps
      const hired = filling / steps
      const came = (empty * rates.agencyArriving) / steps
      const went = (agency * rates.agencyLeaving) / steps
      permanent += (agency + empty) * hired - left
      ;[agency, empty] = [agency * (1 - hired) + came - went, empty * (1 - hired) + left + went - came]
    }
    expect(permanent).toBeCloseTo(rates.permanentShare, 3)
    expect(agency).toBeCloseTo(rates.agencyShare, 3)
    expect(agency / (agency + permanent)).toBeCloseTo(profile.agencyRate, 2)
  })

  it('are absent as long as published, in long spells and short', () => {
    const odds = rates.sicknessStarting * values.longSpellWeeks
    const long = odds / (1 + odds)
    expect(long + rates.shortSickness).toBeCloseTo(profile.sicknessRate, 9)
  })

  it('say how long a post stays empty at their figures', () => {
    const notes: Parameters<typeof solveWorkforce>[2] = []
    solveWorkforce(profile, values, notes)
    expect(notes.map(({ field }) => field)).toContain('turnoverRate')
  })
})

describe('children who are referred again', () => {
  const closures = { noAction: 20, missed: 0, missedRatio: 2, notInNeed: 60, inNeed: 80, later: 0 }
  const referrals = 170
  const hazards = new Float64Array(261).fill(0.03)
  const rates = returnRates(0.2, referrals, closures, 6, hazards)
  const hazard = (week: number) => rates.accumulated[week + 1]! - rates.accumulated[week]!

  const sixteenOrMore = SHAPES.ageAtReferral.value[4]!

  /** Followed from closure, week by week, a `delay` after their referral; those who turn 18 do not return. */
  function withinYear(delay: number): number {
    let [here, back] = [1, 0]
    for (let week = 0; week < 52 - delay; week++) {
      const next = here * Math.exp(-hazard(week))
      back += (here - next) * (1 - sixteenOrMore * (week / 104))
      here = next
    }
    return back
  }

  it('are the published share of referrals within 12 months', () => {
    let back = closures.noAction * withinYear(0) + closures.notInNeed * withinYear(6)
    let here = 1
    for (let week = 0; 6 + week < 52; week++) {
      const next = here * Math.exp(-0.03)
      back += closures.inNeed * (here - next) * withinYear(6 + week)
      here = next
    }
    expect(Math.abs(back / referrals - 0.2)).toBeLessThan(0.006)
    expect(rates.clamped).toBe(false)
  })

  it('come back less readily for the same published share when some of them were missed and come back more', () => {
    const missed = returnRates(0.2, referrals, { ...closures, missed: 10 }, 6, hazards)
    expect(missed.accumulated[52]!).toBeLessThan(rates.accumulated[52]!)
  })

  it('are as many in all, and week by week, as when each way to close is followed apart from the others', () => {
    const missed = returnRates(0.2, referrals, { ...closures, missed: 10 }, 6, hazards)
    const here = (ratio: number, delay: number, until: number) => {
      let sum = 0
      for (let week = 0; week < until; week++)
        sum +=
          (missed.accumulated[week + 1]! - missed.accumulated[week]!) *
          (1 - sixteenOrMore * Math.min(1, (delay + week + 1) / 104))
      return Math.exp(-ratio * sum)
    }
    const toCome = (ratio: number, delay: number, week: number) =>
      here(ratio, delay, week) - here(ratio, delay, RETURN_WEEKS)
    for (const week of [0, 30, 150]) {
      let all = 10 * toCome(1, 0, week) + 10 * toCome(2, 0, week) + 60 * toCome(1, 6, week)
      for (let from = 0; from < 48; from += 4) {
        const close = Math.exp(-0.03 * from) - Math.exp(-0.03 * (from + 4))
        all += 80 * close * toCome(1, 6 + from + 2, week)
      }
      all += 80 * Math.exp(-0.03 * 48) * toCome(1, 78, week)
      expect(Math.abs(missed.pool[week]! / all - 1)).toBeLessThan(0.01)
      expect(missed.poolMissed[week]).toBeCloseTo(10 * toCome(2, 0, week), 9)
    }
    expect(missed.total).toBe(missed.pool[0])
    expect(missed.poolMissedWithinYear[0]).toBeCloseTo(10 * (here(2, 0, 0) - here(2, 0, 52)), 9)
  })

  it('leave the rate of the others alone when they close more than a year after their referral, and are more in all', () => {
    const later = returnRates(0.2, referrals, { ...closures, later: 30 }, 6, hazards)
    expect(later.accumulated[52]).toBe(rates.accumulated[52])
    expect(later.total).toBeGreaterThan(rates.total)
  })

  it('are as many at first from closures before the model as will return in all, and fewer each week', () => {
    expect(rates.pool[0]).toBeCloseTo(rates.total, 9)
    for (let week = 1; week <= RETURN_WEEKS; week++) {
      expect(rates.pool[week]).toBeLessThanOrEqual(rates.pool[week - 1]!)
      expect(rates.poolWithinYear[week]).toBeLessThanOrEqual(rates.pool[week]! + 1e-9)
    }
    expect(rates.pool[RETURN_WEEKS]).toBeCloseTo(0, 9)
  })

  it('are as many as can be where the published rate is out of reach, which is said', () => {
    expect(returnRates(0.99, referrals, closures, 6, hazards).clamped).toBe(true)
  })
})
