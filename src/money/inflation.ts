/** Which rise of prices each line and each price follows, and general inflation, by which real figures are told from nominal ones. */
import type { MoneyLineId } from '../model/moneyLines'
import type { Values } from '../parameters'

const FOSTERING: readonly MoneyLineId[] = ['kinship', 'inHouseFoster', 'agencyFoster', 'withParents']
const RESIDENTIAL: readonly MoneyLineId[] = ['residential', 'supportedAccommodation', 'secureOrOther']

/** Share a year by which prices of a line rise. Practitioners' time rises as pay does. */
export function inflationOf(line: MoneyLineId, values: Values): number {
  if (FOSTERING.includes(line)) return values.inflationFostering
  if (RESIDENTIAL.includes(line)) return values.inflationResidential
  if (line.startsWith('pay') || line === 'agency' || line.endsWith('Time')) return values.inflationPay
  return values.inflationGeneral
}

/** The same for a price of the register. */
export const inflationOfPrice = (id: string, values: Values): number =>
  id.startsWith('pay') || id === 'agencyPremium' ? values.inflationPay : values.inflationGeneral
