import { describe, expect, it } from 'vitest'
import { cli } from '../../../src/cli/cli'
import { CONTRIBUTOR_IDS } from '../../../src/model/contributors'
import { scenarioHash } from '../../../src/scenario/hash'
import { fakeWorld, HACKNEY } from '../../support/fakeWorld'

async function use(command: string, files?: Record<string, string>) {
  const world = fakeWorld(files)
  const code = await cli(command.split(' '), world)
  return { code, world, out: world.out, errors: world.errors }
}

const quick = 'contributions hackney.json --replications 4'
const changed = (changes: object) => JSON.stringify({ ...JSON.parse(HACKNEY), ...changes })

describe('contributions', () => {
  it.each([
    ['contributions', 'FILE is missing'],
    [`${quick} --measure happiness`, '--measure happiness: expected caseloadPerFte, '],
    [`${quick} --year 6`, '--year 6: expected a whole number from 1 to 5'],
    [`${quick} --year 2005/06`, '--year 2005/06: expected 2006/07, '],
    [`${quick} --option baseline`, '--option baseline: expected '],
    ['contributions hackney.json --replications 7', '--replications 7: expected an even number'],
    [`${quick} --format xml`, '--format xml: expected text, json or csv'],
    [`${quick} --workers 0`, '--workers 0: expected a whole number from 1'],
  ])('refuses `%s` with exit code 2 and one line that says why', async (command, line) => {
    const { code, out, errors } = await use(command)
    expect({ code, out, lines: errors.length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(errors[0]).toContain(line)
  })

  it('refuses a scenario with nothing to compare', async () => {
    const { options } = JSON.parse(HACKNEY)
    const files = { 'alone.json': changed({ options: options.slice(0, 1), observed: [] }) }
    const { code, errors } = await use('contributions alone.json --replications 2', files)
    expect({ code, errors }).toEqual({
      code: 2,
      errors: ['The scenario has no option to compare with its baseline'],
    })
  })

  it('prints as JSON parts that add up, what was kept on, and where it comes from', async () => {
    const { code, out, world } = await use(`${quick} --format json --measure agencyRate --year 2`)
    expect(code).toBe(0)
    const result = JSON.parse(out)
    expect(result).toMatchObject({
      option: 'rsw',
      against: 'baseline',
      measure: 'agencyRate',
      unit: 'share',
      year: '2007/08',
      futures: 4,
      switchedOffTogether: CONTRIBUTOR_IDS,
      neverSwitchedOff: ['shocks', 'environment', 'measurement'],
      provenance: { replications: 4, startedAt: '2026-01-02T03:04:05.000Z' },
    })
    expect(Object.keys(result.contributions)).toEqual(CONTRIBUTOR_IDS)
    const parts = [result.structure, result.interaction, ...Object.values(result.contributions)]
    const sum = parts.reduce((all, part) => all + (part as { mean: number }).mean, 0)
    expect(sum).toBeCloseTo(result.difference.mean, 6)
    expect(world.shown[0]).toBe('0 of 56 futures, run 1 of 14')
    expect(world.shown.slice(-2)).toEqual(['56 of 56 futures, run 14 of 14', ''])
  })

  it('takes a year by name or by number, and the last without', async () => {
    const yearOf = async (more: string) => JSON.parse((await use(`${quick} --format json${more}`)).out).year
    expect(await yearOf(' --year 2007/08')).toBe(await yearOf(' --year 2'))
    expect(await yearOf('')).toBe('2010/11')
  })

  it('names the scenario by the hash of its file, however many futures are played', async () => {
    const { out } = await use(`${quick} --format json`)
    expect(JSON.parse(out).provenance.scenarioHash).toBe(scenarioHash(JSON.parse(HACKNEY)))
  })

  it('writes one row of CSV for each part and statistic', async () => {
    const { out } = await use(`${quick} --seed a --format csv`)
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toBe(
      'scenario,option,against,measure,year,part,statistic,value,unit,engine,scenario_hash,seed,futures,stance,figures,how_well_it_predicts',
    )
    expect(rows).toHaveLength(15 * 6)
    expect(rows[0]).toMatch(/^hackney,rsw,baseline,lookedAfter,2010\/11,difference,mean,/)
  })

  it('prints a sentence, a table and how to read it as text', async () => {
    const { out } = await use(`${quick} --seed a`)
    expect(out).toContain('Hackney: what drives the difference in children looked after')
    expect(out).toMatch(/^Labour market {2,}/m)
    expect(out).toMatch(/^The difference {2,}/m)
    expect(out.split('\n').filter((line) => line.length > 160)).toEqual([])
  })

  it('ends with 1 when a future fails', async () => {
    const files = { 'failing.json': changed({ title: 'throws in replication 3' }) }
    const { code, out, errors } = await use('contributions failing.json --replications 8', files)
    expect({ code, out, errors }).toEqual({ code: 1, out: '', errors: ['In replication 3: A queue of -1'] })
  })
})
