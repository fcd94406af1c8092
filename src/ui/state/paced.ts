/** Changes that follow each other faster than this are asked for once: a held button, a slider. */
const HELD_MS = 120

/** Asks at once for what comes alone, and for the last of what comes in quick succession. */
export function paced<Asked>(request: (asked: Asked, delayMs: number) => void): (asked: Asked) => void {
  let changed = -Infinity
  return (asked) => {
    const now = performance.now()
    request(asked, now - changed < HELD_MS ? HELD_MS : 0)
    changed = now
  }
}
