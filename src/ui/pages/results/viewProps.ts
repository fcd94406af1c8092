/** What every way to look at results is given. */
import type { MeasureId } from '../../../model/measures'
import type { RunResult } from '../../state/runs.svelte'

export interface ViewProps {
  run: RunResult
  measure: MeasureId
  /** Index of the year chosen. */
  year: number
  /** Index of the option that is compared with the baseline, and of all that are shown. */
  option: number
  shown: readonly number[]
}
