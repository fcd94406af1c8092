/** What lets futures be kept: those of an option depend on it, the baseline and what is shared, not on its name or on the options beside it. */
import { expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { futuresKeys } from '../../src/runner/reuse'
import { optionBytes, resolved, varied } from '../support/engineScenario'

const scenario = resolved(varied('Rutland', { horizonYears: 2 }))
const { options } = scenario
const FUTURES = [0, 1, 2]
const together = prepare(scenario)
const all = FUTURES.map((future) => together.replicate(future))
/** Whether bytes are the same, without a page of them when they are not. */
const same = (a: string, b: string): boolean => a === b

it.each(options.slice(1).map(({ id }, index) => [id, index + 1] as const))(
  'the futures of %s are the same bytes beside the baseline alone, under another name',
  (_, place) => {
    const renamed = { ...options[place]!, id: 'another', name: 'Another name' }
    const alone = { ...scenario, options: [options[0]!, renamed] }
    expect(futuresKeys(alone)[1]).toBe(futuresKeys(scenario)[place])
    const simulation = prepare(alone)
    for (const future of FUTURES) {
      const found = optionBytes(simulation.replicate(future), 1, 2)
      expect(same(found, optionBytes(all[future]!, place, options.length))).toBe(true)
    }
  },
)

it('the futures of the options that are played are the same bytes whichever are left out, and those are nothing', () => {
  const skip = [0, 2]
  for (const future of FUTURES) {
    const result = together.replicate(future, skip)
    for (let place = 0; place < options.length; place++) {
      const found = optionBytes(result, place, options.length)
      if (skip.includes(place)) expect(found.replace(/[0/]/g, '')).toBe('')
      else expect(same(found, optionBytes(all[future]!, place, options.length))).toBe(true)
    }
  }
  const every = options.map((_, place) => place)
  expect(together.replicate(0, every).weekly.every((value) => value === 0)).toBe(true)
})
