/** The figures of a quarter as a director reads them: what each is called, and how it is written. */
import type { QuarterFigure } from '../engine/quarters'
import { formatNumber, formatPercent } from './format'

export interface FigureWords {
  label: string
  meaning: string
  show: (value: number) => string
}

const whole = (value: number) => formatNumber(value)
const fte = (value: number) => formatNumber(value, 1)

export const QUARTER_WORDS: Partial<Record<QuarterFigure, FigureWords>> = {
  caseload: {
    label: 'Caseload',
    meaning: 'Open cases for each case-holding social worker, agency included',
    show: (value) => formatNumber(value, 1),
  },
  waiting: { label: 'Children without a practitioner', meaning: 'Mean over the quarter', show: whole },
  overloaded: {
    label: 'Time units are overloaded',
    meaning: 'Weeks of units in which the work was more than the time',
    show: (value) => formatPercent(value),
  },
  permanentFte: { label: 'Social workers, permanent', meaning: 'Full-time equivalent', show: fte },
  agencyFte: { label: 'Social workers, agency', meaning: 'Full-time equivalent', show: fte },
  emptyFte: { label: 'Social work posts with nobody', meaning: 'Full-time equivalent', show: fte },
  leavers: { label: 'Social workers who left', meaning: 'In the quarter, full-time equivalent', show: fte },
  hires: { label: 'Staff who joined', meaning: 'In the quarter, all roles, full-time equivalent', show: fte },
  referrals: { label: 'Referrals', meaning: 'In the quarter', show: whole },
  childrenInNeed: { label: 'Children in need', meaning: 'All open cases', show: whole },
  childProtectionPlans: { label: 'Child protection plans', meaning: 'On the last day', show: whole },
  lookedAfter: { label: 'Children looked after', meaning: 'On the last day', show: whole },
  careStarts: { label: 'Children starting to be looked after', meaning: 'In the quarter', show: whole },
  practitionerChanges: {
    label: 'Changes of practitioner',
    meaning: 'For each child open for a year',
    show: (value) => formatNumber(value, 2),
  },
  reReferralRate: {
    label: 'Re-referral rate',
    meaning: 'Over the last 12 months',
    show: (value) => formatPercent(value),
  },
}
/** In the order in which they are shown. */
export const QUARTER_SHOWN = Object.keys(QUARTER_WORDS) as QuarterFigure[]
