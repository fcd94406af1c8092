/** Prices and settings of money as a reader sees them: what is used, whose it is, of which year, from which source and how good that is. */
import type { Placement } from '../model/stages'
import type { DrawnPrices } from '../money/types'
import { WEEK_RATIO, weekField, weekKind, weekRange } from '../money/weekPrices'
import type { ParameterId } from '../parameters'
import { priceParameter } from '../scenario/moneyPrices'
import type { MoneyPriceId } from '../scenario/moneyTypes'
import type { Belief } from '../scenario/overridden'
import type { Scenario } from '../scenario/types'
import { assumptionIn, beliefInWords, overrideInWords } from './assumptions'
import { GRADE_WORDS } from './grades'
import { priceLabel } from './moneyGate'
import { sourceInWords } from './sources'

export interface PriceRow {
  id: MoneyPriceId
  label: string
  now: string
  /** What it would be without the authority's own. */
  byDefault: Belief
  defaultWords: string
  source: string
  /** Grade in words; of an own price, that it is the authority's. */
  grade: string
  own: boolean
  /** No source but judgement: a saving that hangs on it is not headlined. */
  unsourced: boolean
  toKnowBetter: string
}

export interface PriceGroup {
  id: string
  heading: string
  about: string
  ids: readonly MoneyPriceId[]
}

const group = (id: string, heading: string, about: string, ids: readonly MoneyPriceId[]): PriceGroup => ({
  id,
  heading,
  about,
  ids,
})

export const PRICE_GROUPS: readonly PriceGroup[] = [
  group(
    'placements',
    'A child a week in a placement',
    'By default worked out from the published weekly costs of fostering and residential care of the authority, shared out by the ratios under “How they are shared out”.',
    [
      'week.inHouseFoster',
      'week.agencyFoster',
      'week.kinship',
      'week.residential',
      'week.supportedAccommodation',
      'week.secureOrOther',
    ],
  ),
  group(
    'pay',
    'Pay and agency',
    'Of a full-time post. On-costs are added to pay; the premium is what an agency post costs beyond that.',
    [
      'paySocialWorker',
      'paySeniorSocialWorker',
      'payNewlyQualifiedSocialWorker',
      'payConsultantSocialWorker',
      'payTeamManager',
      'payServiceManager',
      'payChildPractitioner',
      'payClinician',
      'payUnitCoordinator',
      'payAdultSpecialist',
      'payPartner',
      'payStudent',
      'onCosts',
      'agencyPremium',
    ],
  ),
  group('people', 'People who come, learn and go', 'For each person.', [
    'recruitmentCost',
    'courseCost',
    'exitCost',
  ]),
  group('activity', 'Proceedings, conferences and practice', 'For each case or each practitioner.', [
    'legalCost',
    'conferenceCost',
    'restorativeCost',
  ]),
  group(
    'shared',
    'How placement prices are shared out',
    'Used only where no price of a week is given above.',
    ['kinshipCost', 'agencyFosterCost', 'supportedCost', 'secureCost'],
  ),
]

export const RELEASE_GROUP = group(
  'release',
  'When a bed or a post can be given up',
  'Until notice is over and a contract lets go, what is free is capacity and no cash.',
  [
    'noticeResidential',
    'heldResidential',
    'noticeAgencyFoster',
    'heldAgencyFoster',
    'noticeInHouse',
    'heldInHouse',
    'noticeKinship',
    'heldKinship',
    'noticeSupported',
    'heldSupported',
    'postRelease',
    'partnerPays',
  ],
)

export const APPRAISAL_GROUP = group(
  'appraisal',
  'Inflation, discounting and optimism',
  'Inflation turns real into nominal; discounting is apart from it; optimism bias is apart from both.',
  [
    'inflationGeneral',
    'inflationPay',
    'inflationFostering',
    'inflationResidential',
    'discountRate',
    'optimismCosts',
    'optimismSavings',
  ],
)

export function priceRow(scenario: Scenario, draws: readonly DrawnPrices[], id: MoneyPriceId): PriceRow {
  const parameter = priceParameter(id)
  const own = scenario.money?.prices?.[id]
  const kind = weekKind(id)
  const byDefault = kind ? weekBelief(draws, kind) : defaultOf(scenario, id as ParameterId)
  const defaultWords = beliefInWords(parameter, byDefault)
  const sourced = kind ? weekSource(scenario, kind) : registerSource(scenario, id as ParameterId)
  return {
    id,
    label: priceLabel(id),
    byDefault,
    defaultWords,
    own: own !== undefined,
    toKnowBetter: parameter.toKnowBetter,
    ...(own
      ? {
          now: overrideInWords(parameter, own),
          source: `${own.source}, prices of ${own.year}`,
          grade: 'The authority’s own',
          unsourced: false,
        }
      : { now: defaultWords, ...sourced }),
  }
}

const defaultOf = (scenario: Scenario, id: ParameterId): Belief => {
  const { byDefault, override } = assumptionIn(scenario, id)
  if (override?.value !== undefined) return { value: override.value }
  const { low, high, mode } = override ?? {}
  if (low === undefined || high === undefined) return byDefault
  return { low, middle: mode ?? (low + high) / 2, high }
}

function registerSource(scenario: Scenario, id: ParameterId) {
  const { parameter, override } = assumptionIn(scenario, id)
  if (override)
    return {
      source: `Changed under “What we assume”: ${override.reason}`,
      grade: 'The authority’s own',
      unsourced: false,
    }
  const { source, locator, grade, note } = parameter.evidence
  const judged = grade === 'assumption'
  return {
    source: judged
      ? `No source: judgement${note ? ` (${note})` : ''}`
      : [sourceInWords(source), locator, note].filter(Boolean).join(', '),
    grade: GRADE_WORDS[grade].name,
    unsourced: judged,
  }
}

/** As drawn. */
function weekBelief(draws: readonly DrawnPrices[], kind: Placement): Belief {
  if (draws.length === 0) return { value: 0 }
  const { low, middle, high } = weekRange(draws, kind)
  return low === high ? { value: Math.round(middle) } : { low, middle, high }
}

function weekSource(scenario: Scenario, kind: Placement) {
  const { sources, baseYear } = scenario.authority
  const field = weekField(kind)
  const what = field === 'fosteringWeeklyGbp' ? 'fostering' : 'residential care'
  const given = sources?.[field] ?? sources?.['*']
  const published = `Published weekly cost of ${what}, ${baseYear}${given ? ` (${sourceInWords(given)})` : ''}`
  const ratio = WEEK_RATIO[kind]
  if (!ratio) return { source: published, grade: GRADE_WORDS.published.name, unsourced: false }
  const { grade, unsourced } = registerSource(scenario, ratio)
  return { source: `${published}, times “${priceParameter(ratio as MoneyPriceId).label}”`, grade, unsourced }
}
