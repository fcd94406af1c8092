/** In place of `simulationWorker` where everything is one file: the worker starts from its own text. The build swaps them. */
import InlineWorker from '../../workers/browser?worker&inline'

export const simulationWorker = (): Worker => new InlineWorker()
