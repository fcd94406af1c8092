/**
 * A plain engine of the pathway, to hold the fast one against: objects, one Bernoulli draw for each child and week, no thresholds, lanes or keys.
 * It takes base rates and an opening as they are and plays them on. Units and staff have no part in it.
 */
import { hazardByWeek } from '../../src/engine/bands'
import { FLAG } from '../../src/engine/children'
import type { Future } from '../../src/engine/future'
import type { World } from '../../src/engine/world'
import { STAGE } from '../../src/model/stages'
import { ADULT_AGE_WEEKS, WEEKS_PER_YEAR } from '../../src/model/time'
import { AGE_GROUP_STARTS, SHAPES } from '../../src/parameters/shapes'

interface Child {
  family: number
  /** Weeks. */
  age: number
  stage: number
  weeksInStage: number
  needs: boolean
  missed: boolean
  hadCare: boolean
  unaccompanied: boolean
  weeksSinceReferral: number
  /** Of a child closed before the opening, whose return is already fixed; -1 of all others. */
  returnsIn: number
}

export interface PlainCounts {
  assessment: number
  childInNeed: number
  childProtection: number
  lookedAfter: number
  referrals: number
  reReferrals: number
  assessments: number
  planStarts: number
  careStarts: number
  careEnds: number
}

