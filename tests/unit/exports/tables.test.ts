/** What is taken away to spreadsheets and word processors: no formula, no mark-up, small own figures left out. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportHtml } from '../../../src/exports/reportHtml'
import { tableCsv, tableXlsx } from '../../../src/exports/tableFiles'
import type { Authority, Scenario } from '../../../src/scenario/types'
import { countBehind, ownFields, smallFields, withoutSmall } from '../../../src/views/ownFigures'
import { EMPTY_PAPER, reportSections } from '../../../src/views/report'
import { whatDiffers } from '../../../src/views/whatDiffers'
import { resolveScenario } from '../../../src/scenario/resolve'
import { PROVENANCE, runWith } from '../../support/views'
import { exampleScenario } from '../scenario/example'

const table = {
  caption: 'Figures',
  columns: ['Figure', 'Value', 'Note'],
  rows: [
    { header: '=1+1', cells: ['1,234', '@SUM(A1)'] },
    { header: 'Rate', cells: ['12.5%', '<b>bold</b>'] },
    { header: 'Change', cells: ['−3', '\u0001bad\uD800'] },
    { header: 'Range', cells: ['10 to 20', '+44 20 7946'] },
  ],
}

describe('a table as CSV', () => {
  it('says under it where it comes from, and has no formula', () => {
    const csv = tableCsv(table, ['unitcast'])
    expect(csv.split('\n').slice(-3)).toEqual(['Figures', 'unitcast', ''])
    expect(csv).toContain("'=1+1")
    expect(csv).toContain("'@SUM(A1)")
    expect(csv).toContain("'+44 20 7946")
  })

  it('has no formula in text of several lines either', () => {
    const rows = [{ header: '=1+1\nand more', cells: [] }]
    expect(tableCsv({ caption: '', columns: [], rows })).toContain(`"'=1+1\nand more"`)
  })
})

describe('a table as Excel', () => {
  it('holds numbers as numbers, the rest as text, and no formula', async () => {
    const files = unzipSync(new Uint8Array(await (await tableXlsx(table, ['unitcast'])).arrayBuffer()))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
    const strings = strFromU8(files['xl/sharedStrings.xml']!)
    expect(sheet).not.toContain('<f>')
    for (const number of ['1234', '0.125', '-3']) expect(sheet).toContain(`<v>${number}</v>`)
    for (const text of ['=1+1', '10 to 20', 'unitcast', '&lt;b&gt;bold']) expect(strings).toContain(text)
    for (const bad of ['\u0001', '\uD800']) expect(strings).not.toContain(bad)
  })
})

const own = (profile: Authority['profile']): Scenario => {
  const scenario = exampleScenario()
  return { ...scenario, authority: { ...scenario.authority, profile } }
}

describe('own figures', () => {
  it('are those that differ from the published ones', () => {
    const published = { ...exampleScenario().authority, profile: { lookedAfter: 350, referrals: 900 } }
    expect(ownFields(own({ lookedAfter: 350, referrals: 3, childProtectionPlans: 2 }), published)).toEqual([
      'referrals',
      'childProtectionPlans',
    ])
  })

  it('are small by their number of children, and the next part goes where a total would reveal one', () => {
    const profile = {
      lookedAfter: 100,
      fosterShare: 0.7,
      residentialShare: 0.03,
      supportedShare: 0.2,
      parentsOrOtherShare: 0.07,
    }
    expect(countBehind(profile, 'residentialShare')).toBeCloseTo(3)
    expect(smallFields(own(profile))).toEqual(new Set(['residentialShare', 'parentsOrOtherShare']))
    const two = { ...profile, parentsOrOtherShare: 0.01 }
    expect(smallFields(own(two))).toEqual(new Set(['residentialShare', 'parentsOrOtherShare']))
    expect(smallFields(own({ ...profile, residentialShare: 0.3 }))).toEqual(new Set())
  })

  it('that are small leave a shared scenario, which still reads and is filled in', () => {
    const scenario = own({ lookedAfter: 350, lookedAfterStarts: 4, agencyRate: 0.01 })
    const shared = withoutSmall(scenario, smallFields(scenario))
    expect(shared.authority.profile).toEqual({ lookedAfter: 350, agencyRate: 0.01 })
    expect(resolveScenario(shared).authority.fills.map(({ field }) => field)).toContain('lookedAfterStarts')
  })
})

describe('a briefing', () => {
  const scenario = { ...own({ lookedAfter: 350, lookedAfterStarts: 4 }), title: '<script>alert(1)</script>' }
  const run = { ...runWith([-10, 0, 5, 20]), scenario, provenance: PROVENANCE, total: 4 }
  run.resolved = { ...resolveScenario(scenario), ...run.resolved, parameters: {} }
  const of = {
    run,
    paper: { ...EMPTY_PAPER, preparedBy: '<b>Finance</b>' },
    checks: [],
    forecasts: [],
    showSmall: false,
  }
  const sections = reportSections(of)
  const found = (heading: string) => JSON.stringify(sections.find((each) => each.heading === heading)!.blocks)

  it('is in the order in which a member reads', () => {
    expect(sections.map(({ heading }) => heading)).toEqual([
      'The question',
      'In short',
      'The options',
      'What could happen',
      'What matters, and targets',
      'Money',
      'How sure this is',
      'What it rests on',
      'Assumptions that were changed',
      'Figures of the authority’s own',
      'Forecasts and what has happened since',
      'Limits',
      'Who checked it',
      'How it was made',
    ])
    expect(found('Who checked it')).toMatch(/Nobody has recorded a check/)
    expect(found('How it was made')).toContain(PROVENANCE.scenarioHash)
  })

  it('warns of load above capacity before any answer, and only where there is', () => {
    const inShort = (loads: readonly number[]) => {
      const options = structuredClone(run.options)
      options.forEach(({ measures }, index) => {
        for (const each of measures.overloadedUnitWeeks.yearly) each.p50 = loads[index]!
      })
      return reportSections({ ...of, run: { ...run, options } })[1]!.blocks.map((each) =>
        JSON.stringify(each),
      )
    }
    expect(inShort([0.2, 0.8])[0]).toContain('Warning. Load is above capacity with B')
    expect(inShort([0.2, 0.3]).join()).not.toContain('Warning')
  })

  it('says before any answer that an option starts on a day that is past, and nothing of one to come', () => {
    const inShort = (day: string) => JSON.stringify(reportSections({ ...of, day })[1]!.blocks)
    expect(inShort('2026-11-21')).toMatch(/An option starts on a date that is past \(B in .*"answer"/)
    expect(inShort('2020-01-01')).not.toContain('a date that is past')
  })

  it('tells the events that futures are played with, and what they do not do', () => {
    expect(found('The options')).not.toContain('inspection')
    const resolved = structuredClone(run.resolved)
    for (const each of resolved.options) each.events = [{ type: 'inspectionInadequate', week: 130 }]
    const options = JSON.stringify(reportSections({ ...of, run: { ...run, resolved } })[2]!.blocks)
    expect(options).toMatch(/In every option: inspection: inadequate in \w+ \d{4}\./)
    expect(options).toContain('only what is kept of the practice model is worn away')
  })

  it('says which differences matter, how often targets are met, and whose weights decide', () => {
    const plain = found('What matters, and targets')
    expect(plain).toContain('They are assumptions of Unitcast')
    expect(plain).toContain('No target has been set.')
    expect(plain).not.toContain('comes first')
    const judgements: Scenario['judgements'] = {
      sizes: { lookedAfter: 25 },
      targets: [{ measure: 'lookedAfter', side: 'below', value: 380, year: '2026/27' }],
      weights: [{ measure: 'lookedAfter', weight: 3, wanted: 'lower' }],
    }
    const own = { ...of, run: { ...of.run, scenario: { ...of.run.scenario, judgements } } }
    const text = JSON.stringify(
      reportSections(own).find(({ heading }) => heading === 'What matters, and targets')!.blocks,
    )
    expect(text).toContain('Those of children looked after were set for this work')
    expect(text).toMatch(
      /With B \(small units\): the number of children looked after below 380 at 31 March 2027 in \w+ of 10 futures/,
    )
    expect(text).toContain('"header":"Children looked after, at 31 March 2027","cells":["25"')
    expect(text).toContain('children looked after 3 (lower is better)')
    expect(text).toContain('comes first in')
    expect(whatDiffers(own.run.scenario).at(-1)).toMatchObject({
      heading: 'What its readers judge',
      items: [
        'Target: the number of children looked after below 380 at 31 March 2027',
        'Smallest difference that matters, children looked after: 25',
        expect.stringContaining('children looked after 3 (lower is better)'),
      ],
    })
  })

  it('leaves small own figures out unless somebody chose to show them', () => {
    const figures = (showSmall: boolean) =>
      JSON.stringify(reportSections({ ...of, showSmall }).find(({ heading }) => /own$/.test(heading)))
    expect(figures(false)).toContain('"cells":["c","not published"')
    expect(figures(false)).not.toContain('"cells":["4","not published"')
    expect(figures(true)).toContain('"cells":["4","not published"')
  })

  it('as a file for Word has every word escaped and no script', () => {
    const html = reportHtml(scenario.title, 'made', sections)
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;b&gt;Finance')
    expect(html).toContain('<th scope="row">')
    expect(html).not.toContain('<img')
  })

  it('as a file for Word has each picture in its place, named, captioned and in the file itself', () => {
    const picture = {
      src: 'data:image/png;base64,AAAA',
      width: 1120,
      height: 520,
      notes: ['Thick line: middle.'],
    }
    const words = { title: 'More <b>children</b>', subtitle: 'Children, by year', summary: 'With A 400.' }
    const html = reportHtml(scenario.title, 'made', sections, [{ ...picture, ...words }])
    expect(html).toContain(
      '<img src="data:image/png;base64,AAAA" width="620" height="288" alt="Chart: More &lt;b&gt;',
    )
    expect(html).toContain('<strong>Figure 1. More &lt;b&gt;children')
    expect(html).toContain('Children, by year. With A 400. Thick line: middle.')
    const [before, after] = html.split('<img')
    expect(before).toContain('<h2>What could happen</h2>')
    expect(after).toContain('<h2>What matters, and targets</h2>')
  })
})

describe('what differs', () => {
  it('names options, settings and figures, and nothing where nothing does', () => {
    const scenario: Scenario = {
      ...own({ lookedAfter: 300 }),
      stance: 'sceptical',
      mechanisms: { shocks: false },
      parameters: { recruitLagWeeks: { low: 5, high: 10, reason: 'ours' } },
    }
    const [today, units] = scenario.options
    scenario.options = [
      today!,
      {
        ...units!,
        policies: { startWeek: 52 },
        events: [{ type: 'inspectionInadequate', week: 130 }],
      },
    ]
    const published = { ...scenario.authority, profile: { lookedAfter: 350 } }
    const words = whatDiffers(scenario, published, '2026-11-21')
      .flatMap(({ heading, items }) => [heading, ...items])
      .join('\n')
    expect(words).toMatch(/Small units|small units/)
    expect(words).toContain('In B: inspection: inadequate in October 2027.')
    expect(words).toContain('Starts: April 2026, after 1 year; in A in place now')
    expect(words).toContain('An option starts on a date that is past (B in April 2026)')
    expect(words).toContain('Evidence: Sceptical, by default Balanced')
    expect(words).toContain('Switched off: shocks')
    expect(words).toContain('Reason: ours')
    expect(words).toContain('Children looked after at 31 March: 300, published 350')
    const [baseline] = scenario.options
    const same: Scenario = {
      ...exampleScenario(),
      replications: 1000,
      options: [baseline!, { id: 'b', extends: baseline!.id }],
    }
    expect(whatDiffers(same, same.authority, '2020-01-01')).toEqual([])
  })
})
