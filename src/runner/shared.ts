/** One runner for all who ask, made when first wanted and made anew after somebody has disposed of it. */
import type { Runner } from './types'

export function sharedRunner(create: () => Runner): () => Runner {
  let current: Runner | undefined
  return () => {
    if (current) return current
    const made = create()
    const shared: Runner = {
      run: (job, options) => made.run(job, options),
      dispose() {
        if (current === shared) current = undefined
        made.dispose()
      },
    }
    return (current = shared)
  }
}
