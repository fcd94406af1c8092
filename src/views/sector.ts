/** The comparison with the sector's own forecaster in words and tables: who was closer, on what, and what either did not know. */
import type { Fared, SidedScore, SidedSummary } from '../backcast/sector/compare'
import type { SampleCase } from '../backcast/sector/sample'
import type { PublishedSummary, SectorFile } from '../backcast/sector/sectorFile'
import { yearsAhead } from './backcast'
import { formatNumber, formatPercent, listInWords } from './format'
import { closerThan, counted } from './systems'
import type { TableView } from './table'

const SECTOR = 'the sector’s forecaster'

/** Who was closer on published figures, a sentence for the ranges and one for each number of years ahead. */
export function publishedSentences({ published: { horizons } }: Pick<SectorFile, 'published'>): string[] {
  const cases = horizons.reduce((sum, each) => sum + each.cases, 0)
  const held = (of: (each: PublishedSummary) => Fared): string =>
    listInWords(
      horizons.map((each) => `${formatPercent(of(each).coverage)} ${yearsAhead(each.horizon)} later`),
    )
  const authorities = Math.max(...horizons.map((each) => each.authorities))
  return [
    `On published figures of children looked after (${formatNumber(cases)} forecasts, ${formatNumber(authorities)} authorities), the 8-in-10 range of ${SECTOR} held ${held(({ sector }) => sector)}; the model’s held ${held(({ model }) => model)}.`,
    ...horizons.map((each) => `${capitalYears(each.horizon)} ahead: ${closer(each)}`),
  ]
}

/** The whole comparison in a line: who was closer where. A difference of less than two standard errors may be chance. */
export function sectorAnswer({ published: { horizons }, sample: { cases } }: SectorFile): string {
  const who = ({ skill, skillError = 0 }: SidedSummary): string =>
    Math.abs(skill) < 2 * skillError
      ? 'neither was clearly closer'
      : `${skill > 0 ? 'the model' : SECTOR} was closer`
  const found = horizons.map((each) => ({ who: who(each), ahead: yearsAhead(each.horizon) }))
  const same = found.every((each) => each.who === found[0]?.who)
  const published = same
    ? `${found[0]?.who} ${listInWords(found.map(({ ahead }) => ahead))} ahead`
    : listInWords(found.map((each) => `${each.who} ${each.ahead} ahead`))
  const { sector, model } = missesOf(cases)
  return `On published figures ${published}. On synthetic returns ${sector < model ? SECTOR : 'the model'} was.`
}

function missesOf(cases: readonly SampleCase[]): { sector: number; model: number } {
  const miss = (of: (each: SampleCase) => SidedScore): number =>
    cases.reduce((sum, each) => sum + Math.abs(each.observed - of(each).middle), 0) / cases.length
  return { sector: miss(({ sector }) => sector), model: miss(({ model }) => model) }
}

function closer({ skill, skillError, cases, sector, model }: SidedSummary): string {
  const said = closerThan({ value: skill, error: skillError, outcomes: cases }, SECTOR)
  return `${said.replace(/^It was/, 'the model was')} The middle of its range missed by ${perTenThousand(model.miss)} on average, that of ${SECTOR} by ${perTenThousand(sector.miss)}.`
}

const capitalYears = (horizon: number): string => (horizon === 1 ? 'One year' : 'Two years')
const perTenThousand = (value: number): string => `${formatNumber(value, 1)} children in every 10,000`

/** Who was closer on the synthetic returns; few forecasts of one made-up area, so nothing is said of chance. */
export function sampleSentence({ sample: { cases } }: Pick<SectorFile, 'sample'>): string {
  const held = (of: (each: SampleCase) => SidedScore): number =>
    cases.filter((each) => of(each).inside).length
  const { sector: theirs, model: ours } = missesOf(cases)
  const who = theirs < ours ? `${SECTOR} was closer than the model` : `the model was closer than ${SECTOR}`
  return `On synthetic returns of one made-up area (${counted(cases.length, 'forecast')}), ${who}: the middle of its range missed by ${formatNumber(Math.min(theirs, ours))} children on average, the other’s by ${formatNumber(Math.max(theirs, ours))}. The range of ${SECTOR} held ${held(({ sector }) => sector)} of ${cases.length}, the model’s ${held(({ model }) => model)}.`
}

