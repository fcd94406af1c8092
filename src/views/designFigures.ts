/** What a design comes to before anything is played: posts, people, pay, children and support, for the whole and for each service. */
import type { OptionStart } from '../engine/openingLoads'
import { ROLES, type RoleId } from '../model/roles'
import { SERVICE_LABELS, type ServiceId } from '../model/services'
import { centralValues, type Overrides } from '../parameters'
import { payGbp } from '../scenario/design'
import type { ResolvedOption, ResolvedUnit } from '../scenario/types'

export interface DesignFigures {
  /** Nothing for the design as a whole. */
  service: ServiceId | undefined
  units: number
  postsFte: number
  /** FTE of those who work with families. */
  practitionersFte: number
  socialWorkersFte: number
  /** Share of posts that are registered social workers. */
  qualifiedShare: number
  /** Yearly, every post filled, GBP. */
  payBillGbp: number
  /** FTE in a unit for each lead; nothing where nobody leads. */
  span: number | undefined
  /** Children held today; services without cases have none. */
  children: number
  childrenPerUnit: number | undefined
  childrenPerPractitioner: number | undefined
  /** Share of practitioners for whom there is a clinician, at the model's ratio, 0 to 1. */
  clinicianCover: number
  /** FTE of practitioners for each coordinator; nothing where there is none. */
  practitionersPerCoordinator: number | undefined
  /** Work for hours at the start, averaged over children; nothing where no cases are held. */
  load: number | undefined
}

/** The whole first, then each service that the option has. */
export function designFigures(
  option: ResolvedOption,
  start: OptionStart,
  parameters: Overrides = {},
): DesignFigures[] {
  const values = centralValues('balanced', parameters)
  let at = 0
  const placed = option.services.map(({ service, units }) => ({
    service,
    units: units.map((unit) => ({ unit, start: start.units[at++]! })),
  }))
  type Placed = (typeof placed)[number]['units']
  const figures = (service: ServiceId | undefined, units: Placed): DesignFigures => {
    const fte = (counts: (role: RoleId) => boolean): number =>
      units.reduce((sum, { unit }) => sum + fteOf(unit, counts), 0)
    const postsFte = fte(() => true)
    const practitionersFte = fte((role) => ROLES[role].direct)
    const leads = fte((role) => ROLES[role].leads)
    const clinicians = fte((role) => ROLES[role].therapeutic)
    const coordinators = fte((role) => ROLES[role].administrative)
    const holding = units.filter((each) => each.start.children > 0)
    const children = holding.reduce((sum, each) => sum + each.start.children, 0)
    const holders = holding.reduce((sum, { unit }) => sum + fteOf(unit, (role) => ROLES[role].direct), 0)
    return {
      service,
      units: units.length,
      postsFte,
      practitionersFte,
      socialWorkersFte: fte((role) => ROLES[role].qualified),
      qualifiedShare: postsFte > 0 ? fte((role) => ROLES[role].qualified) / postsFte : 0,
      payBillGbp: units.reduce(
        (sum, { unit }) =>
          sum + unit.posts.reduce((pay, post) => pay + post.fte * payGbp(post.role, values), 0),
        0,
      ),
      span: leads > 0 ? (postsFte - leads) / leads : undefined,
      children,
      childrenPerUnit: holding.length > 0 ? children / holding.length : undefined,
      childrenPerPractitioner: holders > 0 ? children / holders : undefined,
      clinicianCover:
        practitionersFte > 0
          ? Math.min(1, (clinicians * values.practitionersPerClinician) / practitionersFte)
          : 0,
      practitionersPerCoordinator: coordinators > 0 ? practitionersFte / coordinators : undefined,
      load:
        children > 0
          ? holding.reduce((sum, each) => sum + each.start.load * each.start.children, 0) / children
          : undefined,
    }
  }
  return [
    figures(
      undefined,
      placed.flatMap(({ units }) => units),
    ),
    ...placed.map(({ service, units }) => figures(service, units)),
  ]
}

export function fteOf({ posts }: ResolvedUnit, counts: (role: RoleId) => boolean): number {
  return posts.reduce((sum, post) => sum + (counts(post.role) ? post.fte : 0), 0)
}

export const titleOf = ({ service }: DesignFigures): string =>
  service === undefined ? 'All services' : SERVICE_LABELS[service]
