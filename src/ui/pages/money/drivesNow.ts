/** Break-even and drivers of an option as far as they are known now: what was played when asked for, and what the futures that are there tell. */
import type { MoneyDrives } from '../../../views/moneyNoteDrives'
import { leversIn } from '../../../money/levers'
import { breakEvens, sensitivities } from '../../state/app'
import { moneyWork } from '../../state/money'
import { breakEvenKey, FEWEST_FOR_DRIVERS, swingsKey, type MoneyProps } from './moneyProps'

export async function drivesOf({
  run,
  worked,
  option,
}: Pick<MoneyProps, 'run' | 'worked' | 'option'>): Promise<MoneyDrives> {
  const sensitivity = sensitivities.of(swingsKey(run, worked, option))
  const results = leversIn(run.resolved, option).flatMap(
    (lever) => breakEvens.of(breakEvenKey(run, worked, option, lever)) ?? [],
  )
  const asked = { option, years: worked.money.paybackYears, as: 'added' } as const
  const agency = await moneyWork.agency(asked)
  const drivers = run.futures.done >= FEWEST_FOR_DRIVERS ? await moneyWork.drivers(option) : undefined
  return { option, breakEvens: results, agency, drivers, sensitivity }
}
