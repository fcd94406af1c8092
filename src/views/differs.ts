/** What an option has that today's structure has not, and the other way round, in short sentences: shown wherever options are changed. */
import { ELEMENT_IDS, ELEMENT_LABELS } from '../model/elements'
import { PRACTICE_IDS, PRACTICE_LABELS } from '../model/practices'
import { ROLE_IDS, ROLES } from '../model/roles'
import { SERVICE_IDS, SERVICE_LABELS, type ServiceId } from '../model/services'
import { TEMPLATES } from '../model/templates'
import { payBillGbp, postsSummary } from '../scenario/design'
import { mergeOptions, type MergedDesign, type MergedOption } from '../scenario/extend'
import { resolveScenario } from '../scenario/resolve'
import type { LaterPolicies, Scenario, ServiceFile, UnitFile } from '../scenario/types'
import { afterWeeks, monthOfWeek } from './calendar'
import { eventInWords } from './events'
import { formatFte, formatPercent, formatPounds, inSentence, listInWords } from './format'
import { payDifference } from './options'

export interface Aspect {
  label: string
  /** What it is in today's structure. */
  today: string
  /** What it is in the option; the same words where nothing differs. */
  option: string
}

/** Every aspect in which an option can differ, in the order of the pages that change them. */
export function aspectsOf(scenario: Scenario, option: number): Aspect[] {
  const merged = mergeOptions(scenario.options)
  const [today, other] = [merged[0]!, merged[option]!]
  const { options, parameters, authority } = resolveScenario(scenario)
  const [before, after] = [options[0]!, options[option]!]
  const [postsBefore, postsAfter] = [postsSummary(before), postsSummary(after)]
  const [payBefore, payAfter] = [payBillGbp(before, parameters), payBillGbp(after, parameters)]
  const startWeek = other.policies.startWeek ?? 0
  return [
    ...SERVICE_IDS.map((id) => ({
      label: SERVICE_LABELS[id],
      today: serviceInWords(today, id),
      option: serviceInWords(other, id),
    })),
    {
      label: 'Social workers',
      today: `${formatFte(postsBefore.socialWorkersFte)} FTE`,
      option: `${formatFte(postsAfter.socialWorkersFte)} FTE`,
    },
    {
      label: 'All posts',
      today: `${formatFte(postsBefore.postsFte)} FTE`,
      option: `${formatFte(postsAfter.postsFte)} FTE`,
    },
    {
      label: 'Pay bill a year',
      today: millions(payBefore),
      option:
        payAfter === payBefore
          ? millions(payAfter)
          : `${millions(payAfter)}, ${payDifference(payAfter, payBefore)}`,
    },
    { label: 'Kept of the model', today: keptInWords(today), option: keptInWords(other) },
    { label: 'Other practice', today: practicesInWords(today), option: practicesInWords(other) },
    {
      label: 'Starts',
      today: 'in place now',
      option: `${monthOfWeek(authority.baseYear, startWeek)}, ${afterWeeks(startWeek)}`,
    },
    {
      label: 'Agency staff',
      today: trainedInWords(today),
      option: trainedInWords(other),
    },
    {
      label: 'Later changes',
      today: NONE,
      option: laterInWords(other, authority.baseYear),
    },
    {
      label: 'Events',
      today: eventsInWords(today, authority.baseYear),
      option: eventsInWords(other, authority.baseYear),
    },
  ]
}

/** Only those in which it does; none of a copy, though it starts at another date. */
export function differingAspects(scenario: Scenario, option: number): Aspect[] {
  const differing = aspectsOf(scenario, option).filter((each) => each.today !== each.option)
  return differing.some(({ label }) => label !== 'Starts') ? differing : []
}

/** One short line each. */
export const differsInShort = (scenario: Scenario, option: number): string[] =>
  differingAspects(scenario, option).map(({ label, option: words }) => `${label}: ${words}`)

/** What an aspect says of an option that has nothing of the kind. */
export const NONE = 'none'
const millions = (pounds: number): string => formatPounds(Math.round(pounds / 1e5) * 1e5, 1e5)

