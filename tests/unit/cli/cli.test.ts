import { describe, expect, it } from 'vitest'
import { cli } from '../../../src/cli/cli'
import { registerCsv, registerRows } from '../../../src/exports/registerCsv'
import { REGISTER } from '../../../src/parameters/register'
import { restsOn } from '../../../src/views/grades'
import { decodeScenario } from '../../../src/scenario/decode'
import { fakeWorld, HACKNEY } from '../../support/fakeWorld'

async function use(command: string, files?: Record<string, string>) {
  const world = fakeWorld(files)
  const code = await cli(command.split(' ').filter(Boolean), world)
  return { code, world, out: world.out, errors: world.errors }
}

const changed = (changes: object) => JSON.stringify({ ...JSON.parse(HACKNEY), ...changes })

describe('the command line', () => {
  it('prints how to use it when asked, and complains when not told what to do', async () => {
    expect(await use('help')).toMatchObject({ code: 0, errors: [] })
    expect((await use('run --help')).out).toContain('Usage: unitcast')
    const nothing = await use('')
    expect(nothing).toMatchObject({ code: 2, out: '' })
    expect(nothing.errors[0]).toContain('Usage: unitcast')
  })

  it.each([
    ['dance', 'Unknown command: dance'],
    ['run', 'FILE is missing'],
    ['run a.json b.json', 'Expected one FILE, got 2'],
    ['run missing.json', 'Cannot read missing.json: there is no such file'],
    ['run hackney.json --colour red', "Unknown option '--colour'"],
    ['run hackney.json --replications many', '--replications many: expected a whole number from 2'],
    ['run hackney.json --replications 7', 'expected an even number'],
    ['run hackney.json --replications 2 --replications 4', '--replications is given 2 times'],
    ['run hackney.json --years 0', '--years 0: expected a whole number from 1 to 10'],
    ['run hackney.json --workers -1', "Option '--workers"],
    ['run hackney.json --workers 0', '--workers 0: expected a whole number from 1'],
    ['run hackney.json --stance hopeful', 'expected sceptical, balanced or as-reported'],
    ['run hackney.json --format xml', '--format xml: expected json or csv'],
    ['validate', 'FILE is missing'],
    ['authorities everywhere', 'Unexpected: everywhere'],
    ['authorities --format csv', 'expected text or json'],
    ['profile', 'NAME is missing'],
    ['profile Atlantis', 'No authority is called "Atlantis"'],
    ['profile Hackney --year 2022', 'expected a financial year such as 2023/24'],
    ['profile Hackney --year 1995/96', 'has enough published figures for'],
    ['schema please', 'Unexpected: please'],
    ['evidence please', 'Unexpected: please'],
    ['evidence --format xml', '--format xml: expected text, csv or json'],
    ['evidence --stance hopeful', 'expected sceptical, balanced or as-reported'],
  ])('refuses `%s` with exit code 2 and one line that says why', async (command, line) => {
    const { code, out, errors } = await use(command)
    expect({ code, out, lines: errors.length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(errors[0]).toContain(line)
  })
})

describe('validate', () => {
  it('says nothing about a file that is valid', async () => {
    expect(await use('validate hackney.json')).toMatchObject({ code: 0, out: '', errors: [] })
  })

  it('prints one line for each thing that is wrong, with its path, what it got and what it expected', async () => {
    const files = { 'bad.json': changed({ horizonYears: 99, stance: 'hopeful' }) }
    const { code, out, errors } = await use('validate bad.json', files)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors).toHaveLength(2)
    expect(errors.join('\n')).toMatch(/^horizonYears: .+ \(got 99, expected .+\)$/m)
    expect(errors.join('\n')).toMatch(/^stance: .+hopeful.+\)$/m)
  })
})

describe('own values and ranges', () => {
  const file = (recruitLagWeeks: object) => ({ 'own.json': changed({ parameters: { recruitLagWeeks } }) })

  it('are checked as everything else is', async () => {
    const { code, errors } = await use('validate own.json', file({ low: 10, high: 5, reason: 'Ours' }))
    expect(code).toBe(2)
    expect(errors).toEqual([
      'parameters.recruitLagWeeks.low: Weeks before a vacancy can be filled: the low end is not below the high end (got 10, expected less than 5, or "value" where nothing is in doubt)',
    ])
  })

  it('are named in the result, in both formats', async () => {
    const files = file({ low: 20, high: 25, reason: 'Ours' })
    const run = 'run own.json --replications 2'
    expect(JSON.parse((await use(run, files)).out).provenance.parameters).toMatchObject([
      { id: 'recruitLagWeeks', low: 20, high: 25, reason: 'Ours', default: {} },
    ])
    const [, row] = (await use(`${run} --format csv`, files)).out.split('\n')
    expect(row).toContain('recruitLagWeeks 20 to 25 (default ')
  })
})

