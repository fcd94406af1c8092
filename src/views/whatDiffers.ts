/** What a scenario says that is not as by default, as published, or as in its baseline: listed when something is opened. */
import type { MechanismId } from '../model/mechanisms'
import { PROFILE_FIELDS, type ProfileFieldId } from '../model/profileFields'
import { resolveScenario } from '../scenario/resolve'
import type { Authority, Scenario } from '../scenario/types'
import { profileValue } from './area'
import { differencesIn } from './assumptions'
import { today } from './clock'
import { differingAspects } from './differs'
import { letterOf } from './fan'
import { formatNumber, inSentence, lowerFirst } from './format'
import { judgementItems } from './judgements'
import { moneyItems } from './moneyInputs'
import { MECHANISM_WORDS } from './options'
import { pastStart } from './pastStart'
import { eventsTold } from './reportWarnings'
import { sourceInWords } from './sources'
import { STANCE_LABELS } from './status'

export interface Differing {
  /** What it is compared with. */
  heading: string
  items: string[]
}

const DEFAULT_YEARS = 5
const DEFAULT_FUTURES = 1_000

/** With `published`, figures are held against it; without, every figure is the file's own. Headings without items are left out. `day` as `2026-11-21`. */
export function whatDiffers(scenario: Scenario, published?: Authority, day = today()): Differing[] {
  const past = pastStart(scenario, day)
  const options = scenario.options.slice(1).map((option, index): Differing => ({
    heading: `${letterOf(index + 1)}, ${inSentence(option.name ?? option.id)}, differs from A`,
    items: differingAspects(scenario, index + 1).map(
      ({ label, today, option: words }) => `${label}: ${words}; in A ${today}`,
    ),
  }))
  const figures: Differing = {
    heading: published
      ? 'Figures that differ from those published'
      : 'Figures that the file brings, not compared with publications',
    items: figureItems(scenario.authority, published),
  }
  return [
    ...options,
    { heading: 'Starts that are past', items: past ? [past.sentence] : [] },
    { heading: 'Events that are played', items: eventsTold(resolveScenario(scenario)) },
    { heading: 'Assumptions and settings that differ from default', items: settingItems(scenario) },
    figures,
    { heading: 'What its readers judge', items: judgementItems(scenario) },
    { heading: 'Prices and costs that are the authority’s own', items: moneyItems(scenario) },
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
