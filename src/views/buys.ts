/** What is bought with what is held fixed, in words. */
import { SERVICE_LABELS } from '../model/services'
import { TEMPLATES } from '../model/templates'
import type { Buys } from '../scenario/buys'
import type { SameKind } from '../scenario/design'
import { mergeOptions } from '../scenario/extend'
import type { Scenario } from '../scenario/types'
import { formatFte, formatNumber, formatPounds, inSentence } from './format'

export const SAME_WORDS: Record<SameKind, string> = {
  payBill: 'pay bill',
  posts: 'number of posts',
  socialWorkers: 'number of social workers',
}

/** "Assessment: A’s pay bill of £5.4m buys 24 small multi-skilled units at £228,000 each; £32,000 is left." */
export function buysInWords(scenario: Scenario, option: number, kind: SameKind, bought: Buys): string {
  const { service, held, others, each, count, left } = bought
  const merged = mergeOptions(scenario.options)[option]!
  const first = merged.services.find((one) => one.service === service)!.units[0]!
  const name = inSentence(first.name ?? TEMPLATES[first.template].label)
  const amount = (value: number): string =>
    kind === 'payBill'
      ? formatPounds(Math.round(value / 1000) * 1000, value >= 1e6 ? 1e5 : 1)
      : `${formatFte(value)} FTE`
  const beside = others > 0 ? `, beside other units that take ${amount(others)},` : ''
  const units = `${formatNumber(count)} × ${name}`
  const rest = Math.abs(left) < 0.005 * held ? 'nothing is left' : restOf(left, amount)
  return `${SERVICE_LABELS[service]}: A’s ${SAME_WORDS[kind]} of ${amount(held)}${beside} buys ${units} at ${amount(each)} each; ${rest}.`
}

const restOf = (left: number, amount: (value: number) => string): string =>
  left > 0 ? `${amount(left)} is left` : `${amount(-left)} more is needed`
