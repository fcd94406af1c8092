/** Money of the page's result. Apart from the rest of the state: only the pages that show money load it. */
import { moneyWorker } from '../../runner/moneyWorker'
import { MoneyWork } from './moneyWork.svelte'

export const moneyWork = new MoneyWork(moneyWorker)
