/**
 * What changes for certain, said before anything that is not: measures that go one way by an amount that matters in at least 95 of 100 futures, with the level
 * of each option in its middle future, and posts and pay that are set by the design.
 */
import type { MeasureId } from '../model/measures'
import type { designSummaries } from '../scenario/design'
import { compare, type Compared } from './comparison'
import { formatFte, listInWords, lowerFirst } from './format'
import type { OwnSizes } from './matters'
import { wordsFor } from './measureWords'
import { payDifference } from './options'
import { valueInWords, valueStep, when } from './phrases'

const CERTAIN_SHARE = 0.95
/** Those that matter most to who decides, in the order in which they are said; no more than a few at once. */
const LOOKED_AT: readonly MeasureId[] = [
  'lookedAfter',
  'caseloadPerFte',
  'unallocated',
  'agencyRate',
  'turnoverRate',
  'childProtectionPlans',
  'practitionerChanges',
  'totalCost',
]
const MOST_SAID = 3

/** "In every future played with small units: at 31 March 2030 the caseload per social worker is higher, from about 17 to about 34 in the middle future." */
export function certainInWords(run: Compared, year: number, index: number, sizes: OwnSizes): string {
  const found = LOOKED_AT.flatMap((measure) => {
    const comparison = compare(run, measure, year, index, sizes)
    const { difference, baseline, option } = comparison
    const { shares } = comparison.chance
    const side =
      shares.lower >= CERTAIN_SHARE ? 'lower' : shares.higher >= CERTAIN_SHARE ? 'higher' : undefined
    if (!side) return []
    const step = Math.min(valueStep(measure, baseline.summary), valueStep(measure, option.summary))
    const [from, to] = [baseline, option].map(({ summary }) => valueInWords(measure, summary, step))
    const levels = from === to ? '' : `, from ${from} to ${to} in the middle future`
    const said = `${wordsFor(measure)[side]}${levels}`
    return [{ said, every: shares[side] === 1, at: when(measure, difference.year), name: option.name }]
  }).slice(0, MOST_SAID)
  const sentence = (every: boolean) => {
    const these = found.filter((each) => each.every === every)
    if (these.length === 0) return []
    const futures = every ? 'In every future played' : 'In at least 95 of 100 futures'
    const parts = these.map(({ said, at }) => `${lowerFirst(at)} ${said}`)
    return [`${futures} with ${these[0]!.name}: ${listInWords(parts.map(withoutRepeat(these)))}.`]
  }
  return [...sentence(true), ...sentence(false)].join(' ')
}

/** The date is said once where it is the same. */
const withoutRepeat = (these: readonly { said: string; at: string }[]) => (part: string, index: number) =>
  index > 0 && these[index]!.at === these[index - 1]!.at ? these[index]!.said : part

type Sized = Pick<ReturnType<typeof designSummaries>[number], 'payBillGbp' | 'posts'>

/** "By design, social worker posts go from 217.7 to 124 FTE and the yearly pay bill with every post filled is £1.2m less than A (13%)." */
export function designInWords(a: Sized, b: Sized): string {
  const posts = (
    [
      ['social worker posts', a.posts.socialWorkersFte, b.posts.socialWorkersFte],
      ['case-holding posts', a.posts.caseHoldersFte, b.posts.caseHoldersFte],
    ] as const
  ).flatMap(([what, from, to]) => {
    const [before, after] = [formatFte(from), formatFte(to)]
    return before === after ? [] : [`${what} go from ${before} to ${after} FTE`]
  })
  const pay = `the yearly pay bill with every post filled is ${payDifference(b.payBillGbp, a.payBillGbp)}`
  return `By design, ${listInWords([...posts, pay])}.`
}
