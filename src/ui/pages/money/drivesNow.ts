/** Break-even and drivers of an option as far as they are known now: what was played when asked for, and what the futures that are there tell. */
import type { MoneyDrives } from '../../../views/moneyNoteDrives'
import { leversIn } from '../../../money/levers'
import { breakEvens, sensitivities } from '../../state/app'
import { moneyWork } from '../../state/money'
import { breakEvenKey, FEWEST_FOR_DRIVERS, swingsKey, type MoneyProps } from './moneyProps'

type Of = Pick<MoneyProps, 'run' | 'worked' | 'option'>

/** What was played when asked for. */
export function playedOf({ run, worked, option }: Of): MoneyDrives {
  const sensitivity = sensitivities.of(swingsKey(run, worked, option))
  const results = leversIn(run.resolved, option).flatMap(
    (lever) => breakEvens.of(breakEvenKey(run, worked, option, lever)) ?? [],
  )
  return { option, breakEvens: results, sensitivity }
}

/** With what the money worker makes of the futures that are there; rejects as it does. */
export async function drivesOf(of: Of): Promise<MoneyDrives> {
  const { run, worked, option } = of
  const played = playedOf(of)
  const asked = { option, years: worked.money.paybackYears, as: 'added' } as const
  const agency = await moneyWork.agency(asked)
  const drivers = run.futures.done >= FEWEST_FOR_DRIVERS ? await moneyWork.drivers(option) : undefined
  return { ...played, agency, drivers }
}
