/** Everything that comes in from outside, with how a hostile or careless hand would change it. A target takes text and must give an outcome, never throw. */
import { deflateSync, strToU8 } from 'fflate'
import Papa from 'papaparse'
import { resultJson } from '../../../src/exports/resultJson'
import { reportHtml } from '../../../src/exports/reportHtml'
import { tableCsv } from '../../../src/exports/tableFiles'
import { readActuals } from '../../../src/keep/actualsCsv'
import { readPoint, readProject } from '../../../src/keep/decode'
import { freeze } from '../../../src/keep/freeze'
import { scenarioToLink } from '../../../src/keep/link'
import { newProject, pointOf } from '../../../src/keep/make'
import { openBytes, openText, type Opened } from '../../../src/keep/openText'
import { projectFile } from '../../../src/keep/projectFile'
import { trackOf } from '../../../src/keep/track'
import type { Scenario } from '../../../src/scenario/types'
import { decodeScenario } from '../../../src/scenario/decode'
import { resolveScenario } from '../../../src/scenario/resolve'
import { logTable, trackInWords } from '../../../src/views/forecast'
import { smallFields, withoutSmall } from '../../../src/views/ownFigures'
import { whatDiffers } from '../../../src/views/whatDiffers'
import { mutate, mutateText, type Mutation } from '../mutateJson'
import { PROVENANCE, runWith } from '../views'

export interface Case {
  seed: number
  mutations: Mutation[]
  text: Mutation
}

/** `refused`: with issues that say why. `taken`: read, and then shown and written out again without harm. */
export type Outcome = 'refused' | 'taken'

export interface Target {
  name: string
  run(made: Case): Outcome
}

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1+cmd|" /C calc"!A0',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '<script>window.stolen=1</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  '\u0000\uD800',
  "'; DROP TABLE projects; --",
  '__proto__',
  'x'.repeat(5_000),
]

export function targets(scenario: Scenario): Target[] {
  const run = runWith([-10, 0, 5, 20, 3, 4])
  const project = newProject('Leeds', { scenario, origin: { kind: 'file', name: 'a.json' } })
  const frozen = freeze({ ...run, name: 'Plan', frozenOn: '2026-04-01', provenance: PROVENANCE, option: 1 })
  const forecast = {
    ...frozen,
    measures: frozen.measures.filter(({ measure }) => measure === 'lookedAfter' || measure === 'agencyRate'),
    actuals: [{ measure: 'lookedAfter', quarter: 1, value: 3, source: '=1+1' } as const],
  }
  const check = { id: '1', who: 'A', what: 'B', on: '2026-04-01', outcome: 'agreed', note: '' } as const
  const paper = { question: '', preparedBy: '', decision: '', owners: { recruitLagWeeks: 'A' } }
  const whole = { ...project, forecasts: [forecast], checks: [check], paper }
  const result = withoutWeeks(resultJson({ provenance: PROVENANCE, ...run }, scenario))
  const file = JSON.stringify(projectFile([whole], [pointOf(project, 'As opened', false)]))
  const link = scenarioToLink(scenario)!
  const csv =
    'figure,quarter,value,source\nChildren looked after,2026-06-30,"1,480",own\nagencyRate,2,12.5%,own\n'

  const json = (name: string, text: string): Target => ({
    name,
    run: (made) => opened(openText(damaged(text, made))),
  })
  return [
    json('scenario file', JSON.stringify(scenario)),
    json('result file', result),
    json('project file', file),
    {
      name: 'bytes of a file',
      run: (made) => opened(openBytes(bytesOf(made, file))),
    },
    {
      name: 'link',
      run: (made) => {
        const kind = made.seed % 4
        const text =
          kind === 0
            ? mutateText(link, made.text)
            : kind === 1
              ? `1.${packed(damaged(JSON.stringify(scenario), made))}`
              : BOMBS[made.seed % BOMBS.length]!
        return opened(openText(`https://example.test/#/opened?s=${kind === 3 ? text.slice(0, -9) : text}`))
      },
    },
    {
      name: 'stored project',
      run: (made) => {
        const stored: unknown = damagedValue(whole, made)
        const read = readProject(stored)
        if (!read.ok) return said(read.why)
        for (const each of read.value.forecasts) {
          const table = logTable(each, trackOf(each))
          safeCsv(tableCsv(table))
          safeHtml(reportHtml(each.name, '', [{ heading: each.name, blocks: [{ kind: 'table', table }] }]))
          if (trackInWords(each).length === 0) throw new Error('Nothing is said of a forecast')
        }
        return opened({ kind: 'scenario', scenario: read.value.scenario, alone: false })
      },
    },
    {
      name: 'stored point',
      run: (made) => {
        const read = readPoint(damagedValue(pointOf(project, 'x', true), made))
        return read.ok
          ? opened({ kind: 'scenario', scenario: read.value.scenario, alone: false })
          : said(read.why)
      },
    },
    {
      name: 'CSV of actual figures',
      run: (made) => {
        const mangled = made.mutations.reduce((text, each) => mutateText(text || csv, each), csv)
        const hostile = mangled.replace(
          'own',
          `"${HOSTILE[made.seed % HOSTILE.length]!.replaceAll('"', '""')}"`,
        )
        const { actuals, issues } = readActuals(hostile, forecast)
        for (const { value, source } of actuals)
          if (!Number.isFinite(value) || value < 0 || source.length > 200)
            throw new Error('A bad figure was taken')
        safeCsv(tableCsv(logTable({ ...forecast, actuals }, trackOf({ ...forecast, actuals }))))
        return actuals.length > 0 || issues.length === 0 ? 'taken' : said(issues[0]!.message)
      },
    },
  ]
}

