/** Growing structures of arrays: every typed array of a holder gets room for more slots, its contents kept. */

/** Replaces each typed array (a whole number of cells a slot) by a longer one and sets `capacity`. Loops must not hold the old ones. */
export function growArrays(holder: { capacity: number }, from: number, to: number): void {
  const fields = holder as unknown as Record<string, unknown>
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (!ArrayBuffer.isView(value)) continue
    const old = value as Int32Array
    const bigger = new (old.constructor as Int32ArrayConstructor)((old.length / from) * to)
    bigger.set(old)
    fields[name] = bigger
  }
  holder.capacity = to
}
