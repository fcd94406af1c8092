/** What a user opens: links, scenario files, results and projects; and what becomes of those that are damaged, newer or hostile. */
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { resultJson } from '../../../src/exports/resultJson'
import { readPoint, readProject } from '../../../src/keep/decode'
import { scenarioFromLink, scenarioToLink } from '../../../src/keep/link'
import { newProject, pointOf } from '../../../src/keep/make'
import { openBytes, openText } from '../../../src/keep/openText'
import { projectFile } from '../../../src/keep/projectFile'
import { canonicalJson } from '../../../src/scenario/canonical'
import { scenarioHash } from '../../../src/scenario/hash'
import { PROVENANCE, runWith } from '../../support/views'
import { exampleScenario } from '../scenario/example'

const scenario = exampleScenario()
const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const issuesOf = (text: string) => {
  const opened = openText(text)
  return opened.kind === 'refused' ? opened.issues : []
}

describe('a link', () => {
  it('carries a scenario and gives back the same one', () => {
    const read = scenarioFromLink(scenarioToLink(scenario)!)
    expect(read.ok && canonicalJson(read.scenario)).toBe(canonicalJson({ ...scenario, $schema: undefined }))
  })

  it('is short enough to paste, or there is none', () => {
    expect(scenarioToLink(scenario)!.length).toBeLessThan(2_000)
    const noise = Array.from(
      { length: 60 },
      (_, index) => `${scenarioHash({ ...scenario, seed: String(index) })}`,
    )
    const long = { ...scenario, cautions: noise.flatMap((each) => [each, each.split('').reverse().join('')]) }
    expect(scenarioToLink({ ...long, summary: noise.join('').slice(0, 4_000) })).toBeDefined()
    const longer = Array.from({ length: 400 }, (_, index) => scenarioHash({ ...scenario, seed: `${index}` }))
    expect(scenarioToLink({ ...scenario, cautions: longer })).toBeUndefined()
  })

  it('that was cut short, changed or made by a newer version is refused in words', () => {
    const link = scenarioToLink(scenario)!
    for (const bad of [
      link.slice(0, -20),
      `${link}!`,
      '1.',
      'x',
      '',
      `1.${'A'.repeat(70_000)}`,
      link.slice(2),
    ]) {
      expect(scenarioFromLink(bad)).toMatchObject({ ok: false, issues: [{ message: /./ }] })
    }
    expect(scenarioFromLink(`2.${link.slice(2)}`)).toMatchObject({ issues: [{ code: 'newer-version' }] })
  })

  it('that unpacks to far more than a scenario is given up early', () => {
    const bomb = deflateSync(new Uint8Array(40_000_000), { level: 9 })
    expect(bomb.length).toBeLessThan(48_000)
    expect(scenarioFromLink(`1.${base64Url(bomb)}`)).toMatchObject({ issues: [{ code: 'too-large' }] })
  })

  it('holding something else than a scenario gives the issues of a file', () => {
    const read = scenarioFromLink(`1.${base64Url(deflateSync(strToU8('{"version":1}')))}`)
    expect(read).toMatchObject({ ok: false })
    expect(!read.ok && read.issues.length).toBeGreaterThan(1)
  })

  it('can be pasted whole', () => {
    const text = `https://intranet/unitcast/#/opened?s=${scenarioToLink(scenario)!}`
    expect(openText(text)).toMatchObject({ kind: 'scenario', scenario: { id: scenario.id } })
  })
})

