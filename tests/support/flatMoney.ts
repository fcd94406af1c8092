/** Money as the engine counts it: no price rises, and the lines that make up each of its costs. */
import type { MeasureId } from '../../src/model/measures'
import { MONEY_LINES, type MoneyLineId } from '../../src/model/moneyLines'
import type { MoneyFile } from '../../src/scenario/moneyTypes'

const none = { value: 0, source: 'test', year: '2024/25' }

/** No price rises at all, so that real figures are those of the opening year. */
export const FLAT: MoneyFile = {
  prices: {
    inflationGeneral: none,
    inflationPay: none,
    inflationFostering: none,
    inflationResidential: none,
  },
}

export const ENGINE_COSTS: [MeasureId, MoneyLineId[]][] = [
  ['staffCost', MONEY_LINES.map(({ id }) => id).filter((id) => id.startsWith('pay'))],
  ['agencyCost', ['agency']],
  ['placementCost', MONEY_LINES.filter(({ group }) => group === 'placements').map(({ id }) => id)],
  ['programmeCost', ['recruitment', 'training', 'redundancy', 'programme', 'conferences']],
]
