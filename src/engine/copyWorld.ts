/** A world as a copy of another, so that every option starts from the same opening. */
import { growArrays } from './grow'
import type { World } from './world'

type Holder = Record<string, unknown> & { capacity?: number }

/** Makes `target` hold what `source` holds. A target with less room grows; one with more keeps it. */
export function copyWorld(target: World, source: World): void {
  copyFields(target as unknown as Holder, source as unknown as Holder)
}

function copyFields(target: Holder, source: Holder): void {
  const room = target.capacity ?? 0
  const needed = source.capacity ?? 0
  if (room < needed) growArrays(target as { capacity: number }, room, needed)
  for (const name of Object.keys(source)) {
    const value = source[name]
    if (name === 'capacity') continue
    if (ArrayBuffer.isView(value)) (target[name] as Int32Array).set(value as Int32Array)
    else if (typeof value === 'object') copyFields(target[name] as Holder, value as Holder)
    else target[name] = value
  }
}
