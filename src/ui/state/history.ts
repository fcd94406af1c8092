/** What was done and undone, bounded, with words for each step. Pure: each function gives a new history and changes none. */

/** A state to go back (or forward) to, and in words the step between it and the state now. */
export interface Step<State> {
  state: State
  what: string
}

/** The last of each list is the nearest. */
export interface History<State> {
  past: readonly Step<State>[]
  future: readonly Step<State>[]
}

/** Steps that are kept: more than anybody goes back, and a scenario is small. */
export const MOST_STEPS = 100

export const emptyHistory = <State>(): History<State> => ({ past: [], future: [] })

/** A step was taken from `before`: what had been undone cannot be done again. */
export function taken<State>({ past }: History<State>, before: State, what: string): History<State> {
  return { past: [...past, { state: before, what }].slice(-MOST_STEPS), future: [] }
}

/** A move through the history: where it leads, and what it undid or did again. */
export interface Move<State> extends Step<State> {
  history: History<State>
}

export function undone<State>({ past, future }: History<State>, now: State): Move<State> | undefined {
  const step = past.at(-1)
  if (!step) return undefined
  const { state, what } = step
  return { state, what, history: { past: past.slice(0, -1), future: [...future, { state: now, what }] } }
}

export function redone<State>({ past, future }: History<State>, now: State): Move<State> | undefined {
  const step = future.at(-1)
  if (!step) return undefined
  const { state, what } = step
  return { state, what, history: { past: [...past, { state: now, what }], future: future.slice(0, -1) } }
}
