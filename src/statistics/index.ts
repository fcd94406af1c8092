/** What other layers use: summaries of futures, and the statistics they are made of. */
export {
  bestShares,
  frontierShares,
  pointsOf,
  turnOn,
  type BestShare,
  type Criterion,
  type Points,
  type Turn,
} from './best'
export {
  CLEAR_ERRORS,
  contributionsTo,
  type Contribution,
  type Contributions,
  type PartContribution,
  type SwitchOffRuns,
} from './contributions'
export { crossing, triedAt, type Crossing, type Tried } from './crossing'
export { coverage, type Coverage, type IntervalCase } from './coverage'
export { intervalScore, normalCrps } from './closedScores'
export { crps, fairCrps } from './crps'
export { valueOfFindingOut, type FindingOut } from './findingOut'
export { valueOfKnowingAll, type KnowingAll } from './knowingAll'
export { mean, moments, type Moments } from './moments'
export { pairedDifference } from './pairedDifference'
export { chanceShare, monteCarloError, pairMeans } from './pairs'
export { quantileOfSorted, quantiles } from './quantiles'
export { recordedAfter } from './recorded'
export { shareInterval, wilson, type ShareInterval } from './shareInterval'
export type { FuturesToSummarise } from './series'
export { spreadParts, type Part, type SpreadParts } from './spreadParts'
export { letOthersRun, type SliceOptions } from './slices'
export {
  allMet,
  metBy,
  pathTo,
  QUARTER_WEEKS,
  RANGE,
  type Aim,
  type Path,
  type QuarterRange,
} from './targets'
export { summarise, summariseInSlices, type FuturesSummary, type SummariseOptions } from './summarise'
export { varianceShares, type VarianceShare } from './varianceShares'
