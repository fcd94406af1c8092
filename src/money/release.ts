/** When a bed or a post can be given up: weeks that it is paid for without anybody in it, and the share of its cost that stays. */
import type { MoneyLineId } from '../model/moneyLines'
import type { Values } from '../parameters'

export interface Release {
  /** Weeks from the day it stands empty until it is no longer paid for. */
  weeks: number
  /** Share of its cost that goes on. */
  held: number
}

const AT_ONCE: Release = { weeks: 0, held: 0 }

/** Of placements; everything else is given up at once. Posts: `postReleaseWeeks`. */
export function releaseOf(line: MoneyLineId, values: Values): Release {
  switch (line) {
    case 'kinship':
      return { weeks: values.noticeKinship, held: values.heldKinship }
    case 'inHouseFoster':
      return { weeks: values.noticeInHouse, held: values.heldInHouse }
    case 'agencyFoster':
      return { weeks: values.noticeAgencyFoster, held: values.heldAgencyFoster }
    case 'residential':
    case 'secureOrOther':
      return { weeks: values.noticeResidential, held: values.heldResidential }
    case 'supportedAccommodation':
      return { weeks: values.noticeSupported, held: values.heldSupported }
    default:
      return AT_ONCE
  }
}

/** Weeks from the start of an option until posts it gives up are no longer paid for. */
export const postReleaseWeeks = (values: Values): number => values.postRelease
export const partnerPays = (values: Values): number => values.partnerPays
