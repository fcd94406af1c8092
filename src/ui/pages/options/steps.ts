/** What the parts of the page of options are called, and what each is for. */
import type { Step } from '../../state/address'

export const STEP_TITLES: Record<Step, string> = {
  compare: 'Options',
  units: 'Units and posts',
  practice: 'What is kept',
  timeline: 'Timeline',
  evidence: 'Evidence',
  run: 'Run',
}

/** Parts in which one option at a time is changed. */
export const OF_ONE_OPTION: readonly Step[] = ['units', 'practice', 'timeline']