function serviceInWords({ services }: MergedDesign, id: ServiceId): string {
  const own = services.find(({ service }) => service === id)
  const by = services.find(({ handles }) => handles?.includes(id))
  if (!own) return by ? `done by ${inSentence(SERVICE_LABELS[by.service])}` : NONE
  return unitsInWords(own)
}

function unitsInWords({ units, handles }: ServiceFile): string {
  const kinds = units.map((unit) => {
    const changed = postsChanged(unit)
    const { label, holding } = TEMPLATES[unit.template]
    const held = unit.holding && unit.holding !== holding ? `cases ${HELD[unit.holding]}` : ''
    const notes = [changed, held].filter(Boolean).join(', ')
    return `${unit.count} × ${inSentence(label)}${notes ? ` (${notes})` : ''}`
  })
  const also = handles?.length
    ? `; also does ${listInWords(handles.map((id) => inSentence(SERVICE_LABELS[id])))}`
    : ''
  return `${listInWords(kinds)}${also}`
}

const HELD = { shared: 'shared', individual: 'held by one practitioner each' } as const

/** Posts that are not the template's: "social worker 4.4, clinician 0". */
function postsChanged(unit: UnitFile): string {
  const { posts = {} } = unit
  const usual = TEMPLATES[unit.template].posts
  return ROLE_IDS.filter((role) => posts[role] !== undefined && posts[role] !== (usual[role] ?? 0))
    .map((role) => `${inSentence(ROLES[role].label)} ${formatFte(posts[role]!)}`)
    .join(', ')
}

function keptInWords({ elements }: MergedDesign): string {
  const kept = ELEMENT_IDS.filter((id) => (elements[id] ?? 0) > 0)
  if (kept.length === 0) return NONE
  const degrees = new Set(kept.map((id) => elements[id]))
  if (kept.length === ELEMENT_IDS.length && degrees.size === 1)
    return `all five elements${elements[kept[0]!] === 1 ? '' : ` at ${formatPercent(elements[kept[0]!]!)}`}`
  return listInWords(
    kept.map((id) => {
      const share = elements[id]!
      return `${inSentence(ELEMENT_LABELS[id])}${share < 1 ? ` ${formatPercent(share)}` : ''}`
    }),
  )
}

function practicesInWords({ practices }: MergedDesign): string {
  const taken = PRACTICE_IDS.filter((id) => (practices[id] ?? 0) > 0)
  if (taken.length === 0) return NONE
  return listInWords(taken.map((id) => `${inSentence(PRACTICE_LABELS[id])} ${formatPercent(practices[id]!)}`))
}

const trainedInWords = ({ policies }: Pick<MergedOption, 'policies'>): string =>
  listInWords([policies.trainAgency ? 'trained too' : 'not trained', ...pacesInWords(policies)])

function eventsInWords({ events }: MergedOption, baseYear: string): string {
  if (events.length === 0) return NONE
  return events
    .toSorted((a, b) => a.week - b.week)
    .map((event) => `${inSentence(eventInWords(event))} in ${monthOfWeek(baseYear, event.week)}`)
    .join('; ')
}

function laterInWords({ later, changes }: MergedOption, baseYear: string): string {
  if (changes.length === 0) return NONE
  return changes
    .map((change, place) => {
      const what = [
        ...(change.services ?? []).map(({ service }) => serviceInWordsNow(later[place]!, service)),
        ...(change.elements ? [`kept of the model ${keptInWords(later[place]!)}`] : []),
        ...(change.practices ? [`other practice ${practicesInWords(later[place]!)}`] : []),
        ...(change.policies ? [`agency staff ${trainedInWords(later[place]!)}`] : []),
      ]
      return `${monthOfWeek(baseYear, change.week)}: ${what.length > 0 ? listInWords(what) : 'nothing'}`
    })
    .join('; ')
}

const serviceInWordsNow = (design: MergedDesign, id: ServiceId): string =>
  `${inSentence(SERVICE_LABELS[id])} ${serviceInWords(design, id)}`

const pacesInWords = ({ agencyCover = 1, recruitment = 1 }: Partial<LaterPolicies>): string[] => [
  ...(agencyCover === 1 ? [] : [`agency taken at ${formatPercent(agencyCover)} of today’s pace`]),
  ...(recruitment === 1 ? [] : [`posts filled at ${formatPercent(recruitment)} of today’s pace`]),
]
