/**
 * Small state kept in this browser between visits. Storage may be full, blocked or hold something else: then there is simply nothing.
 * What belongs to one tab is kept for that tab alone, so that two tabs never overwrite each other. Projects are kept by the keeper.
 */

const PREFIX = 'unitcast.'

export const keep = (key: string, value: unknown): void => write(() => localStorage, key, value)
export const recall = (key: string): unknown => read(() => localStorage, key)

export const keepForTab = (key: string, value: unknown): void => write(() => sessionStorage, key, value)
export const recallForTab = (key: string): unknown => read(() => sessionStorage, key)

/** Keys for `recall` that begin so. */
export function keysKept(beginning: string): string[] {
  try {
    const own = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX + beginning))
    return own.map((key) => key.slice(PREFIX.length)).toSorted()
  } catch {
    return []
  }
}

/** Everything of Unitcast's own in both, for every key. */
export function forgetAll(): void {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      for (const key of Object.keys(storage())) if (key.startsWith(PREFIX)) storage().removeItem(key)
    } catch {
      // Nothing can be kept there either.
    }
  }
}

/** `undefined` removes. A blocked storage already throws when it is asked for. */
function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage().removeItem(PREFIX + key)
    else storage().setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // Kept for this visit only.
  }
}

function read(storage: () => Storage, key: string): unknown {
  try {
    const text = storage().getItem(PREFIX + key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