/** What is opened is held to what the page then does with it. */
function opened(read: Opened): Outcome {
  if (({} as Record<string, unknown>).polluted !== undefined) throw new Error('A prototype was polluted')
  if (read.kind === 'refused') return said(read.issues[0]?.message)
  const scenarios = read.kind === 'projects' ? read.projects.map((each) => each.scenario) : [read.scenario]
  for (const scenario of scenarios) {
    const again = decodeScenario(JSON.stringify(scenario))
    if (!again.ok) throw new Error('What was taken does not read again')
    resolveScenario(scenario)
    const differing = whatDiffers(scenario)
    safeHtml(
      reportHtml(
        scenario.title,
        '',
        differing.map(({ heading, items }) => ({ heading, blocks: [{ kind: 'list', items }] })),
      ),
    )
    safeCsv(
      tableCsv({
        caption: scenario.title,
        columns: ['Name'],
        rows: [{ header: scenario.authority.name, cells: [] }],
      }),
    )
    const careful = withoutSmall(scenario, smallFields(scenario))
    if (smallFields(careful).size > 0) throw new Error('A small figure is left')
  }
  return 'taken'
}

function said(why: string | undefined): Outcome {
  if (!why || why.length > 2_000) throw new Error('It was refused without a reason that can be read')
  return 'refused'
}

/** No element but those that the writer makes, and no attribute but its own. */
function safeHtml(html: string): void {
  const tags = html.match(/<[^>]*>/g) ?? []
  const known =
    /^<(?:!doctype html|\/?(?:html|head|title|style|body|h1|h2|p|ul|li|table|caption|thead|tbody|tr|th|td|meta)(?: (?:lang="en-GB"|charset="utf-8"|scope="(?:col|row)"|align="left"|class="\w+"))?)>$/
  const odd = tags.find((tag) => !known.test(tag))
  if (odd) throw new Error(`Mark-up got through: ${odd.slice(0, 80)}`)
}

/** No cell begins as a formula does, read as a spreadsheet reads it. */
function safeCsv(csv: string): void {
  const { data } = Papa.parse<string[]>(csv)
  const formula = data.flat().find((cell) => /^[=+\-@\t\r]/.test(cell))
  if (formula) throw new Error(`A formula got through: ${formula.slice(0, 80)}`)
}

function damagedValue(value: unknown, { seed, mutations }: Case): unknown {
  const copy: unknown = structuredClone(value)
  for (const each of mutations) mutate(copy, each)
  if (seed % 3 === 0) plant(copy, HOSTILE[seed % HOSTILE.length]!, seed)
  return copy
}

function damaged(text: string, made: Case): string {
  const changed = JSON.stringify(damagedValue(JSON.parse(text), made))
  if (made.seed % 5 === 0) return mutateText(changed, made.text)
  return made.seed % 7 === 0 ? changed.replace(/:(\d+)/, ':1e400') : changed
}

/** Puts a hostile text where there was a text. */
function plant(value: unknown, text: string, at: number): void {
  const places: [Record<string, unknown>, string][] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || places.length > 500) return
    for (const [key, item] of Object.entries(node)) {
      if (typeof item === 'string') places.push([node as Record<string, unknown>, key])
      else visit(item)
    }
  }
  visit(value)
  const place = places[at % Math.max(1, places.length)]
  if (place) place[0][place[1]] = text
}

function bytesOf(made: Case, text: string): Uint8Array {
  const bytes = strToU8(damaged(text, made))
  switch (made.seed % 5) {
    case 0:
      return bytes.map((byte, index) =>
        index === made.text.where % bytes.length ? made.text.what % 256 : byte,
      )
    case 1:
      return bytes.subarray(0, made.text.where % bytes.length)
    case 2:
      return Uint8Array.from([0xff, 0xfe, ...bytes.subarray(0, 2_000)])
    case 3:
      return Uint8Array.from({ length: 200 }, (_, index) => (made.seed * (index + 7)) % 256)
    default:
      return bytes
  }
}

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const packed = (text: string): string => base64Url(deflateSync(strToU8(text)))

const many = (values: number) => `[${'[],'.repeat(values)}[]]`
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

/** Small when packed: too many values, too deep, and too much of nothing; the last two are no longer than a file may be, so that it is not their length that is met. */
const BOMBS = [many(700_000), deep(300_000), ' '.repeat(8_000_000), many(150_000), deep(100_000)].map(
  (text) => `1.${packed(text)}`,
)

/** The weeks are most of a result and are not read back. */
function withoutWeeks(text: string): string {
  const value = JSON.parse(text) as { options: { measures: Record<string, { weekly?: unknown }> }[] }
  for (const { measures } of value.options) for (const each of Object.values(measures)) delete each.weekly
  return JSON.stringify(value)
}
