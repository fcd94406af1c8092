/** Hours a week that a unit has for families while posts are filled, and people there, as in the published figures: no strain, no course, no starter. */
import type { Elements } from '../../model/elements'
import type { MechanismSwitches } from '../../model/mechanisms'
import type { CompleteProfile } from '../../model/profileFields'
import type { Values } from '../../parameters'
import { isQualified, ROLE_LIST, type DesignPost } from '../design'
import { postHours, timeUse } from '../hours'
import type { WorkforceRates } from './workforce'

export interface SteadyInputs {
  profile: CompleteProfile
  workforce: WorkforceRates
  elements: Elements
  values: Values
  on: MechanismSwitches
}

export interface SteadyHours {
  all: number
  /** Of those who may do statutory work. */
  statutory: number
}

/** Keeps divisions finite where there is nothing to divide by. */
const NEARLY_NONE = 1e-9

/** `practitioners`: FTE in the design of those who work with families. */
export function steadyHours(
  { profile, workforce, elements, values, on }: SteadyInputs,
  members: readonly DesignPost[],
  practitioners: number,
): SteadyHours {
  const filled = workforce.permanentShare + workforce.agencyShare
  const otherFilled = 1 - values.otherVacancy
  const coordinators = members.reduce(
    (sum, post) => sum + (ROLE_LIST[post.role].administrative ? post.fte : 0),
    0,
  )
  const use = timeUse(
    values,
    on,
    elements,
    (coordinators * otherFilled) / Math.max(NEARLY_NONE, practitioners * filled),
    1,
    0,
  )
  let held = 0
  let adults = 0
  let statutory = 0
  for (const post of members) {
    const role = ROLE_LIST[post.role]
    if (!role.direct) continue
    const share = isQualified(post.role) ? filled : otherFilled
    const present = isQualified(post.role)
      ? 1 - (profile.sicknessRate * values.longSpellShare * workforce.permanentShare) / filled
      : 1
    const hours =
      postHours(use, post.fte) * share * present * (1 - profile.sicknessRate * (1 - values.longSpellShare))
    if (role.adults) adults += hours
    else held += hours
    if (role.statutory) statutory += hours
  }
  // Adult specialists can do so much of the work with families and no more.
  const most = values.adultWorkShare * values.startingLoad
  held += on.capacities ? Math.min(adults, (held * most) / (1 - most)) : adults
  // Management falls to the unit when its manager's post is empty, and always where it has no manager without cases.
  const needed = on.capacities ? practitioners * filled * values.managementHours : 0
  const all = Math.max(
    0,
    held - needed + filled * Math.min(needed, managersFte(members) * values.contractedHours),
  )
  return { all, statutory: held > 0 ? statutory * (all / held) : 0 }
}

/** FTE of leads who hold no cases. */
function managersFte(members: readonly DesignPost[]): number {
  return members.reduce(
    (sum, { role, fte }) => sum + (ROLE_LIST[role].leads && !ROLE_LIST[role].direct ? fte : 0),
    0,
  )
}
