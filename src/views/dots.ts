/**
 * A quantile dot plot: `count` dots, each an equally likely slice of the futures, stacked where they would touch. Dots never cross
 * from "fewer" to "more": stacks on each side of zero are made apart (dot stacking of Wilkinson 1999).
 */
import { quantiles } from '../statistics'

export interface Dot {
  /** The difference this dot stands for. */
  value: number
  /** Where it is drawn, in units of the difference. */
  x: number
  /** Its place in the stack, 0 at the bottom. */
  level: number
  side: -1 | 0 | 1
  /** Whether it is a difference that matters. */
  counts: boolean
}

export interface DotPlot {
  dots: Dot[]
  /** Dots that count as lower, as about the same, as higher. */
  lower: number
  same: number
  higher: number
  /** Diameter of a dot in units of the difference. */
  size: number
  /** Both ends of the axis, the same distance from zero or further on the longer side. */
  from: number
  to: number
  tallest: number
}

export const DOT_COUNT = 20
/** Dots that would fit side by side over the axis, and how far apart values of one stack may be, in dots. */
const ACROSS = 20
const STACK_WIDTH = 1.5

/** Differences nearer to none than `smallest` are about the same: they stand where they are and count on neither side. */
export function dotPlot(differences: Float64Array, smallest = 0, count = DOT_COUNT): DotPlot {
  const values = quantiles(
    differences,
    Array.from({ length: count }, (_, index) => (index + 0.5) / count),
  )
  const widest = Math.max(...values.map(Math.abs))
  const [from, to] = axisOf(values, widest)
  const size = (to - from) / ACROSS
  const counts = (value: number) => value !== 0 && Math.abs(value) >= smallest
  const dots = [-1, 0, 1].flatMap((side) =>
    stacked(
      values.filter((value) => Math.sign(value) === side),
      size,
      side as Dot['side'],
      values.includes(0) ? size : size / 2,
    ).map((dot): Dot => ({ ...dot, counts: counts(dot.value) })),
  )
  const on = (side: number) => dots.filter((dot) => dot.counts && dot.side === side).length
  return {
    dots,
    lower: on(-1),
    same: dots.filter((dot) => !dot.counts).length,
    higher: on(1),
    size,
    from,
    to,
    tallest: Math.max(...dots.map((dot) => dot.level + 1)),
  }
}

/** Zero is always inside, with room on both sides for the words. */
function axisOf(values: readonly number[], widest: number): [number, number] {
  const reach = widest === 0 ? 1 : widest
  const low = Math.min(values[0]!, -reach / 3)
  const high = Math.max(values.at(-1)!, reach / 3)
  const margin = (high - low) * 0.06
  return [low - margin, high + margin]
}

/** Values of one side, in ascending order, to stacks, none nearer to zero than `nearest`. */
function stacked(
  values: readonly number[],
  size: number,
  side: Dot['side'],
  nearest: number,
): Omit<Dot, 'counts'>[] {
  const outward = side < 0 ? [...values].reverse() : values
  const stacks: number[][] = []
  for (const value of outward) {
    const stack = stacks.at(-1)
    if (stack && Math.abs(value - stack[0]!) < size * STACK_WIDTH) stack.push(value)
    else stacks.push([value])
  }
  let edge = side * nearest
  return stacks.flatMap((stack) => {
    const middle = stack.reduce((sum, value) => sum + value, 0) / stack.length
    const x = side < 0 ? Math.min(middle, edge) : side > 0 ? Math.max(middle, edge) : 0
    edge = x + side * size
    return stack.map((value, level) => ({ value, x, level, side }))
  })
}
