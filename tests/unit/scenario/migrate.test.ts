import { expect, it } from 'vitest'
import { migrate, MIGRATIONS } from '../../../src/scenario/migrate'
import { SCENARIO_VERSION } from '../../../src/scenario/types'

const renamed = {
  1: ({ years, ...rest }: Record<string, unknown>) => ({ ...rest, horizonYears: years }),
  2: (value: Record<string, unknown>) => ({ ...value, seed: `${String(value.seed)}!` }),
}

it('an old file goes through every step up to the current version', () => {
  expect(migrate({ version: 1, years: 5, seed: 'a' }, renamed, 3)).toEqual({
    ok: true,
    value: { version: 3, horizonYears: 5, seed: 'a!' },
  })
})

it('a file of the current version is left as it is', () => {
  const value = { version: 3, seed: 'a' }
  expect(migrate(value, renamed, 3)).toEqual({ ok: true, value })
})

it('a newer file is refused and not touched', () => {
  const value = Object.freeze({ version: 4, seed: 'a' })
  expect(migrate(value, renamed, 3)).toMatchObject({ ok: false, issue: { code: 'newer-version' } })
})

it('what has no version is left for the schema to report', () => {
  for (const value of [null, [], 'text', {}, { version: '1' }, { version: 0 }]) {
    expect(migrate(value)).toEqual({ ok: true, value })
  }
})

it('there is a step from every version before the current one', () => {
  expect(Object.keys(MIGRATIONS).map(Number)).toEqual(
    Array.from({ length: SCENARIO_VERSION - 1 }, (_, index) => index + 1),
  )
})
