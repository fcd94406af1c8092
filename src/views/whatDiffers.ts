/** What a scenario says that is not as by default, as published, or as in its baseline: listed when something is opened. */
import { ELEMENT_IDS, ELEMENT_LABELS, NO_ELEMENTS } from '../model/elements'
import type { MechanismId } from '../model/mechanisms'
import { NO_PRACTICES, PRACTICE_IDS, PRACTICE_LABELS } from '../model/practices'
import { PROFILE_FIELDS, type ProfileFieldId } from '../model/profileFields'
import { ROLES, ROLE_IDS } from '../model/roles'
import { SERVICE_IDS, SERVICE_LABELS } from '../model/services'
import { TEMPLATES } from '../model/templates'
import { postsOf } from '../scenario/design'
import { mergeOptions, type MergedOption } from '../scenario/extend'
import type { Authority, Scenario, ServiceFile, UnitFile } from '../scenario/types'
import { profileValue } from './area'
import { differencesIn } from './assumptions'
import { letterOf } from './fan'
import { formatFte, formatNumber, formatPercent, inSentence, listInWords, lowerFirst } from './format'
import { MECHANISM_WORDS } from './options'
import { sourceInWords } from './sources'
import { STANCE_LABELS } from './status'

export interface Differing {
  /** What it is compared with. */
  heading: string
  items: string[]
}

const DEFAULT_YEARS = 5
const DEFAULT_FUTURES = 1_000

/** With `published`, figures are held against it; without, every figure is the file's own. Headings without items are left out. */
export function whatDiffers(scenario: Scenario, published?: Authority): Differing[] {
  const merged = mergeOptions(scenario.options)
  const options = scenario.options.slice(1).map((option, index): Differing => ({
    heading: `${letterOf(index + 1)}, ${inSentence(option.name ?? option.id)}, differs from A`,
    items: merged[0] && merged[index + 1] ? optionItems(merged[0], merged[index + 1]!) : [],
  }))
  const figures: Differing = {
    heading: published
      ? 'Figures that differ from those published'
      : 'Figures that the file brings, not compared with publications',
    items: figureItems(scenario.authority, published),
  }
  return [
    ...options,
    { heading: 'Assumptions and settings that differ from default', items: settingItems(scenario) },
    figures,
  ].filter(({ items }) => items.length > 0)
}

function settingItems(scenario: Scenario): string[] {
  const { stance, horizonYears, replications, mechanisms = {} } = scenario
  const off = Object.entries(mechanisms).filter(([, on]) => on === false)
  return [
    ...differencesIn(scenario).map(
      ({ label, now, default: byDefault, reason }) =>
        `${label}: ${now}, by default ${byDefault}. Reason: ${reason}`,
    ),
    ...(stance === 'balanced' ? [] : [`Evidence: ${STANCE_LABELS[stance]}, by default Balanced`]),
    ...off.map(([id]) => `Switched off: ${lowerFirst(MECHANISM_WORDS[id as MechanismId].label)}`),
    ...(horizonYears === DEFAULT_YEARS ? [] : [`Years played: ${horizonYears}, by default ${DEFAULT_YEARS}`]),
    ...(replications === DEFAULT_FUTURES
      ? []
      : [`Futures: ${formatNumber(replications)}, by default ${formatNumber(DEFAULT_FUTURES)}`]),
  ]
}

export interface FigureRow {
  /** Nothing for the number of children. */
  id?: ProfileFieldId
  label: string
  own: string
  published: string
  source: string
}

