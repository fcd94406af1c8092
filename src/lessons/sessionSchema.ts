/** The numbers of a session file, read back: every one finite, every list bounded, so that a screen never meets what it cannot draw. */
import * as v from 'valibot'
import { CONTRIBUTOR_IDS } from '../model/contributors'
import { MEASURE_IDS } from '../model/measures'
import { LESSON_LIMITS as LIMITS } from './limits'
import { SIDES } from './schema'

const figure = v.pipe(v.number(), v.finite())
const share = v.pipe(figure, v.minValue(0), v.maxValue(1))
const words = v.pipe(v.string(), v.maxLength(1_000))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000))
const many = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most))
const perYear = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(LIMITS.years))

const spread = v.object({ p10: figure, p25: figure, p50: figure, p75: figure, p90: figure })
const shares = v.object({ lower: share, same: share, higher: share })
const difference = v.object({ ...spread.entries, ...shares.entries, mean: figure, error: figure })
const moved = v.object({ from: count, to: count, side: v.picklist(['lower', 'higher']) })

export const figuresSchema = v.object({
  engine: words,
  scenarioHash: words,
  seed: words,
  futures: v.pipe(count, v.minValue(1)),
  years: perYear(v.pipe(v.string(), v.regex(/^\d{4}\/\d{2}$/))),
  asked: v.pipe(
    many(
      v.object({
        option: words,
        values: v.pipe(many(figure, LIMITS.futures), v.minLength(1)),
        years: perYear(spread),
        lines: many(perYear(figure), 20),
      }),
      LIMITS.options,
    ),
    v.minLength(1),
  ),
  chanceShare: share,
  chain: many(
    v.object({
      measure: v.picklist(MEASURE_IDS),
      baseline: perYear(spread),
      option: v.optional(perYear(spread)),
      difference: v.optional(perYear(difference)),
      moved: v.optional(moved),
    }),
    LIMITS.chain,
  ),
  expected: many(v.object({ shares, side: v.picklist(SIDES) }), LIMITS.expected),
})

const part = {
  mean: figure,
  p10: figure,
  p90: figure,
  error: figure,
  clear: v.boolean(),
  none: v.boolean(),
}

export const whySchema = v.object({
  futures: v.pipe(count, v.minValue(1)),
  total: v.object(part),
  parts: many(v.object({ part: v.picklist(CONTRIBUTOR_IDS), ...part }), LIMITS.parts),
  told: v.optional(
    v.object({
      future: count,
      difference: figure,
      notes: many(v.object({ week: count, option: count, text: words }), 40),
    }),
  ),
})
