/** Break-even and drivers as JSON and as tidy CSV, one number a row. GBP, real; equal results are equal bytes. */
import type { AgencyBreakEven } from '../money/agency'
import { keyOf, type Drivers } from '../money/drivers'
import type { BreakEven } from '../runner/breakEven'
import type { Sensitivity } from '../runner/sensitivity'
import type { FindingOut, Tried } from '../statistics'
import type { Provenance } from '../statistics/types'
import { csvText } from './csvText'
import { jsonText } from './jsonText'
import { originOf } from './origin'
import { rounded } from './round'

export interface DrivesFile {
  provenance: Provenance
  /** Id of the option, compared with the first. */
  option: string
  breakEven?: readonly BreakEven[]
  agency?: AgencyBreakEven | undefined
  drivers?: Drivers
  sensitivity?: Sensitivity
}

export function drivesJson({
  provenance,
  option,
  breakEven,
  agency,
  drivers,
  sensitivity,
}: DrivesFile): string {
  return jsonText({
    provenance,
    option,
    unit: 'GBP, real',
    breakEven: breakEven?.map(breakEvenWritten),
    agency: agency && agencyWritten(agency),
    drivers: drivers && driversWritten(drivers),
    sensitivity: sensitivity && {
      years: sensitivity.asked.years,
      counted: sensitivity.asked.as,
      asDrawn: triedWritten(sensitivity.asDrawn),
      bars: sensitivity.bars.map(({ input, low, high, swing, error, clear }) => ({
        input: keyOf(input.key),
        label: input.label,
        unit: input.unit,
        low: triedWritten(low),
        high: triedWritten(high),
        swing: rounded(swing),
        error: rounded(error),
        clear,
      })),
    },
  })
}

function breakEvenWritten({ asked, tried, found, again, between, side, asDrawn, seen, chances }: BreakEven) {
  return {
    effect: asked.lever.id,
    parameter: asked.lever.parameter,
    years: asked.years,
    found: found && triedWritten(found),
    between: between?.map(rounded),
    again: again && triedWritten(again),
    side,
    asDrawn: triedWritten(asDrawn),
    tried: tried.map(triedWritten),
    seen,
    chances: chances?.map((each) => ({ ...each })),
  }
}

const agencyWritten = ({ tried, found, between, side, fte, fteLeft, chance }: AgencyBreakEven) => ({
  heldByPermanentStaff: found && triedWritten(found),
  between: between?.map(rounded),
  side,
  fte: rounded(fte),
  fteLeft: fteLeft === undefined ? undefined : rounded(fteLeft),
  chance: chance === undefined ? undefined : rounded(chance),
  tried: tried.map(triedWritten),
})

const triedWritten = ({ value, ...rest }: Tried) => ({
  ...(Number.isFinite(value) && { value: rounded(value) }),
  ...Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, rounded(each)])),
})

function driversWritten({ futures, chance, screened, inputs, themes, everything }: Drivers) {
  return {
    futures,
    chance: rounded(chance),
    screened,
    everything: { ...everything },
    inputs: inputs.map(({ key, label, spread, findingOut }) => ({
      input: keyOf(key),
      label,
      share: rounded(spread.share),
      error: rounded(spread.error),
      clear: spread.clear,
      findingOut: { ...findingOut },
    })),
    themes: themes.map(({ id, inputs: members, spread, findingOut }) => ({
      theme: id,
      inputs: members.map(({ key }) => keyOf(key)),
      share: rounded(spread.share),
      error: rounded(spread.error),
      findingOut: { ...findingOut },
    })),
  }
}

type Row = (string | number)[]

function csv(fields: readonly string[], rows: readonly Row[], provenance: Provenance): string {
  const origin = originOf(provenance)
  const data = rows.map((row) => [...row, ...origin.values])
  return csvText({ fields: [...fields, ...origin.names], data })
}

const COLUMNS = ['scenario', 'option', 'part', 'input', 'held_at', 'statistic', 'value', 'unit']
const TRIED = ['mean', 'error', 'low', 'middle', 'high', 'share'] as const

export function breakEvenCsv(
  scenario: string,
  option: string,
  results: readonly BreakEven[],
  provenance: Provenance,
  agency?: AgencyBreakEven,
): string {
  const ofAgency = (agency?.tried ?? []).flatMap((each) =>
    triedRows(
      [scenario, option, each === agency!.found ? 'breakEven' : 'tried', 'agencyHeldByPermanentStaff'],
      each,
    ),
  )
  const rows = results.flatMap(({ asked: { lever }, tried, found, again, asDrawn, chances = [] }) => [
    ...tried.flatMap((each) =>
      triedRows([scenario, option, each === found ? 'breakEven' : 'tried', lever.parameter], each),
    ),
    ...(again ? triedRows([scenario, option, 'otherFutures', lever.parameter], again) : []),
    ...triedRows([scenario, option, 'asDrawn', lever.parameter], asDrawn),
    ...chances.map(({ stance, chance }): Row => [
      scenario,
      option,
      `chance ${stance}`,
      lever.parameter,
      found ? rounded(found.value) : '',
      'chance',
      rounded(chance),
      'share',
    ]),
  ])
  return csv(COLUMNS, [...rows, ...ofAgency], provenance)
}

const triedRows = (place: readonly string[], each: Tried): Row[] =>
  TRIED.map((name) => [
    ...place,
    Number.isFinite(each.value) ? rounded(each.value) : '',
    name,
    rounded(each[name]),
    name === 'share' ? 'share' : 'GBP',
  ])

export function driversCsv(
  scenario: string,
  option: string,
  drivers: Drivers,
  { bars, asDrawn }: Sensitivity,
  provenance: Provenance,
): string {
  const place = (part: string, input: string) => [scenario, option, part, input]
  const finding = (part: string, input: string, { value, low, high }: FindingOut): Row[] =>
    Object.entries({ value, low, high }).map(([name, gbp]) => [
      ...place(part, input),
      '',
      name,
      rounded(gbp),
      'GBP',
    ])
  return csv(
    COLUMNS,
    [
      ...triedRows(place('asDrawn', ''), asDrawn),
      ...bars.flatMap(({ input, low, high }) => [
        ...triedRows(place('low', keyOf(input.key)), low),
        ...triedRows(place('high', keyOf(input.key)), high),
      ]),
      [...place('share', 'chance'), '', 'share', rounded(drivers.chance), 'share'],
      ...drivers.inputs.flatMap(({ key, spread, findingOut }): Row[] => [
        [...place('share', keyOf(key)), '', 'share', rounded(spread.share), 'share'],
        ...finding('findingOut', keyOf(key), findingOut),
      ]),
      ...drivers.themes.flatMap(({ id, findingOut }) => finding('findingOut', `theme ${id}`, findingOut)),
    ],
    provenance,
  )
}
