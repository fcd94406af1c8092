/** Futures worth telling: near the low end, the middle and the high end of a difference. None of them is likely; they show what such a future is like. */

export interface PickedFuture {
  id: 'low' | 'middle' | 'high'
  /** Index of the future. */
  future: number
}

const AT = { low: 0.1, middle: 0.5, high: 0.9 } as const

export function futuresToTell(differences: ArrayLike<number>): PickedFuture[] {
  const order = Array.from(differences, (value, future) => ({ value, future })).sort(
    (a, b) => a.value - b.value || a.future - b.future,
  )
  return Object.entries(AT).map(([id, share]) => ({
    id: id as PickedFuture['id'],
    future: order[Math.round((order.length - 1) * share)]!.future,
  }))
}
