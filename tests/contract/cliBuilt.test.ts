/** The built command line as a person uses it: exit codes, what goes where, and the same bytes for any number of workers. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const HACKNEY = join(root, 'scenarios', 'hackney.json')
/** The first call builds, and others may be building too. */
const BUILD_MS = 120_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unitcast-cli-'))
  await unitcast('help')
}, BUILD_MS)
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  code: number
  out: string
  errors: string
}

function unitcast(...args: string[]): Promise<Ended> {
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'tools', 'cli.mjs'), ...args], options, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, out, errors }),
    )
  })
}

describe('the built command line', () => {
  it('gives the same bytes for 1 and 2 workers, and says nothing else', async () => {
    const run = ['run', HACKNEY, '--replications', '4', '--years', '2', '--seed', 'same', '--workers']
    const one = await unitcast(...run, '1')
    const two = await unitcast(...run, '2')
    expect(one).toMatchObject({ code: 0, errors: '' })
    expect(two.out === one.out).toBe(true)
    const { provenance, options } = JSON.parse(one.out)
    expect(provenance).toMatchObject({ seed: 'same', replications: 4 })
    expect(options[0].measures.lookedAfter.yearly).toHaveLength(2)
  })

  it('writes a file whole, with nothing beside it', async () => {
    const ended = await unitcast(
      'run',
      HACKNEY,
      '--replications',
      '2',
      '--years',
      '2',
      '--out',
      'result.json',
    )
    expect(ended).toEqual({ code: 0, out: '', errors: '' })
    expect(await readdir(folder)).toEqual(['result.json'])
    expect(JSON.parse(await readFile(join(folder, 'result.json'), 'utf8')).provenance.startedAt).toMatch(/Z$/)
  })

  it('prints a profile that it then finds valid', async () => {
    const { code, out } = await unitcast('profile', 'Hackney')
    expect(code).toBe(0)
    await writeFile(join(folder, 'profile.json'), out)
    expect(await unitcast('validate', 'profile.json')).toEqual({ code: 0, out: '', errors: '' })
  })

  it('ends with 2 and a line with its path for each thing that is wrong in a file', async () => {
    const scenario = { ...JSON.parse(await readFile(HACKNEY, 'utf8')), horizonYears: 99, colour: 'red' }
    await writeFile(join(folder, 'bad.json'), JSON.stringify(scenario))
    const { code, out, errors } = await unitcast('validate', 'bad.json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors).toMatch(/^horizonYears: .*got 99/m)
    expect(errors).toMatch(/^colour: /m)
  })

  it('ends with 2 when it is used wrongly and 1 when it cannot write', async () => {
    expect(await unitcast('run')).toMatchObject({ code: 2, out: '', errors: 'FILE is missing\n' })
    const nowhere = ['--out', join('missing', 'result.json')]
    expect(await unitcast('run', HACKNEY, '--replications', '2', '--years', '2', ...nowhere)).toMatchObject({
      code: 1,
      out: '',
    })
  })

  it('prints the schema and the directory', async () => {
    expect(JSON.parse((await unitcast('schema')).out)).toHaveProperty('$schema')
    expect(
      JSON.parse((await unitcast('authorities', '--format', 'json')).out).authorities.length,
    ).toBeGreaterThan(150)
  })
})
