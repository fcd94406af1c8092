/** What a person types for an amount of money: `250,000`, `£250k`, `1.2m`, `200k to 300k`. A range is an 8-in-10 range. GBP. */
import type { MoneyRange } from './moneyTypes'
import { grouped } from './words'

export type ReadMoney = { ok: true; typed: MoneyRange } | { ok: false; message: string }

const AMOUNT = String.raw`(\d+(?:\.\d*)?|\.\d+)\s*(k|m|million|thousand)?`
const ONE = new RegExp(`^${AMOUNT}$`)
const TWO = new RegExp(`^(?:from|between)?\\s*${AMOUNT}\\s*(?:to|and|-)\\s*${AMOUNT}$`)
const TIMES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 }

/** Never throws. Amounts from nothing to `most`. */
export function readMoney(text: string, most = 1e11): ReadMoney {
  const plain = text
    .toLowerCase()
    .replace(/[−–—]/g, '-')
    .replaceAll('£', '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const one = ONE.exec(plain)
  const two = TWO.exec(plain)
  if (!one && !two)
    return {
      ok: false,
      message: 'Enter an amount in pounds, or two with “to” between: 250,000 or 200k to 300k',
    }
  const typed: MoneyRange = one
    ? { value: amount(one[1]!, one[2]) }
    : { low: amount(two![1]!, two![2] ?? two![4]), high: amount(two![3]!, two![4]) }
  if (Object.values(typed).some((value) => value! > most))
    return { ok: false, message: `Enter at most £${grouped(most)}` }
  if (typed.low !== undefined && typed.low >= typed.high!)
    return { ok: false, message: 'Enter the lower amount first, then a higher one' }
  return { ok: true, typed }
}

const amount = (number: string, times: string | undefined): number =>
  Number((Number(number) * (times ? TIMES[times]! : 1)).toPrecision(12))

/** The text that reads back as what was typed; empty for nothing. */
export function moneyText({ value, low, high }: { [Key in keyof MoneyRange]?: number | undefined }): string {
  const one = (amount: number) => grouped(Math.round(amount * 100) / 100)
  return value !== undefined
    ? one(value)
    : low !== undefined && high !== undefined
      ? `${one(low)} to ${one(high)}`
      : ''
}
