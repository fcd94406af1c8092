/** What a worker exposes to the page or to Node through comlink. */
export type { BoardApi } from '../src/runner/board'
export type { QuartersApi } from '../src/runner/quarters'
export type { SimulationApi } from '../src/runner/service'
export type { WatchApi } from '../src/runner/watch'