describe('a file', () => {
  it('in UTF-8 or UTF-16 opens; in another encoding, empty or binary it is refused in words', () => {
    const text = JSON.stringify(scenario)
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(openBytes(strToU8(`\uFEFF${text}`)).kind).toBe('scenario')
    expect(openBytes(utf16).kind).toBe('scenario')
    for (const bad of [[0xe9, 0x20], [], [0x50, 0x4b, 3, 4, 0, 0], [0x20]])
      expect(openBytes(Uint8Array.from(bad))).toMatchObject({ kind: 'refused', issues: [{ message: /./ }] })
  })

  it('with one option gets a second that is the same, and says so', () => {
    const [only] = scenario.options
    const opened = openText(JSON.stringify({ ...scenario, options: [only], observed: undefined }))
    expect(opened).toMatchObject({ kind: 'scenario', alone: true })
    expect(opened.kind === 'scenario' && opened.scenario.options[1]).toMatchObject({ extends: only!.id })
  })

  it.each([
    ['not JSON', '{"version": 1,', 'not-json'],
    ['too deep', `${'['.repeat(50)}${']'.repeat(50)}`, 'too-deep'],
    ['a key that means something to JavaScript', '{"__proto__": {"polluted": 1}}', 'forbidden-key'],
    ['a key twice', '{"version": 1, "version": 2}', 'duplicate-key'],
    [
      'a project of a newer version',
      '{"format":"unitcast-project","version":9,"projects":[]}',
      'newer-version',
    ],
    ['a result of a newer version', '{"format":"unitcast-result","version":9}', 'newer-version'],
    ['a result without its scenario', '{"provenance":{},"options":[],"differences":[]}', 'no-scenario'],
  ])('that is %s is refused: %s', (_, text, code) => {
    expect(issuesOf(text)[0]?.code).toBe(code)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('a result with its scenario', () => {
  const provenance = { ...PROVENANCE, scenarioHash: scenarioHash(scenario) }
  const text = resultJson({ provenance, ...runWith([-10, 0, 5, 20]) }, scenario)

  it('gives its old numbers as they were', () => {
    const opened = openText(text)
    const stored = JSON.parse(text)
    expect(opened.kind).toBe('result')
    if (opened.kind !== 'result') return
    expect(opened.belongs).toBe(true)
    expect(opened.result.provenance).toMatchObject({ engine: provenance.engine, seed: provenance.seed })
    expect(opened.result.options[1]!.measures.lookedAfter).toEqual(
      stored.options[1].measures.lookedAfter.yearly,
    )
    expect(opened.result.differences[0]!.measures.lookedAfter).toEqual(
      stored.differences[0].measures.lookedAfter,
    )
  })

  it('says when the scenario in it is not the one that was played', () => {
    expect(openText(text.replace('"seed": "', '"seed": "x'))).toMatchObject({ kind: 'result' })
    const changed = JSON.parse(text)
    changed.scenario.seed = 'another'
    expect(openText(JSON.stringify(changed))).toMatchObject({ kind: 'result', belongs: false })
  })

  it('whose numbers are damaged is refused', () => {
    for (const damage of ['null', '"1"', '1e999', '[]']) {
      const broken = text
        .replace(/"p50": [\d.]+/, `"p50": ${damage}`)
        .replace(/("yearly": \[\s*\{\s*"year": "[^"]+",\s*"mean": )[\d.]+/, `$1${damage}`)
      expect(openText(broken).kind).toBe('refused')
    }
  })
})

describe('a file of projects', () => {
  const work = { scenario, origin: { kind: 'example', id: 'test' } } as const
  const project = newProject('Leeds', work)
  const file = projectFile([project], [pointOf(project, 'As opened', false)], [{ id: 'broken' }])

  it('brings each project with its history under new ids, and names what it cannot read', () => {
    const opened = openText(JSON.stringify(file))
    expect(opened).toMatchObject({ kind: 'projects', issues: [{ path: 'projects[1]' }] })
    if (opened.kind !== 'projects') return
    expect(opened.projects[0]).toEqual({ ...project, id: opened.projects[0]!.id })
    expect(opened.projects[0]!.id).not.toBe(project.id)
    expect(opened.points[0]).toMatchObject({ project: opened.projects[0]!.id, name: 'As opened' })
  })

  it('reads stored projects and points back as they were, and says what is wrong with others', () => {
    expect(readProject(structuredClone(project))).toEqual({ ok: true, value: project })
    expect(readPoint(pointOf(project, 'x', true))).toMatchObject({ ok: true })
    for (const [bad, why] of [
      [{ ...project, version: 2 }, /newer Unitcast/],
      [{ ...project, scenario: { ...scenario, options: [] } }, /./],
      [{ ...project, forecasts: [{}] }, /forecasts/],
      [{ ...project, revision: NaN }, /revision/],
      [null, /not a project/],
      ['text', /not a project/],
    ] as const) {
      const read = readProject(bad)
      expect(read.ok ? '' : read.why).toMatch(why)
    }
  })
})