/** What has to be known to read the comparison fairly. */
export function sectorNotes({ sample: { cases } }: Pick<SectorFile, 'sample'>): string[] {
  const [first, last] = [cases[0], cases.at(-1)]
  return [
    'The sector’s forecaster is the method of the open cs-demand-model (Social Finance; Data to Insight), written anew from its description: children looked after in groups of age and placement are moved on day by day at the mean daily rates of the last year, with as many entries a day as in that year. Its range is the normal one of the variance it gives, which is chance alone: the rates are taken as known.',
    'Published tables have no ages and no moves between placements, so there it has one group, with the entries and exits of the last year; the published mix of placements adds nothing to the total without moves and exits by placement. It is made for an authority’s own child-level returns and may do better on them. Its range leaves out that the rates themselves change from year to year; how much the model’s figures drift was fitted to all authorities, so the model knows more than one area’s last year.',
    ...(first && last
      ? [
          `The synthetic returns hold no real children, and their numbers run off from ${formatNumber(first.opening)} to ${formatNumber(last.observed)} because hardly anyone enters after the first year. Where flows are as far out of balance as here the model begins with the published number who ceased, in part, since it cannot tell a lasting fall from one odd year; an authority whose number is far from steady should trust the other method more.`,
        ]
      : []),
    'Of the returns the model was told the number looked after, starts, ceased and placements. It cannot be told their ages. Children living in the area, referrals, plans, staff and costs are not in them and were taken as in England. Records missing from one return were taken from another; a child never closed in any counts as looked after, for both.',
  ]
}

const one = (value: number): string => formatNumber(value, 1)
const signed = (value: number): string => (value > 0 ? `+${one(value)}` : one(value))

export function publishedTable({ published: { horizons } }: Pick<SectorFile, 'published'>): TableView {
  return {
    caption:
      'Children looked after per 10,000, on published figures of the same authorities, start years and years ahead. A smaller score is better; CRPS is for the whole forecast, interval score for the 8-in-10 range.',
    columns: ['Years ahead, forecast', 'Held', 'CRPS', 'Interval score', 'Mean miss', 'Figures'],
    rows: horizons.flatMap((each) => [
      faredRow(`${capitalYears(each.horizon)}, ${SECTOR}`, each.sector, each.cases),
      faredRow(`${capitalYears(each.horizon)}, this model`, each.model, each.cases),
    ]),
  }
}

const faredRow = (header: string, { coverage, crps, interval, miss }: Fared, cases: number) => ({
  header,
  cells: [formatPercent(coverage), formatNumber(crps, 2), one(interval), one(miss), formatNumber(cases)],
})

/** The share either range held by start year, and by how much the model's score was better. */
export function startsTable({ published: { horizons } }: Pick<SectorFile, 'published'>): TableView {
  return {
    caption: 'The same by start year: how often each range held, and by how much the model’s CRPS was better',
    columns: [
      'Start and years ahead',
      'Sector’s range held',
      'Model’s range held',
      'Model better by',
      'Figures',
    ],
    rows: horizons.flatMap(({ horizon, byStart }) =>
      byStart.map(({ start, sector, model, skill, cases }) => ({
        header: `${start}, ${yearsAhead(horizon)}`,
        cells: [
          formatPercent(sector),
          formatPercent(model),
          `${formatNumber(skill * 100)}%`,
          formatNumber(cases),
        ],
      })),
    ),
  }
}

export function sampleTable({ sample: { cases } }: Pick<SectorFile, 'sample'>): TableView {
  const range = ({ low, middle, high, inside }: SidedScore): string =>
    `${formatNumber(middle)} (${formatNumber(low)} to ${formatNumber(high)})${inside ? ', inside' : ''}`
  return {
    caption:
      'Children looked after in the synthetic returns: what each forecast said, and what they then show',
    columns: [
      '31 March, years ahead',
      'At the start',
      'Entered, left in the year before',
      'Sector’s forecaster',
      'This model',
      'Then shown',
      'CRPS, sector and model',
    ],
    rows: cases.map(({ start, horizon, opening, entered, left, sector, model, observed }) => ({
      header: `${start}, ${yearsAhead(horizon)}`,
      cells: [
        formatNumber(opening),
        `${formatNumber(entered)}, ${formatNumber(left)}`,
        range(sector),
        range(model),
        formatNumber(observed),
        `${one(sector.crps)} and ${one(model.crps)}`,
      ],
    })),
  }
}

/** "From every start of 2016 to 2024 its range held 50% one year ahead (1,251 figures) ..." */
export function everyStartSentence({ published: { horizons } }: Pick<SectorFile, 'published'>): string {
  const parts = horizons.map(
    ({ horizon, everyStart: { coverage, cases, from, to } }) =>
      `${formatPercent(coverage)} of ${formatNumber(cases)} figures ${yearsAhead(horizon)} ahead (starts ${from} to ${to})`,
  )
  return `The method alone, from every year with figures: its range held ${listInWords(parts)}.`
}

/** How far the middle of each range lay from what happened, on average: below 0 the forecast was too high. */
export function biasSentence({ published: { horizons } }: Pick<SectorFile, 'published'>): string {
  const parts = horizons.map(
    ({ horizon, sector, model }) =>
      `${signed(sector.bias)} and ${signed(model.bias)} ${yearsAhead(horizon)} ahead`,
  )
  return `What was published less the middle of the range, sector’s forecaster and model, per 10,000: ${listInWords(parts)}.`
}
