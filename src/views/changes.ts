/** One edit of a scenario in words, for undo and redo: found by looking at what is different, so that no edit can be told wrongly. */
import { ELEMENT_IDS, ELEMENT_LABELS } from '../model/elements'
import { PRACTICE_IDS, PRACTICE_LABELS } from '../model/practices'
import { PROFILE_FIELDS } from '../model/profileFields'
import { ROLE_IDS, ROLES } from '../model/roles'
import { SERVICE_IDS, SERVICE_LABELS } from '../model/services'
import { TEMPLATES } from '../model/templates'
import { mergeOptions, type MergedOption } from '../scenario/extend'
import { postsOf } from '../scenario/design'
import type { Scenario, ServiceFile, UnitFile } from '../scenario/types'
import { letterOf } from './fan'
import { formatFte, formatNumber, formatPercent, inSentence } from './format'
import { STANCE_LABELS } from './status'

/** "Option B, assessment: social worker 4.5 to 5 FTE". */
export function changeInWords(before: Scenario, after: Scenario): string {
  const told = changesInWords(before, after)
  if (told.length === 0) return 'A change'
  return told.length === 1 ? told[0]! : `${told[0]} and ${told.length - 1} more`
}

/** Everything that is different, one phrase each; empty where nothing is. */
export function changesInWords(before: Scenario, after: Scenario): string[] {
  return [
    ...optionsChange(before, after),
    ...figuresChange(before, after),
    ...settingsChange(before, after),
    ...judgementsChange(before, after),
    ...(same(before.money, after.money) ? [] : ['Prices and costs of money']),
  ]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function optionsChange(before: Scenario, after: Scenario): string[] {
  const [ids, now] = [before.options.map(({ id }) => id), after.options.map(({ id }) => id)]
  const nameOf = (scenario: Scenario, id: string) => {
    const { name } = scenario.options.find((each) => each.id === id)!
    return `“${name ?? id}”`
  }
  const added = now.filter((id) => !ids.includes(id))
  const gone = ids.filter((id) => !now.includes(id))
  if (added.length > 0) return [`Option ${nameOf(after, added[0]!)} added`]
  if (gone.length > 0) return [`Option ${nameOf(before, gone[0]!)} deleted`]
  if (!same(ids, now)) return ['Order of the options']
  const [was, is] = [mergeOptions(before.options), mergeOptions(after.options)]
  const follows = after.options.map((option, index) => same(option, before.options[index]))
  return after.options.flatMap((option, index) => {
    // An option that only follows the one it extends is not what was edited.
    if (follows[index]) return []
    const where = `Option ${letterOf(index)}`
    const [earlier, later] = [before.options[index]!.name, option.name]
    return [
      ...(earlier === later ? [] : [`${where} renamed to “${later ?? option.id}”`]),
      ...mergedChange(was[index]!, is[index]!).map((words) => `${where}, ${words}`),
    ]
  })
}

function mergedChange(before: MergedOption, after: MergedOption): string[] {
  return [
    ...SERVICE_IDS.flatMap((id) => {
      const of = ({ services }: MergedOption) => services.find(({ service }) => service === id)
      return serviceChange(of(before), of(after)).map(
        (words) => `${inSentence(SERVICE_LABELS[id])}: ${words}`,
      )
    }),
    ...sharesChange(ELEMENT_IDS, ELEMENT_LABELS, before.elements, after.elements),
    ...sharesChange(PRACTICE_IDS, PRACTICE_LABELS, before.practices, after.practices),
    ...(before.policies.startWeek === after.policies.startWeek ? [] : ['when it starts']),
    ...(before.policies.trainAgency === after.policies.trainAgency ? [] : ['training of agency staff']),
    ...(before.policies.agencyCover === after.policies.agencyCover ? [] : ['agency taken for empty posts']),
    ...(before.policies.recruitment === after.policies.recruitment ? [] : ['recruitment']),
    ...(same(before.changes, after.changes) ? [] : ['later changes']),
    ...(same(before.events, after.events) ? [] : ['events']),
  ]
}

function serviceChange(before: ServiceFile | undefined, after: ServiceFile | undefined): string[] {
  if (same(before, after)) return []
  if (!before) return ['units added']
  if (!after) return ['all units removed']
  if (after.units.length > before.units.length) return ['a kind of unit more']
  if (after.units.length < before.units.length) return ['a kind of unit less']
  const told = after.units.flatMap((unit, index) => unitChange(before.units[index]!, unit))
  return told.length > 0 ? told : ['services it also does']
}

function unitChange(before: UnitFile, after: UnitFile): string[] {
  if (same(before, after)) return []
  if (before.template !== after.template)
    return [`kind of unit ${inSentence(TEMPLATES[after.template].label)}`]
  const [was, is] = [postsOf(before), postsOf(after)]
  const roles = ROLE_IDS.filter((role) => (was[role] ?? 0) !== (is[role] ?? 0)).map(
    (role) =>
      `${inSentence(ROLES[role].label)} ${formatFte(was[role] ?? 0)} to ${formatFte(is[role] ?? 0)} FTE`,
  )
  return [
    ...(before.count === after.count ? [] : [`units ${before.count} to ${after.count}`]),
    ...roles,
    ...(before.holding === after.holding ? [] : ['how cases are held']),
    ...(before.name === after.name ? [] : ['name of units']),
  ]
}

function sharesChange<Id extends string>(
  ids: readonly Id[],
  labels: Record<Id, string>,
  before: Partial<Record<Id, number>>,
  after: Partial<Record<Id, number>>,
): string[] {
  return ids.flatMap((id) => {
    const [was, is] = [before[id] ?? 0, after[id] ?? 0]
    return was === is ? [] : [`${inSentence(labels[id])} ${formatPercent(was)} to ${formatPercent(is)}`]
  })
}

function figuresChange({ authority: before }: Scenario, { authority: after }: Scenario): string[] {
  if (same(before, after)) return []
  const changed = PROFILE_FIELDS.filter(({ id }) => before.profile[id] !== after.profile[id])
  return changed.length > 0 ? changed.map(({ label }) => `Figure “${label}”`) : ['Figures']
}

function settingsChange(before: Scenario, after: Scenario): string[] {
  return [
    ...(before.stance === after.stance
      ? []
      : [`Evidence read as ${inSentence(STANCE_LABELS[after.stance])}`]),
    ...(same(before.parameters, after.parameters) ? [] : ['What we assume']),
    ...(same(before.mechanisms, after.mechanisms) ? [] : ['Parts of the model']),
    ...(before.horizonYears === after.horizonYears
      ? []
      : [`Years ahead ${before.horizonYears} to ${after.horizonYears}`]),
    ...(before.replications === after.replications
      ? []
      : [`Futures ${formatNumber(before.replications)} to ${formatNumber(after.replications)}`]),
    ...(before.seed === after.seed ? [] : [`Seed “${after.seed}”`]),
  ]
}

function judgementsChange(
  { judgements: before = {} }: Scenario,
  { judgements: after = {} }: Scenario,
): string[] {
  return [
    ...(same(before.targets, after.targets) ? [] : ['Targets']),
    ...(same(before.sizes, after.sizes) ? [] : ['Smallest differences that matter']),
    ...(same(before.weights, after.weights) ? [] : ['What counts how much']),
  ]
}
