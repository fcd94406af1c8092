/** What would have to be true and what drives it, as blocks of the finance note. */
import { yearsAfter } from '../model/time'
import type { AgencyBreakEven } from '../money/agency'
import type { Drivers } from '../money/drivers'
import { leversIn } from '../money/levers'
import type { BreakEven } from '../runner/breakEven'
import type { Sensitivity } from '../runner/sensitivity'
import type { ResolvedScenario } from '../scenario/types'
import { agencyInWords } from './agencyBreakEven'
import { absentEffects, effectsTable } from './breakEvens'
import { driversView, fewInWords } from './drivers'
import { inSentence, monthOfYearEnd } from './format'
import { caution, text, type Block } from './reportBlocks'

/** Of one option; what was not worked out is left out. */
export interface MoneyDrives {
  /** Place of the option. */
  option: number
  breakEvens: readonly BreakEven[]
  agency?: AgencyBreakEven | undefined
  drivers?: Drivers | undefined
  sensitivity?: Sensitivity | undefined
}

/** `years`: within which it is to have paid back. */
export function drivesTold(scenario: ResolvedScenario, drives: MoneyDrives, years: number): Block[] {
  const { option, breakEvens, agency, drivers, sensitivity } = drives
  const { authority, horizonYears, options } = scenario
  const name = inSentence(options[option]!.name)
  const by = monthOfYearEnd(yearsAfter(authority.baseYear, horizonYears)[years - 1]!)
  const levers = leversIn(scenario, option)
  const resultOf = ({ id }: { id: string }) => breakEvens.find(({ asked }) => asked.lever.id === id)
  const absent = absentEffects(levers, name)
  const told =
    drivers &&
    driversView({
      drivers,
      option: name,
      baseline: inSentence(options[0]!.name),
      ...(sensitivity && { sensitivity }),
    })
  return [
    { kind: 'table', table: effectsTable({ scenario, levers, resultOf, agency, option: name, by }) },
    ...(absent ? [text(absent)] : []),
    ...(agency ? [text(`Use of agency staff. ${agencyInWords(agency, name, by).join(' ')}`)] : []),
    ...(drivers && fewInWords(drivers) ? [caution(fewInWords(drivers))] : []),
    ...(told ? told.sentences.map(text) : []),
    ...(told?.swings ? [{ kind: 'table' as const, table: told.swings }] : []),
    ...(told ? [{ kind: 'table' as const, table: told.findingOut }] : []),
  ]
}
