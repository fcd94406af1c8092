/** Parameters that rest on one source err together, by as much as is stated; all others alone. */
import { describe, expect, it } from 'vitest'
import { PARAMETERS, drawValues, type Parameter, type ParameterId } from '../../../src/parameters'
import { GROUPS, luckOf, type Membership } from '../../../src/parameters/groups'
import { keyFromSeed } from '../../../src/random/seed'
import { normalCdf } from '../../../src/random/normal'
import { streamFor } from '../../../src/random/stream'
import { correlationZ, kolmogorov } from '../../support/fitTests'

const parameters: readonly Parameter[] = PARAMETERS
const DRAWS = 4_000
const SHARED = 0.5
const stream = streamFor(keyFromSeed('groups'), 0, 'knowledge')
const up: Membership = { id: 'practice', leans: 'up' }
const down: Membership = { id: 'practice', leans: 'down' }
const elsewhere: Membership = { id: 'erosion', leans: 'up' }

/** Scores of a parameter whose own luck is that of `entity`. */
const scores = (membership: Membership | undefined, entity: number, shared = SHARED) =>
  Float64Array.from(
    { length: DRAWS },
    (_, k) => luckOf(membership, stream.uniform(entity, k), shared, stream, k).z,
  )
const correlation = (xs: Float64Array, ys: Float64Array) => correlationZ(xs, ys) / Math.sqrt(DRAWS)
/** Four standard errors of a correlation of 4,000 pairs. */
const NEAR = 0.063

describe('luck within a group', () => {
  it('correlates by the stated share', () => {
    for (const shared of [0, 0.25, 0.5, 1])
      expect(Math.abs(correlation(scores(up, 11, shared), scores(up, 12, shared)) - shared)).toBeLessThan(
        NEAR,
      )
  })

  it('leans the way its source does: against each other where one rises and one falls', () => {
    expect(Math.abs(correlation(scores(up, 11), scores(down, 12)) + SHARED)).toBeLessThan(NEAR)
  })

  it('is unrelated to that of another group and of no group', () => {
    expect(Math.abs(correlation(scores(up, 11), scores(elsewhere, 12)))).toBeLessThan(NEAR)
    expect(Math.abs(correlation(scores(up, 11), scores(undefined, 12)))).toBeLessThan(NEAR)
  })

  it('is of each alone still a standard normal, and its uniform uniform', () => {
    for (const membership of [up, down, undefined]) {
      expect(kolmogorov(scores(membership, 11), normalCdf)).toBeLessThan(1.95)
      const luck = luckOf(membership, 0.3, SHARED, stream, 5)
      expect(luck.u).toBeCloseTo(normalCdf(luck.z), 9)
    }
  })
})

describe('parameters in groups', () => {
  const drawn = Array.from({ length: 600 }, (_, knowledge) => drawValues('balanced', stream, knowledge))
  const column = (id: string) => Float64Array.from(drawn, (each) => each[id as ParameterId])
  const moving = parameters.filter(({ distribution }) => distribution.kind !== 'fixed')
  const z = (a: Parameter, b: Parameter) => correlationZ(column(a.id), column(b.id))

  it('err together, each pair the way its leanings say', () => {
    for (const id of Object.keys(GROUPS)) {
      const members = moving.filter(({ group }) => group?.id === id)
      expect(members.length, id).toBeGreaterThan(1)
      const [first, ...others] = members
      for (const other of others) {
        const sign = first!.group!.leans === other.group!.leans ? 1 : -1
        expect(sign * z(first!, other), `${first!.id}, ${other.id}`).toBeGreaterThan(4)
      }
    }
  })

  it('do not move with those of other groups or of none', () => {
    const firsts = Object.keys(GROUPS).map((id) => moving.find(({ group }) => group?.id === id)!)
    const alone = moving.filter(({ group }) => !group).slice(0, 8)
    for (const [at, a] of [...firsts, ...alone].entries())
      for (const b of [...firsts, ...alone].slice(at + 1))
        expect(Math.abs(z(a, b)), `${a.id}, ${b.id}`).toBeLessThan(4)
  })
})
