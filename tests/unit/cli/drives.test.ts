import { describe, expect, it } from 'vitest'
import { cli } from '../../../src/cli/cli'
import { fakeWorld } from '../../support/fakeWorld'

async function use(command: string) {
  const world = fakeWorld()
  const code = await cli(command.split(' '), world)
  return { code, out: world.out, errors: world.errors }
}

const breakEven = 'money breakeven hackney.json --replications 4 --effect careEntry --seed a'

describe('money breakeven and money drivers', () => {
  it.each([
    ['money breakeven', 'FILE is missing'],
    [`${breakEven} --by 9`, '--by 9: expected a whole number from 1 to 5'],
    [`${breakEven} --option baseline`, '--option baseline: expected '],
    ['money breakeven hackney.json --effect luck', '--effect luck: expected careEntry, '],
    ['money drivers hackney.json --replications 7', '--replications 7: expected an even number'],
    ['money drivers hackney.json --format xml', '--format xml: expected text, json or csv'],
  ])('refuse `%s` with exit code 2 and one line that says why', async (command, line) => {
    const { code, out, errors } = await use(command)
    expect({ code, out, lines: errors.length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(errors[0]).toContain(line)
  })

  it('say in text what was played and where it is from, also where nothing depends on the effect', async () => {
    const { code, out } = await use(breakEven)
    expect(code).toBe(0)
    expect(out).toContain('Entry to care, through the elements')
    expect(out).toContain('How to read it')
    expect(out).toContain('From 4 futures, balanced evidence, seed “a”')
  })

  it('write JSON and CSV of the same values', async () => {
    const json = JSON.parse((await use(`${breakEven} --format json`)).out)
    const [result] = json.breakEven
    expect(result).toMatchObject({ effect: 'careEntry', parameter: 'effectCare', years: 5 })
    const { out: csv } = await use(`${breakEven} --format csv`)
    expect(csv.split('\n')[0]).toMatch(/^scenario,option,part,input,held_at,statistic,value,unit,engine,/)
    for (const { value, mean } of result.tried)
      expect(csv).toContain(`hackney,rsw,tried,effectCare,${value},mean,${mean},GBP`)
  })

  it('give drivers with the shares of the spread and the bars that were played', async () => {
    const { code, out } = await use('money drivers hackney.json --replications 16 --seed a --format json')
    expect(code).toBe(0)
    const { drivers, sensitivity } = JSON.parse(out)
    expect(drivers.screened).toBeGreaterThan(100)
    expect(sensitivity.bars.length).toBeGreaterThan(5)
  })
})
