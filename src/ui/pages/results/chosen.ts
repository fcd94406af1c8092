/** Which measure, year and options the results page looks at, from the address and from what the reader hides. */
import { yearsAfter } from '../../../model/time'
import type { ResolvedScenario } from '../../../scenario/types'
import type { Address } from '../../state/address'

type Shown = Pick<ResolvedScenario, 'authority' | 'horizonYears' | 'options'>

/** Index of the year chosen; the last where none of the run's is. */
export function chosenYear({ authority, horizonYears }: Shown, { year }: Pick<Address, 'year'>): number {
  const index = yearsAfter(authority.baseYear, horizonYears).indexOf(year ?? '')
  return index < 0 ? horizonYears - 1 : index
}

/** Index of the option compared with the baseline; the first of the others where the address names none of them. */
export function chosenOption({ options }: Shown, { option }: Pick<Address, 'option'>): number {
  const index = options.findIndex(({ id }) => id === option)
  return index > 0 ? index : 1
}

/** The baseline, the option compared, and whatever else is not hidden. */
export function shownOptions({ options }: Shown, compared: number, hidden: readonly string[]): number[] {
  return options.flatMap(({ id }, index) =>
    index === 0 || index === compared || !hidden.includes(id) ? [index] : [],
  )
}
