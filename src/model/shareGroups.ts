/** Figures that are shares of one whole. They are only right together: shares of different years can add up to more than all. */
import type { ProfileFieldId } from './profileFields'

export const SHARE_GROUPS: readonly (readonly ProfileFieldId[])[] = [
  ['plansUpTo3Months', 'plans3To6Months', 'plans6To12Months', 'plans1To2Years', 'plansOver2Years'],
  ['fosterShare', 'residentialShare', 'supportedShare', 'parentsOrOtherShare'],
]
