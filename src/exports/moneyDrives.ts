/** Break-even and what drives the net saving as sheets of the workbook: what was worked out, and by name what was not. */
import type { Money } from '../money'
import type { AgencyBreakEven } from '../money/agency'
import type { Drivers } from '../money/drivers'
import { evidenceRange, leversIn } from '../money/levers'
import { PARAMETERS, type Parameter } from '../parameters'
import type { BreakEven } from '../runner/breakEven'
import type { FindingOut, Tried } from '../statistics'
import { themeInWords, toldApart } from '../views/drivers'
import { capitalise } from '../views/format'
import type { MoneyDrives } from '../views/moneyNoteDrives'
import type { ExcelSheet } from './excel'
import { gbp, share, sheet, type Row } from './moneySheet'

const NONE: MoneyDrives = { option: 1, breakEvens: [] }
const NOT_YET = 'not worked out'

export const drivesSheets = (money: Money, drives = NONE): ExcelSheet[] =>
  money.options.length === 0 ? [] : [breakEvenSheet(money, drives), driversSheet(money, drives)]

const TRIED = ['Mean', 'Standard error', '10 of 100 below', 'Middle', '90 of 100 below', 'Futures above 0']
const triedCells = ({ mean, error, low, middle, high, share: above }: Tried): Row => [
  ...[mean, error, low, middle, high].map(gbp),
  share(above),
]

/** Values in the unit of the parameter itself: a log hazard ratio is one, and its change of the hazard is exp of it less 1. */
function breakEvenSheet({ scenario }: Money, { option, breakEvens, agency }: MoneyDrives): ExcelSheet {
  const { name } = scenario.options[option]!
  const rows = leversIn(scenario, option).flatMap((lever): Row[] => {
    const what = `${capitalise(lever.what)}, through ${lever.through}`
    const { unit } = (PARAMETERS as readonly Parameter[]).find(({ id }) => id === lever.parameter)!
    const head = (part: string, value: number | null): Row => [
      what,
      name,
      part,
      value !== null && Number.isFinite(value) ? value : null,
      unit,
    ]
    const result = breakEvens.find(({ asked }) => asked.lever.id === lever.id)
    const { low, middle, high } = evidenceRange(lever.parameter, scenario)
    return [
      head('As drawn, 10 of 100 below', low),
      head('As drawn, middle', middle),
      head('As drawn, 90 of 100 below', high),
      ...(result ? resultRows(result, head) : [head(NOT_YET, null)]),
    ]
  })
  return sheet(
    'Break-even',
    ['Effect', 'Option', 'What', 'Held at', 'Unit', ...TRIED, 'Chance'],
    [...rows, ...agencyRows(name, agency)],
  )
}

const SIDES: Record<NonNullable<BreakEven['side']>, string> = {
  above: 'pays on average whatever it is, within what the model allows',
  below: 'no value that the model allows makes it pay on average',
  flat: 'nothing depends on it',
}
const BLANK: Row = TRIED.map(() => null)

function resultRows(
  { found, side, tried, again, asDrawn, chances = [], asked }: BreakEven,
  head: (part: string, value: number | null) => Row,
): Row[] {
  return [
    ...(found
      ? [[...head(`Break-even within ${asked.years} years`, found.value), ...triedCells(found)]]
      : [head(SIDES[side!], null)]),
    ...(again ? [[...head('The same in other futures', again.value), ...triedCells(again)]] : []),
    [...head('As believed, not held', null), ...triedCells(asDrawn)],
    ...chances.map(({ stance, chance }): Row => [
      ...head(`Chance of one so large, evidence read as ${stance}`, found?.value ?? null),
      ...BLANK,
      share(chance),
    ]),
    ...tried
      .filter((each) => each !== found)
      .map((each): Row => [...head('Tried', each.value), ...triedCells(each)]),
  ]
}

function agencyRows(option: string, agency: AgencyBreakEven | undefined): Row[] {
  const head = (part: string, fte: number | null): Row => ['Use of agency staff', option, part, fte, 'FTE']
  if (!agency) return [head(NOT_YET, null)]
  const { fte, fteLeft, found, side, chance, tried } = agency
  const left = ({ value }: Tried) => (1 - value) * fte
  return [
    head('Mean of the futures played; no study gives an effect', fte),
    ...(found
      ? [
          [...head('Break-even', fteLeft!), ...triedCells(found)],
          [...head('Share of futures played with no more', fteLeft!), ...BLANK, share(chance!)],
        ]
      : [head(SIDES[side!], null)]),
    ...tried
      .filter((each) => each !== found)
      .map((each): Row => [...head('Tried', left(each)), ...triedCells(each)]),
  ]
}

function driversSheet({ scenario }: Money, { option, drivers, sensitivity }: MoneyDrives): ExcelSheet {
  const { name } = scenario.options[option]!
  const headings = [
    'Input',
    'Option',
    'What',
    'Held low at',
    'Held high at',
    'Unit',
    'GBP or share',
    'From',
    'To',
    'Told apart from nothing',
  ]
  const bars = (sensitivity?.bars ?? []).map(({ input, low, high, swing, error, clear }): Row => [
    input.label,
    name,
    'Net saving held high less held low',
    low.value,
    high.value,
    input.unit,
    gbp(swing),
    gbp(swing - 2 * error),
    gbp(swing + 2 * error),
    clear ? 'yes' : 'no',
  ])
  const plain = (label: string, what: string, ...cells: Row): Row => [
    label,
    name,
    what,
    null,
    null,
    null,
    ...cells,
  ]
  return sheet('What drives it', headings, [
    ...(drivers ? driverRows(drivers, plain) : [plain('Shares of the spread', NOT_YET)]),
    ...(sensitivity ? bars : [plain('Each input held low and high', NOT_YET)]),
  ])
}

function driverRows(
  { chance, inputs, themes, everything }: Drivers,
  plain: (label: string, what: string, ...cells: Row) => Row,
): Row[] {
  const SHARE = 'Share of the spread'
  const WORTH = 'Worth of finding out'
  const worth = (label: string, finding: FindingOut): Row =>
    plain(
      label,
      WORTH,
      ...[finding.value, finding.low, finding.high].map(gbp),
      toldApart(finding) ? 'yes' : 'no',
    )
  return [
    plain('Chance, which nobody can find out', SHARE, share(chance)),
    ...inputs.map(({ label, spread: { share: part, error, clear } }) =>
      plain(
        label,
        SHARE,
        share(part),
        share(Math.max(0, part - 2 * error)),
        share(Math.min(1, part + 2 * error)),
        clear ? 'yes' : 'no',
      ),
    ),
    plain(
      'Everything that can be known',
      WORTH,
      gbp(everything.value),
      gbp(everything.low),
      gbp(everything.high),
    ),
    ...inputs.map(({ label, findingOut }) => worth(label, findingOut)),
    ...themes.map(({ id, findingOut }) => worth(capitalise(themeInWords(id)), findingOut)),
  ]
}
