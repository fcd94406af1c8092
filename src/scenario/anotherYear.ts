/** The same work from the figures of another published year: what still makes sense stays, what belonged to the old year goes, and both are told. */
import type { AuthorityRecord, Directory } from '../authorities/types'
import { PROFILE_FIELDS } from '../model/profileFields'
import { SERVICE_IDS } from '../model/services'
import { scenarioForAuthority } from './fromAuthority'
import { ownReason } from './ownFigure'
import type { OptionFile, Scenario } from './types'

export interface AnotherYear {
  scenario: Scenario
  /** Labels of own figures that stood in for those of the old year. */
  droppedFigures: string[]
  /** Ids of options whose units were the user's own, and stay as they are. */
  ownUnits: string[]
}

/** In whatever order services are given. */
const inOrder = (services: OptionFile['services'] = []): string =>
  JSON.stringify(services.toSorted((a, b) => SERVICE_IDS.indexOf(a.service) - SERVICE_IDS.indexOf(b.service)))

export function forAnotherYear(
  directory: Directory,
  record: AuthorityRecord,
  scenario: Scenario,
  [from, to]: readonly [from: number, to: number],
): AnotherYear {
  const [before, after] = [from, to].map((year) => scenarioForAuthority(directory, record, year)) as [
    Scenario,
    Scenario,
  ]
  const usual = (option: OptionFile) => before.options.find(({ id }) => id === option.id)
  const isUsual = (option: OptionFile): boolean =>
    inOrder(option.services) === inOrder(usual(option)?.services)
  const options = scenario.options.map((option): OptionFile => {
    const services = after.options.find(({ id }) => id === option.id)?.services
    return services && isUsual(option) ? { ...option, services } : option
  })
  return {
    scenario: { ...scenario, summary: after.summary, authority: after.authority, options },
    droppedFigures: PROFILE_FIELDS.filter(({ id }) => ownReason(scenario.authority, id) !== undefined).map(
      ({ label }) => label,
    ),
    ownUnits: scenario.options
      .filter((option) => option.services !== undefined && !isUsual(option))
      .map(({ id }) => id),
  }
}
