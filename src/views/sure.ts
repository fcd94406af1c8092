/** How sure: how much of the spread is chance and how much is what nobody knows, and how exact the run itself is. */
import type { MeasureId } from '../model/measures'
import { chanceShare, monteCarloError } from '../statistics'
import { formatNumber } from './format'
import { wordsFor } from './measureWords'
import { differenceAmount } from './phrases'

export interface Spread {
  /** To the nearest 5, for the picture; the two add to 100. */
  chancePercent: number
  knowledgePercent: number
  /** "about 40%", "under 5%", "over 95%". */
  chance: string
  knowledge: string
  sentence: string
}

/** The split is an estimate from pairs of futures: with fewer futures it says little. */
export const FEWEST_FOR_SPREAD = 100

export function spreadOf(share: number, of: string): Spread {
  const chancePercent = Math.min(100, Math.max(0, Math.round(share * 20) * 5))
  const knowledgePercent = 100 - chancePercent
  const [chance, knowledge] = [aboutPercent(chancePercent), aboutPercent(knowledgePercent)]
  const most =
    chancePercent >= 60
      ? 'Most of it is chance: it would stay even if everything about effects and rates were known.'
      : knowledgePercent >= 60
        ? 'Most of it is what nobody knows yet: better evidence would narrow it.'
        : 'It comes about equally from both.'
  return {
    chancePercent,
    knowledgePercent,
    chance,
    knowledge,
    sentence: `Of the spread in ${of}, ${chance} is chance and ${knowledge} is what is not known. ${most}`,
  }
}

/** Of a percentage to the nearest 5: an estimate never says none or all. */
function aboutPercent(percent: number): string {
  if (percent === 0) return 'under 5%'
  return percent === 100 ? 'over 95%' : `about ${percent}%`
}

/** The same for a difference between two options, from paired futures. */
export function spreadOfDifference(differences: Float64Array, of: string): Spread | undefined {
  return differences.some((value) => value !== 0) ? spreadOf(chanceShare(differences), of) : undefined
}

/** How far the average difference is from what endless futures would give: two standard errors. */
export function exactness(measure: MeasureId, differences: Float64Array): string {
  const error = monteCarloError(differences)
  const futures = formatNumber(differences.length)
  const { noun } = wordsFor(measure)
  if (error === 0) return `With these ${futures} futures the average difference in ${noun} is exact.`
  return `Averaged over these ${futures} futures, the difference in ${noun} is within about ${differenceAmount(measure, 2 * error)} of what endless futures would give, 19 times in 20.`
}
