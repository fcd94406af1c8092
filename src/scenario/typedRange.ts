/**
 * What a person types for a parameter: `7`, `5 to 10`, `5-10`, `between 5 and 10`, `5 to 10, mostly 6`, `about 7`. Shares also as per cent,
 * log hazard ratios also as the change of the hazard (`-20% to 10%`), money also with £. A range is an 80% interval.
 */
import { isRatioLike, type Range } from '../parameters/override'
import { exp, ln } from '../random/maths'
import type { Parameter } from '../parameters'
import { overrideIssues } from './checkParameters'
import type { Belief } from './overridden'

/** One value for every future, or a range. */
export type Typed = { readonly value: number } | Range
export type ReadRange = { ok: true; typed: Typed } | { ok: false; message: string }

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*%?`
const ONE = new RegExp(`^(${NUMBER})$`)
const ABOUT = new RegExp(`^(?:about|around|roughly|approximately|~)\\s*(${NUMBER})$`)
const BETWEEN = new RegExp(
  `^(?:from|between)?\\s*(${NUMBER})\\s*(?:to|and|\\.\\.|-)\\s*(${NUMBER})(?:[,;]?\\s*(?:mostly|most likely)\\s*(${NUMBER}))?$`,
)

/** `byDefault` gives `about 7` its width: how far off one can be is then as it was. Never throws. */
export function readRange(parameter: Parameter, byDefault: Belief, text: string): ReadRange {
  const plain = tidied(text, parameter.unit)
  if (plain.includes('%') && !takesPercent(parameter))
    return refuse(`Enter it without %: its unit is ${parameter.unit}`)
  const found = matched(plain)
  if (!found) return refuse(`Enter one value or a range, such as ${examples(parameter, byDefault)}`)
  const [numbers, about] = found
  const percent = numbers.some((each) => each.includes('%'))
  const [first, second, mode] = numbers.map((each) => amount(each, percent, parameter))
  const typed =
    second === undefined
      ? about
        ? widened(parameter, byDefault, first!)
        : { value: first! }
      : { low: first!, high: second, ...(mode !== undefined && { mode }) }
  const [issue] = overrideIssues(parameter, { ...typed, reason: 'typed' })
  return issue ? refuse(sentence(parameter, issue.path.split('.').at(-1)!, typed)) : { ok: true, typed }
}

/** The text that reads back as what was typed. */
export function rangeText(parameter: Parameter, typed: Typed): string {
  const share = parameter.unit.startsWith('share')
  const one = (value: number) => (share ? `${exact(value * 100)}%` : String(value))
  if ('value' in typed) return one(typed.value)
  const mostly = typed.mode === undefined ? '' : `, mostly ${one(typed.mode)}`
  return `${one(typed.low)} to ${one(typed.high)}${mostly}`
}

/** Free of what floating point adds to a product. */
const exact = (value: number): number => Number(value.toPrecision(12))
const refuse = (message: string): ReadRange => ({ ok: false, message })
const isLogHazard = ({ unit }: Parameter): boolean => unit === 'log hazard ratio'
const takesPercent = (parameter: Parameter): boolean =>
  parameter.unit.startsWith('share') || isLogHazard(parameter)

/** Lower case, one kind of dash, no pound signs, commas in thousands, or unit at the end. */
function tidied(text: string, unit: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[−–—]/g, '-')
    .replaceAll('£', '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const word = unit.toLowerCase()
  const short = word.split(' ')[0]!
  const said = [word, short].find((each) => plain.endsWith(` ${each}`))
  return said ? plain.slice(0, -said.length).trim() : plain
}

function matched(plain: string): [numbers: string[], about: boolean] | undefined {
  const [one, about, between] = [ONE, ABOUT, BETWEEN].map((form) => form.exec(plain))
  if (one) return [[one[1]!], false]
  if (about) return [[about[1]!], true]
  return between ? [between.slice(1).filter((each) => each !== undefined), false] : undefined
}

/** One sign of per cent counts for all numbers. */
function amount(text: string, percent: boolean, parameter: Parameter): number {
  const number = Number(text.replace('%', '').trim())
  if (!percent) return number
  return isLogHazard(parameter) ? exact(ln(Math.max(1 + number / 100, 1e-9))) : exact(number / 100)
}

/** The default's width around another middle: in proportion for ratio-like parameters, otherwise as it is. */
function widened(parameter: Parameter, byDefault: Belief, middle: number): Typed {
  if ('value' in byDefault) return { value: middle }
  const inProportion = isRatioLike(parameter) && byDefault.low > 0 && middle > 0
  const moved = (end: number) =>
    inProportion ? (end * middle) / byDefault.middle : end - byDefault.middle + middle
  const within = (value: number) => Math.min(parameter.high, Math.max(parameter.low, value))
  const [low, high] = [byDefault.low, byDefault.high].map((end) =>
    within(Number(moved(end).toPrecision(3))),
  ) as [number, number]
  if (!(parameter.low <= middle && middle <= parameter.high)) return { value: middle }
  return low < middle && middle < high ? { low, high, mode: middle } : { low, high }
}

function sentence(parameter: Parameter, key: string, typed: Typed): string {
  const { low, high, unit } = parameter
  const within = `from ${rangeText(parameter, { low, high })}`
  const percent = unit.startsWith('share') ? ' Write per cent with its sign: 20%.' : ''
  if (key === 'mode' && !outside(parameter, typed, 'mode'))
    return 'Enter a most likely value inside the range'
  if (key === 'low' && !outside(parameter, typed, 'low'))
    return 'Enter the lower number first, then a higher one'
  const hazard = isLogHazard(parameter)
    ? ` (as a logarithm), or ${change(low)}% to ${change(high)}% as a change`
    : ''
  return `Enter numbers ${within}${hazard}: the model allows no others.${percent}`
}

const outside = ({ low, high }: Parameter, typed: Typed, key: keyof Range): boolean => {
  const value = 'value' in typed ? undefined : typed[key]
  return value !== undefined && !(value >= low && value <= high)
}
/** Whole per cent that are inside the bounds. */
const change = (log: number): number => Math.trunc(100 * (exp(log) - 1))

/** In figures that this parameter could have: "8.6 or 5.7 to 12". */
export function examples(parameter: Parameter, byDefault: Belief): string {
  if ('value' in byDefault)
    return `${rangeText(parameter, { value: byDefault.value })}, or two numbers with “to” between`
  const { low, middle, high } = byDefault
  if (isLogHazard(parameter)) return `${change(low)}% to ${change(high)}%`
  const round = (value: number) => Number(value.toPrecision(2))
  return `${rangeText(parameter, { value: round(middle) })} or ${rangeText(parameter, { low: round(low), high: round(high) })}`
}
