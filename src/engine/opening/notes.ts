/** What does not reconcile between figures and design, in words for the user. */
import type { Future, Plan } from '../future'
import type { ReconciliationNote } from '../types'
import { ceasing } from './pathway'

/** Differences worth saying: more than one part in ten. */
const WORTH_SAYING = 0.1

export function baselineNotes(future: Future, baseline: Plan): ReconciliationNote[] {
  const notes: ReconciliationNote[] = []
  const { profile } = future.scenario.authority
  const { work, workforce } = future
  const inside = baseline.design.posts.reduce((sum, post) => sum + post.fte, 0)
  const holders = profile.caseHoldersFte
  if (holders > 0 && Math.abs(work.caseHoldersFte / holders - 1) > WORTH_SAYING)
    notes.push({
      field: 'caseHoldersFte',
      message: `Your structure for today has about ${work.caseHoldersFte.toFixed(0)} case-holding social workers in post (FTE); the published figure is ${holders.toFixed(0)}. Caseload begins at the published figure either way.`,
    })
  const counted = work.casesPerChild
  if (counted < 1 - WORTH_SAYING || counted > 1 + WORTH_SAYING)
    notes.push({
      field: 'caseloadPerFte',
      message: `The workforce census counts about ${(counted * 100).toFixed(0)} cases with case holders for every 100 children with an open case. The model keeps that proportion.`,
    })
  if (
    Math.abs(profile.lookedAfterStarts - profile.lookedAfterCeased) >
    WORTH_SAYING * profile.lookedAfterStarts
  )
    notes.push({
      field: 'lookedAfterCeased',
      message: `${Math.round(profile.lookedAfterStarts)} children started to be looked after and ${Math.round(profile.lookedAfterCeased)} ceased. If that went on the number would change by ${Math.round(Math.abs(profile.lookedAfterStarts - profile.lookedAfterCeased))} a year; the model begins with ${Math.round(ceasing(profile, future.values))} a year who cease, since in most authorities little of such a difference goes on, and lets a little of it go on for a year.`,
    })
  const elsewhere = baseline.elsewhere.reduce((sum, post) => sum + post.fte, 0)
  if (elsewhere > 0)
    notes.push({
      field: 'socialWorkersFte',
      message: `Of about ${workforce.postsFte.toFixed(0)} social work posts (FTE, vacant ones included) that the census figures imply, ${(workforce.postsFte - elsewhere).toFixed(0)} are in the structure shown. The other ${elsewhere.toFixed(0)} work elsewhere, for example in fostering, adoption, reviewing and management. They count in the workforce rates and are the same in every option.`,
    })
  if (baseline.elsewhere.length === 0 && workforce.postsFte < inside)
    notes.push({
      field: 'socialWorkersFte',
      message: `Your structure for today has more social work posts than the ${workforce.postsFte.toFixed(0)} (FTE) that the census figures imply.`,
    })
  return notes
}