/** Small and fast, of its own: nothing of the generator under test. Source: mulberry32, public domain. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const ageGroupOf = (age: number) => AGE_GROUP_STARTS.findLastIndex((start) => age >= start * WEEKS_PER_YEAR)

export class PlainEngine {
  readonly #future: Future
  readonly #random: () => number
  #children: Child[]
  #week: number
  #families = 1_000_000
  #luck = new Map<number, number>()
  readonly #home: Float64Array
  readonly #permanence: Float64Array
  flows: Omit<PlainCounts, 'assessment' | 'childInNeed' | 'childProtection' | 'lookedAfter'>

  constructor(future: Future, opening: World, seed: number) {
    this.#future = future
    this.#random = generator(seed)
    this.#week = opening.week - 1
    this.#home = hazardByWeek(SHAPES.home.value, future.pathway.homeScale)
    this.#permanence = hazardByWeek(SHAPES.permanence.value, future.pathway.permanenceScale)
    this.#children = [...openChildren(opening), ...closedChildren(opening)]
    this.flows = this.#noFlows()
  }

  #noFlows() {
    return { referrals: 0, reReferrals: 0, assessments: 0, planStarts: 0, careStarts: 0, careEnds: 0 }
  }

  /** Plays a year; flows are of that year, stocks of its end. */
  year(): PlainCounts {
    this.flows = this.#noFlows()
    for (let week = 0; week < WEEKS_PER_YEAR; week++) this.#playWeek()
    const count = (stage: number) => this.#children.filter((child) => child.stage === stage).length
    return {
      ...this.flows,
      assessment: count(STAGE.assessment),
      childInNeed: count(STAGE.childInNeed),
      childProtection: count(STAGE.childProtection),
      lookedAfter: count(STAGE.lookedAfter),
    }
  }

  #happens(hazard: number, u = this.#random()): boolean {
    return u < 1 - Math.exp(-hazard)
  }

  #playWeek(): void {
    this.#week++
    this.#luck.clear()
    const known = this.#children
    this.#children = []
    for (const child of known) {
      child.age++
      child.weeksInStage++
      child.weeksSinceReferral++
      if (child.age >= ADULT_AGE_WEEKS) {
        if (child.stage === STAGE.lookedAfter) this.flows.careEnds++
        continue
      }
      if (this.#stays(child)) this.#children.push(child)
    }
    this.#arrivals()
  }

  /** Moves the child on where its turn has come. False when it leaves for good. */
  #stays(child: Child): boolean {
    const { pathway } = this.#future
    const week = child.weeksInStage - 1
    const at = (hazards: Float64Array) => hazards[Math.min(hazards.length - 1, week)]!
    if (child.stage === STAGE.closed) {
      if (this.#returns(child)) this.#refer(child)
      return child.stage !== STAGE.closed || child.weeksInStage < pathway.returns.accumulated.length
    }
    if (child.stage === STAGE.lookedAfter) return this.#inCare(child, at)
    if (child.stage === STAGE.assessment) {
      if (!this.#happens(at(pathway.assessmentEnd))) return true
      this.flows.assessments++
      const [need, plan, care] = pathway.afterAssessment
      if (!child.needs) this.#enter(child, STAGE.closed)
      else
        this.#choose(child, [
          [need, STAGE.childInNeed],
          [plan * this.#severity(child), STAGE.childProtection],
          [care * this.#risk(child, this.#future.careByAgeAssessed), STAGE.lookedAfter],
        ])
      return true
    }
    const isNeed = child.stage === STAGE.childInNeed
    const [end, plan, care] = isNeed
      ? pathway.inNeedShares
      : [pathway.planShares[0], 0, pathway.planShares[1]]
    const steps = isNeed ? 0 : pathway.stepDownShare
    const ways: [number, number][] = [
      [end * (1 - steps), STAGE.closed],
      [end * steps, STAGE.childInNeed],
      [plan * this.#severity(child), STAGE.childProtection],
      [care * this.#risk(child, this.#future.careByAge), STAGE.lookedAfter],
    ]
    const all = ways.reduce((sum, [weight]) => sum + weight, 0)
    if (this.#happens(at(isNeed ? pathway.inNeedLeave : pathway.planLeave) * all)) this.#choose(child, ways)
    return true
  }

  #inCare(child: Child, at: (hazards: Float64Array) => number): boolean {
    const { pathway, permanenceByAge } = this.#future
    if (child.unaccompanied) {
      if (!this.#happens(pathway.unaccompaniedExit)) return true
      this.flows.careEnds++
      return false
    }
    const home = at(this.#home)
    const other = at(this.#permanence) * permanenceByAge[ageGroupOf(child.age)]!
    if (!this.#happens(home + other)) return true
    this.flows.careEnds++
    if (this.#random() * (home + other) >= home) return false
    this.#enter(child, STAGE.childInNeed)
    child.hadCare = true
    return true
  }

  #returns(child: Child): boolean {
    if (child.returnsIn >= 0) return child.weeksInStage === child.returnsIn
    const { accumulated } = this.#future.pathway.returns
    const week = child.weeksInStage
    if (week >= accumulated.length) return false
    const ratio = child.missed ? this.#future.values.missedReturnRatio : 1
    // Brothers and sisters who closed together come back together.
    const luck = this.#luck.get(child.family) ?? this.#random()
    this.#luck.set(child.family, luck)
    return this.#happens((accumulated[week]! - accumulated[week - 1]!) * ratio, luck)
  }

  #severity(child: Child): number {
    return child.missed ? this.#future.values.missedSeverityRatio : 1
  }

  #risk(child: Child, byAge: Float64Array): number {
    const ratio = child.hadCare ? this.#future.pathway.returnedCareRatio : byAge[ageGroupOf(child.age)]!
    return ratio * this.#severity(child)
  }

  #choose(child: Child, ways: readonly [weight: number, stage: number][]): void {
    let left = this.#random() * ways.reduce((sum, [weight]) => sum + weight, 0)
    const way = ways.find(([weight]) => (left -= weight) < 0) ?? ways[0]!
    this.#enter(child, way[1])
  }

  #enter(child: Child, stage: number): void {
    if (stage === STAGE.closed && child.stage !== STAGE.closed) child.missed = false
    child.stage = stage
    child.weeksInStage = 0
    if (stage === STAGE.closed) {
      child.hadCare = false
      child.returnsIn = -1
    }
    if (stage === STAGE.childProtection) this.flows.planStarts++
    if (stage === STAGE.lookedAfter) this.flows.careStarts++
  }

  #refer(child: Child): void {
    const { pathway, values } = this.#future
    this.flows.referrals++
    if (child.weeksSinceReferral <= WEEKS_PER_YEAR) this.flows.reReferrals++
    child.weeksSinceReferral = 0
    child.needs = child.missed || this.#random() < pathway.needShare
    const passed = this.#random() < (child.needs ? values.triageSensitivity : 1 - pathway.specificity)
    if (passed) this.#enter(child, STAGE.assessment)
    else {
      if (child.needs) child.missed = true
      this.#enter(child, STAGE.closed)
    }
  }

  #arrivals(): void {
    const { pathway } = this.#future
    const { pool, poolWithinYear, poolMissed, poolMissedWithinYear } = pathway.returns
    const [all, recent] = [pool[this.#week] ?? 0, poolWithinYear[this.#week] ?? 0]
    const [missed, missedRecent] = [poolMissed[this.#week] ?? 0, poolMissedWithinYear[this.#week] ?? 0]
    this.#newFamilies(pathway.newReferrals, false, 0)
    this.#newFamilies(recent, true, missedRecent)
    this.#newFamilies(all - recent, false, missed - missedRecent)
    for (let left = this.#poisson(pathway.unaccompanied); left > 0; left--) {
      const teen = this.#random() < this.#future.values.uaTeenShare
      const child = this.#child(this.#ageIn(AGE_GROUP_STARTS.length - (teen ? 1 : 2)))
      child.unaccompanied = true
      this.#enter(child, STAGE.lookedAfter)
    }
  }

  /** `missed` of them were missed at triage before. */
  #newFamilies(children: number, recent: boolean, missed: number): void {
    const { siblingsTwo, siblingsThree, siblingsFour } = this.#future.values
    const size = 1 + siblingsTwo + 2 * siblingsThree + 3 * siblingsFour
    for (let left = this.#poisson(children / size); left > 0; left--) {
      this.#families++
      let u = this.#random()
      let members = 1
      for (const share of [siblingsTwo, siblingsThree, siblingsFour]) {
        members++
        if (u < share) break
        u -= share
        if (share === siblingsFour) members = 1
      }
      const eldest = this.#ageIn(this.#group())
      for (let member = 0; member < members; member++) {
        const spread = (2 * this.#random() - 1) * this.#future.values.siblingSpreadYears * WEEKS_PER_YEAR
        const age = member === 0 ? eldest : eldest + spread
        const child = this.#child(Math.min(ADULT_AGE_WEEKS - 2, Math.max(0, age)))
        if (recent) child.weeksSinceReferral = 1
        child.missed = this.#random() * children < missed
        this.#refer(child)
      }
    }
  }

  #child(age: number): Child {
    const child: Child = {
      family: this.#families,
      age: Math.floor(age),
      stage: STAGE.closed,
      weeksInStage: 0,
      needs: false,
      missed: false,
      hadCare: false,
      unaccompanied: false,
      weeksSinceReferral: Infinity,
      returnsIn: -1,
    }
    this.#children.push(child)
    return child
  }

  #group(): number {
    const shares = SHAPES.ageAtReferral.value
    let left = this.#random() * shares.reduce((sum, each) => sum + each, 0)
    return Math.max(
      0,
      shares.findIndex((share) => (left -= share) < 0),
    )
  }

  #ageIn(group: number): number {
    const from = AGE_GROUP_STARTS[group]! * WEEKS_PER_YEAR
    const to = (AGE_GROUP_STARTS[group + 1] ?? ADULT_AGE_WEEKS / WEEKS_PER_YEAR) * WEEKS_PER_YEAR
    return from + this.#random() * (to - from)
  }

  #poisson(mean: number): number {
    let count = 0
    for (let left = -Math.log(1 - this.#random()); left < mean; count++) left -= Math.log(1 - this.#random())
    return count
  }
}

function openChildren({ children, week }: World): Child[] {
  return Array.from({ length: children.count }, (_, at) => {
    const has = (flag: number) => (children.flags[at]! & flag) !== 0
    return {
      family: children.family[at]!,
      age: week - 1 - children.birthWeek[at]!,
      stage: children.stage[at]!,
      weeksInStage: children.weeks[at]!,
      needs: has(FLAG.needs),
      missed: has(FLAG.missed),
      hadCare: has(FLAG.hadCare),
      unaccompanied: has(FLAG.unaccompanied),
      weeksSinceReferral: week - 1 - children.lastReferral[at]!,
      returnsIn: -1,
    }
  })
}

function closedChildren({ waiting, returns, week }: World): Child[] {
  const found: Child[] = []
  for (let due = week; due < returns.length; due++)
    for (let slot = returns[due]!; slot >= 0; slot = waiting.next[slot]!)
      found.push({
        family: waiting.family[slot]!,
        age: week - 1 - waiting.birthWeek[slot]!,
        stage: STAGE.closed,
        weeksInStage: 0,
        needs: false,
        missed: (waiting.flags[slot]! & FLAG.missed) !== 0,
        hadCare: false,
        unaccompanied: false,
        weeksSinceReferral: week - 1 - waiting.lastReferral[slot]!,
        returnsIn: due - week + 1,
      })
  return found
}