/** Figures that are not the published ones, each beside it. */
export function figureRows(
  { profile, population0to17, sources = {} }: Authority,
  published: Authority | undefined,
): FigureRow[] {
  /** A figure that was changed no longer comes from where the published one does. */
  const sourceOf = (id: string): string => {
    const source = sources[id] ?? sources['*']
    return source === undefined || source === published?.sources?.[id] ? 'not stated' : sourceInWords(source)
  }
  const children: FigureRow[] =
    published && published.population0to17 !== population0to17
      ? [
          {
            label: 'Children aged 0 to 17',
            own: formatNumber(population0to17),
            published: formatNumber(published.population0to17),
            source: sourceOf('population0to17'),
          },
        ]
      : []
  return [
    ...children,
    ...PROFILE_FIELDS.flatMap(({ id, label }): FigureRow[] => {
      const [own, theirs] = [profile[id], published?.profile[id]]
      if (own === theirs) return []
      return [
        {
          id,
          label,
          own: own === undefined ? 'left out' : profileValue(id, own),
          published: theirs === undefined ? 'not published' : profileValue(id, theirs),
          source: own === undefined ? '' : sourceOf(id),
        },
      ]
    }),
  ]
}

const figureItems = (authority: Authority, published: Authority | undefined): string[] =>
  figureRows(authority, published).map(
    ({ label, own, published: theirs }) =>
      `${label}: ${own}${!published ? '' : theirs === 'not published' ? `, ${theirs}` : `, published ${theirs}`}`,
  )

function optionItems(baseline: MergedOption, option: MergedOption): string[] {
  const items: string[] = []
  for (const id of SERVICE_IDS) {
    const [before, now] = [baseline, option].map(({ services }) =>
      services.find((each) => each.service === id),
    )
    const [was, is] = [before, now].map((each) => unitsInWords(each))
    if (was !== is) items.push(`${SERVICE_LABELS[id]}: ${is ?? 'none'}; in A ${was ?? 'none'}`)
  }
  for (const id of ELEMENT_IDS) {
    const [was, is] = [baseline, option].map(({ elements }) => ({ ...NO_ELEMENTS, ...elements })[id])
    if (was !== is)
      items.push(`${ELEMENT_LABELS[id]}: kept ${formatPercent(is!)}, in A ${formatPercent(was!)}`)
  }
  for (const id of PRACTICE_IDS) {
    const [was, is] = [baseline, option].map(({ practices }) => ({ ...NO_PRACTICES, ...practices })[id])
    if (was !== is)
      items.push(`${PRACTICE_LABELS[id]}: ${formatPercent(is!)} beyond today, in A ${formatPercent(was!)}`)
  }
  const [before, now] = [baseline.policies, option.policies]
  if ((now.startWeek ?? 0) !== (before.startWeek ?? 0))
    items.push(`It starts in week ${now.startWeek ?? 0} of the years played`)
  if ((now.trainAgency ?? false) !== (before.trainAgency ?? false))
    items.push(
      now.trainAgency ? 'Agency practitioners are trained too' : 'Agency practitioners are not trained',
    )
  if (JSON.stringify(baseline.events) !== JSON.stringify(option.events))
    items.push(`Planned events: ${option.events.length}, in A ${baseline.events.length}`)
  return items
}

/** "6 × small multi-skilled unit of 4.5 FTE"; undefined where there is none. */
function unitsInWords(service: ServiceFile | undefined): string | undefined {
  if (!service) return undefined
  const units = service.units.map(
    (unit) => `${unit.count} × ${nameOf(unit)} of ${formatFte(fteOf(unit))} FTE${ownPosts(unit)}`,
  )
  const handled = service.handles?.length
    ? `, also ${service.handles.map((id) => lowerFirst(SERVICE_LABELS[id])).join(' and ')}`
    : ''
  return `${units.join(', ')}${handled}`
}

const nameOf = (unit: UnitFile): string => lowerFirst(unit.name ?? TEMPLATES[unit.template].label)
const fteOf = (unit: UnitFile): number => Object.values(postsOf(unit)).reduce((sum, fte) => sum + fte, 0)

/** Posts that are not the template's: " with 5.6 social worker". */
function ownPosts(unit: UnitFile): string {
  const usual = TEMPLATES[unit.template].posts
  const own = ROLE_IDS.filter((id) => unit.posts?.[id] !== undefined && unit.posts[id] !== (usual[id] ?? 0))
  const words = own.map((id) => `${formatFte(unit.posts![id]!)} ${lowerFirst(ROLES[id].label)}`)
  return words.length ? ` with ${listInWords(words)}` : ''
}
