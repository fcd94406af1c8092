/** What the figures of the results page have in common: where they come from, how they were made, what their files are called. */
import { fileName } from '../../../exports/fileName'
import { resultCsv } from '../../../exports/resultCsv'
import type { MeasureId } from '../../../model/measures'
import { measureOf, unitWords } from '../../../views/measureWords'
import { provenanceLine } from '../../../views/status'
import { shortVerdict } from '../../../views/verdict'
import type { RunResult } from '../../state/runs.svelte'

/** How to read a fan, for its picture. */
export const FAN_KEY = 'Thick line: middle future. Inner band: 5 in 10 futures. Outer band: 8 in 10 futures.'

/** Small print of a picture: how to read it, the source, how it was made. */
export function notesOf(run: RunResult, how?: string): string[] {
  return [
    ...(how ? [how] : []),
    'What could happen under stated assumptions; not a forecast. Source of published figures: Department for Education, Open Government Licence v3.0.',
    shortVerdict(),
    `${run.resolved.authority.name}. ${provenanceLine(run.provenance, run.total)}`,
  ]
}

export function fileOf(run: Pick<RunResult, 'resolved'>, measure: MeasureId, what: string): string {
  return fileName(run.resolved.authority.name, measureOf(measure).label, what)
}

/** The numbers behind a figure, as the command line writes them, with their provenance in every row. */
export function csvOf(run: RunResult, measure: MeasureId, part: 'options' | 'differences'): string {
  return resultCsv(run.scenario, run, { measure, part, provenance: run.provenance })
}

/** The meaning of a measure and how to read the figure. */
export function meaningOf(measure: MeasureId, how: string): string {
  return `${measureOf(measure).label}: ${measureOf(measure).meaning} ${how}`
}

/** "Agency rate, per cent" for a subtitle. */
export function subjectOf(measure: MeasureId): string {
  return [measureOf(measure).label, unitWords(measure)].filter(Boolean).join(', ')
}
