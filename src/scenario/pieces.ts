/**
 * Small schemas the scenario schema is made of. The message of each is the words for what was expected;
 * `explain.ts` adds where and what was found.
 */
import * as v from 'valibot'
import { LIMITS } from './limits'
import { grouped } from './words'

export const GROUP = 'a group of settings in braces'

type Range = readonly [min: number, max: number]

export function whole([min, max]: Range) {
  const expected = `a whole number from ${grouped(min)} to ${grouped(max)}`
  return v.pipe(v.number(expected), v.integer(expected), v.minValue(min, expected), v.maxValue(max, expected))
}

export function number([min, max]: Range) {
  const expected = `a number from ${grouped(min)} to ${grouped(max)}`
  return v.pipe(v.number(expected), v.minValue(min, expected), v.maxValue(max, expected))
}

export const share = () => number([0, 1])

export function text(maxCharacters: number) {
  const expected = `text of 1 to ${grouped(maxCharacters)} characters`
  return v.pipe(v.string(expected), v.minLength(1, expected), v.maxLength(maxCharacters, expected))
}

export function list<Item extends v.GenericSchema>(item: Item, maxItems: number, minItems = 0) {
  const expected = minItems > 0 ? `a list of ${minItems} to ${maxItems}` : `a list of at most ${maxItems}`
  return v.pipe(v.array(item, expected), v.minLength(minItems, expected), v.maxLength(maxItems, expected))
}

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  v.picklist(values, `one of ${values.join(', ')}`)

const ID_EXPECTED = `lower-case letters, digits and hyphens, at most ${LIMITS.idCharacters}`
export const id = () => v.pipe(v.string(ID_EXPECTED), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, ID_EXPECTED))

const YEAR_EXPECTED = 'a financial year such as 2025/26'
export const year = () => v.pipe(v.string(YEAR_EXPECTED), v.regex(/^\d{4}\/\d{2}$/, YEAR_EXPECTED))

export const yesOrNo = () => v.boolean('true or false')

/** One optional entry for each key. */
export function optionalEntries<const Key extends string, Schema extends v.GenericSchema>(
  keys: readonly Key[],
  schemaOf: (key: Key) => Schema,
): Record<Key, v.OptionalSchema<Schema, undefined>> {
  return Object.fromEntries(keys.map((key) => [key, v.optional(schemaOf(key))])) as Record<
    Key,
    v.OptionalSchema<Schema, undefined>
  >
}