describe('run', () => {
  const quick = 'run hackney.json --replications 8'

  it('prints the result and nothing else, with progress only where it is seen', async () => {
    const { code, out, errors, world } = await use(quick)
    expect({ code, errors }).toEqual({ code: 0, errors: [] })
    const result = JSON.parse(out)
    expect(Object.keys(result)).toEqual([
      'format',
      'version',
      'provenance',
      'options',
      'differences',
      'scenario',
    ])
    expect(result.provenance).toMatchObject({ replications: 8, startedAt: '2026-01-02T03:04:05.000Z' })
    expect(world.shown[0]).toBe('0 of 8 futures')
    expect(world.shown.slice(-2)).toEqual(['8 of 8 futures', ''])
  })

  it('plays what the options say: futures, seed, years, stance', async () => {
    const { out } = await use(`${quick} --seed other --years 5 --stance sceptical`)
    const { provenance, options } = JSON.parse(out)
    expect(provenance).toMatchObject({ replications: 8, seed: 'other', stance: 'sceptical' })
    expect(options[0].measures.lookedAfter.yearly).toHaveLength(5)
  })

  it('leaves the time out with --seed, so that runs can be compared', async () => {
    const [first, second] = [await use(`${quick} --seed a`), await use(`${quick} --seed a`)]
    expect(JSON.parse(first.out).provenance).not.toHaveProperty('startedAt')
    expect(first.out).toBe(second.out)
  })

  it('gives a scenario that was changed another fingerprint', async () => {
    const hash = async (more: string) => JSON.parse((await use(quick + more)).out).provenance.scenarioHash
    expect(await hash(' --seed a')).not.toBe(await hash(' --seed b'))
    expect(await hash('')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('writes a table as CSV', async () => {
    const { out } = await use(`${quick} --format csv`)
    expect(out.split('\n')[0]).toBe('scenario,option,measure,year,week,statistic,value,unit')
  })

  it('writes to a file instead when told to', async () => {
    const { out, world } = await use(`${quick} --out result.json`)
    expect(out).toBe('')
    expect(JSON.parse(world.files['result.json']!).provenance.replications).toBe(8)
  })

  it('refuses a file that is not valid as `validate` does', async () => {
    const files = { 'bad.json': changed({ horizonYears: 99 }) }
    const refused = await use('run bad.json', files)
    expect(refused.errors).toEqual((await use('validate bad.json', files)).errors)
    expect(refused.code).toBe(2)
  })

  it('says that futures come in pairs', async () => {
    const { code, errors } = await use('run odd.json', { 'odd.json': changed({ replications: 7 }) })
    expect(code).toBe(2)
    expect(errors[0]).toMatch(/^replications: .*even/)
  })

  it('ends with 1 when a future fails, and names it', async () => {
    const world = fakeWorld({ 'failing.json': changed({ title: 'throws in replication 3' }) })
    expect(await cli(['run', 'failing.json', '--replications', '8'], world)).toBe(1)
    expect(world.errors).toEqual(['In replication 3: A queue of -1'])
    expect(world.out).toBe('')
  })

  it('ends with 1 when it is cancelled', async () => {
    const world = { ...fakeWorld(), signal: AbortSignal.abort() }
    const complaints: string[] = []
    const code = await cli(['run', 'hackney.json'], { ...world, complain: (line) => complaints.push(line) })
    expect({ code, complaints }).toEqual({ code: 1, complaints: ['Cancelled'] })
  })
})

describe('authorities and profiles', () => {
  it('lists every authority with the years it can start from', async () => {
    const { out } = await use('authorities')
    expect(out).toMatch(/^E09000012 +Hackney .*\d{4}\/\d\d to \d{4}\/\d\d$/m)
    const { authorities } = JSON.parse((await use('authorities --format json')).out)
    expect(authorities).toHaveLength(out.trimEnd().split('\n').length)
  })

  it('prints a valid scenario with a baseline only, from the figures of the year', async () => {
    const { out, code } = await use('profile kingston upon hull --year 2021/22')
    expect(code).toBe(0)
    const decoded = decodeScenario(out)
    expect(decoded).toMatchObject({ ok: true })
    const scenario = JSON.parse(out)
    expect(scenario.options.map((option: { id: string }) => option.id)).toEqual(['baseline'])
    expect(scenario.authority.baseYear).toBe('2021/22')
  })

  it('names the candidates when a name fits several', async () => {
    const { code, errors } = await use('profile east')
    expect(code).toBe(2)
    expect(errors[0]).toMatch(/could be any of: .*East.*;/)
  })
})

it('prints the schema', async () => {
  expect(JSON.parse((await use('schema')).out)).toEqual({ title: 'Scenario' })
})

describe('evidence', () => {
  it('prints how much rests on what and a line for every number', async () => {
    const { code, out } = await use('evidence')
    expect(code).toBe(0)
    expect(out).toContain(restsOn(REGISTER)[0])
    for (const { id } of REGISTER) expect(out).toMatch(new RegExp(`^${id} `, 'm'))
  })

  it('prints the register as CSV and as JSON, under a stance', async () => {
    expect((await use('evidence --format csv --stance sceptical')).out).toBe(registerCsv('sceptical'))
    const { stance, register } = JSON.parse((await use('evidence --format json')).out)
    expect(stance).toBe('balanced')
    expect(register).toEqual(registerRows('balanced'))
  })
})
