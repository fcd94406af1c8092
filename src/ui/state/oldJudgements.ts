/** Judgements that an earlier version kept beside the projects: put into them once, then removed. What does not fit is left out. */
import * as v from 'valibot'
import type { Shelf } from '../../keep/shelf'
import { judgementsSchema, type Judgements } from '../../scenario/judgements'
import { DEFAULT_WEIGHTS } from '../../views/weights'
import { keep, recall } from './kept'

const KEY = 'judgements'

/** Where the database refuses, they stay for the next visit. Projects that have judgements of their own keep those. */
export async function takeInOldJudgements(shelf: Shelf): Promise<void> {
  const kept = recall(KEY)
  if (kept === undefined) return
  const { projects: byProject, weights } = (kept ?? {}) as Record<string, unknown>
  try {
    for (const project of (await shelf.list()).projects) {
      const judged = ((byProject ?? {}) as Record<string, unknown>)[project.id]
      const judgements = whatFits({ ...(judged as object | undefined), weights })
      if (!judgements || project.scenario.judgements) continue
      await shelf.save({
        ...project,
        scenario: { ...project.scenario, judgements },
        revision: project.revision + 1,
      })
    }
    keep(KEY, undefined)
  } catch {
    // Tried again at the next visit.
  }
}

/** Nothing where nothing fits. Weights were kept for every project, as by default when nobody had changed them. */
function whatFits({ sizes, targets, weights }: Record<string, unknown>): Judgements | undefined {
  const part = (judged: Judgements | Record<string, unknown>): Judgements => {
    const read = v.safeParse(judgementsSchema, judged)
    return read.success ? read.output : {}
  }
  const list = (found: unknown): unknown[] => (Array.isArray(found) ? found : [])
  const sized = Object.entries((sizes ?? {}) as object).filter(
    ([id, size]) => part({ sizes: { [id]: size } }).sizes,
  )
  const set = list(targets).filter((target) => part({ targets: [target] }).targets)
  const weighed = list(weights).filter((weight) => part({ weights: [weight] }).weights)
  const own = JSON.stringify(weighed) !== JSON.stringify(DEFAULT_WEIGHTS)
  const judged = part({
    ...(sized.length > 0 && { sizes: Object.fromEntries(sized) }),
    ...(Array.isArray(targets) && { targets: set }),
    ...(weighed.length > 0 && own && { weights: weighed }),
  })
  return Object.keys(judged).length > 0 ? judged : undefined
}
