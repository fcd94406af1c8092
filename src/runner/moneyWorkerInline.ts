/** In place of `moneyWorker` where everything is one file: the worker starts from its own text. The build swaps them. */
import InlineWorker from '../../workers/money?worker&inline'

export const moneyWorker = (): Worker => new InlineWorker()
