/** What somebody expects before the reveal, and how it compares with the futures: counted, never graded. */
import { measureOf } from '../views/measureWords'
import { roundingStep, roundTo } from '../views/rounding'
import type { LessonFigures, Spread } from './figures'
import { SIDES, type Lesson, type Predict, type Side } from './schema'

export type Prediction =
  | { kind: 'number'; value: number }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'curve'; values: number[] }
  | { kind: 'side'; side: Side }
  | { kind: 'best'; option: string }

export type Score =
  | { kind: 'number'; value: number; inside: boolean; sameSide?: number }
  | { kind: 'range'; low: number; high: number; share: number; below: number; above: number }
  | { kind: 'curve'; inside: boolean[]; sameSide?: number }
  | { kind: 'side'; side: Side; shares: Record<Side, number> }
  | { kind: 'best'; option: string; shares: { option: string; share: number }[] }

/** A prediction that was kept, or undefined when it is not one of this lesson. */
export function readPrediction({ predict, scenario }: Lesson, kept: unknown): Prediction | undefined {
  const found = (kept ?? {}) as Record<string, unknown>
  if (found.kind !== predict.kind) return undefined
  if (predict.kind === 'side') {
    const side = SIDES.find((each) => each === found.side)
    return side && { kind: 'side', side }
  }
  if (predict.kind === 'best') {
    const option = predict.choices.find((each) => each.option === found.option)?.option
    return option === undefined ? undefined : { kind: 'best', option }
  }
  const fits = (value: unknown): value is number =>
    typeof value === 'number' && value >= predict.low && value <= predict.high
  if (predict.kind === 'number') return fits(found.value) ? { kind: 'number', value: found.value } : undefined
  if (predict.kind === 'range')
    return fits(found.low) && fits(found.high) && found.low <= found.high
      ? { kind: 'range', low: found.low, high: found.high }
      : undefined
  const { values } = found
  return Array.isArray(values) && values.length === scenario.horizonYears && values.every(fits)
    ? { kind: 'curve', values }
    : undefined
}

/** `from` is what "more" and "fewer" start at: nothing for a difference, the opening figure for a level; undefined where there is none. */
export function scoreOf(
  { predict }: Lesson,
  { asked, futures }: LessonFigures,
  prediction: Prediction,
  from: number | undefined,
): Score {
  const { values, years } = asked[0]!
  const shareOf = (holds: (value: number) => boolean) => values.filter(holds).length / futures
  const at = years[predict.year - 1]!
  const sideOf = (guess: number) =>
    from === undefined || guess === from
      ? {}
      : { sameSide: shareOf((value) => Math.sign(value - from) === Math.sign(guess - from)) }
  switch (prediction.kind) {
    case 'number':
      return {
        kind: 'number',
        value: prediction.value,
        inside: isInside(predict, prediction.value, at),
        ...sideOf(prediction.value),
      }
    case 'range': {
      const { low, high } = prediction
      const [below, above] = [shareOf((value) => value < low), shareOf((value) => value > high)]
      return {
        kind: 'range',
        low,
        high,
        share: shareOf((value) => value >= low && value <= high),
        below,
        above,
      }
    }
    case 'curve':
      return {
        kind: 'curve',
        inside: prediction.values.map((value, year) => isInside(predict, value, years[year]!)),
        ...sideOf(prediction.values[predict.year - 1]!),
      }
    case 'side':
      return { kind: 'side', side: prediction.side, shares: sideShares(predict, values) }
    case 'best':
      return { kind: 'best', option: prediction.option, shares: bestShares(predict, asked) }
  }
}

/** In the 8-in-10 range, the ends as they are read included: "100 fewer" lies in "10 to 100 fewer", whatever was rounded away. */
export function isInside({ measure }: Predict, value: number, { p10, p90 }: Spread): boolean {
  const step = roundingStep(measureOf(measure).unit, p90 - p10)
  return value >= Math.min(p10, roundTo(p10, step)) && value <= Math.max(p90, roundTo(p90, step))
}

/** Differences smaller than the lesson's smallest are the same. */
export function sideShares(predict: Predict, values: readonly number[]): Record<Side, number> {
  const smallest = predict.kind === 'side' ? predict.smallest : 0
  const count = (holds: (value: number) => boolean) => values.filter(holds).length / values.length
  const isSame = (value: number) => value === 0 || Math.abs(value) < smallest
  return {
    lower: count((value) => !isSame(value) && value < 0),
    same: count(isSame),
    higher: count((value) => !isSame(value) && value > 0),
  }
}

/** How often each choice comes first; those that tie share the future. */
export function bestShares(
  predict: Predict,
  asked: LessonFigures['asked'],
): { option: string; share: number }[] {
  const futures = asked[0]!.values.length
  const won = asked.map(() => 0)
  const way = predict.kind === 'best' && predict.better === 'higher' ? -1 : 1
  for (let future = 0; future < futures; future++) {
    const mine = asked.map(({ values }) => way * values[future]!)
    const least = Math.min(...mine)
    const first = mine.flatMap((value, index) => (value === least ? [index] : []))
    for (const index of first) won[index]! += 1 / first.length
  }
  return asked.map(({ option }, index) => ({ option, share: won[index]! / futures }))
}
