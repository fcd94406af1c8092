/** What a child costs a week in each kind of placement: the authority's published unit costs, split by how kinds compare. GBP at base-year prices. */
import type { CompleteProfile } from '../model/profileFields'
import type { Placement } from '../model/stages'
import type { Values } from '../parameters'

export function placementWeekGbp(
  { fosteringWeeklyGbp, residentialWeeklyGbp }: CompleteProfile,
  values: Values,
): Record<Placement, number> {
  const kinship = values.kinshipOfFoster
  const agency = (1 - kinship) * values.agencyOfFoster
  // The published cost is of all fostering; in-house is what makes the mix come to it.
  const inHouse =
    fosteringWeeklyGbp /
    (kinship * values.kinshipCost + agency * values.agencyFosterCost + (1 - kinship - agency))
  return {
    kinship: inHouse * values.kinshipCost,
    inHouseFoster: inHouse,
    agencyFoster: inHouse * values.agencyFosterCost,
    residential: residentialWeeklyGbp,
    supportedAccommodation: residentialWeeklyGbp * values.supportedCost,
    withParents: 0,
    secureOrOther: residentialWeeklyGbp * values.secureCost,
  }
}
