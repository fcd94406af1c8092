/** Rules between the fields of the money part: years that are years, ranges in order, options that there are, each thing said once. */
import { startOfFinancialYear } from '../model/time'
import { overrideIssues } from './checkParameters'
import type { Issue } from './issues'
import { priceParameter } from './moneyPrices'
import type { CostFile, MoneyFile, MoneyPriceId, MoneyRange } from './moneyTypes'
import type { Scenario } from './types'
import { grouped } from './words'

const YEAR = 'a financial year such as 2025/26'

const issue = (path: string, message: string, got?: string, expected?: string): Issue => ({
  code: 'cross-check',
  path: `money.${path}`,
  message,
  ...(got === undefined ? {} : { got }),
  ...(expected === undefined ? {} : { expected }),
})

export function moneyIssues({ money, options }: Pick<Scenario, 'money' | 'options'>): Issue[] {
  if (!money) return []
  const ids = options.map(({ id }) => id)
  return [
    ...priceIssues(money),
    ...yearsOf(money).flatMap(([path, year]) =>
      startOfFinancialYear(year) === undefined
        ? [issue(path, 'Not a financial year', `"${year}"`, YEAR)]
        : [],
    ),
    ...(money.costs ?? []).flatMap((cost, index) => costIssues(cost, `costs[${index}]`, ids)),
    ...twice(money.costs, 'costs', ({ id }) => id, 'Two costs have this id'),
    ...twice(money.inPlan, 'inPlan', ({ id }) => id, 'Two savings have this id'),
    ...twice(
      money.outturn,
      'outturn',
      ({ line, year }) => `${line} ${year}`,
      'This line has two figures for the year',
    ),
    ...twice(money.adjustments, 'adjustments', ({ line }) => line, 'This line has two accepted gaps'),
    ...partnerIssues(money),
  ]
}

function priceIssues({ prices = {} }: MoneyFile): Issue[] {
  return Object.entries(prices).flatMap(([id, price]) => {
    if (!price) return []
    const { value, low, high, mode, source } = price
    const given = {
      ...(value !== undefined && { value }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      ...(mode !== undefined && { mode }),
    }
    return overrideIssues(priceParameter(id as MoneyPriceId), { ...given, reason: source }, 'money.prices')
  })
}

/** Every year named, with where. */
function yearsOf({ priceBase, prices = {}, outturn = [], costs = [], inPlan = [], target }: MoneyFile) {
  const named: [path: string, year: string][] = []
  if (priceBase !== undefined) named.push(['priceBase', priceBase])
  for (const [id, price] of Object.entries(prices)) if (price) named.push([`prices.${id}.year`, price.year])
  outturn.forEach(({ year }, index) => named.push([`outturn[${index}].year`, year]))
  costs.forEach(({ from, to }, index) => {
    named.push([`costs[${index}].from`, from])
    if (to !== undefined) named.push([`costs[${index}].to`, to])
  })
  inPlan.forEach(({ gbp }, index) => {
    for (const year of Object.keys(gbp)) named.push([`inPlan[${index}].gbp.${year}`, year])
  })
  if (target) named.push(['target.year', target.year])
  return named
}

function costIssues(cost: CostFile, path: string, options: readonly string[]): Issue[] {
  const { option, from, to, recurring } = cost
  const issues = rangeIssues(cost, path)
  if (!options.includes(option))
    issues.push(
      issue(`${path}.option`, 'No option has this id', `"${option}"`, `one of ${options.join(', ')}`),
    )
  if (to !== undefined && !recurring)
    issues.push(issue(`${path}.to`, 'A one-off cost falls in one year', `"${to}"`, 'no last year'))
  if (to !== undefined && (startOfFinancialYear(to) ?? 0) < (startOfFinancialYear(from) ?? 0))
    issues.push(issue(`${path}.to`, 'The last year is before the first', `"${to}"`, `${from} or later`))
  return issues
}

function rangeIssues({ value, low, high }: MoneyRange, path: string): Issue[] {
  const isValue = value !== undefined && low === undefined && high === undefined
  const isRange = value === undefined && low !== undefined && high !== undefined
  if (!isValue && !isRange)
    return [
      issue(path, 'Give either one amount or a range', undefined, 'either "value", or "low" and "high"'),
    ]
  if ((value ?? low)! < 0)
    return [issue(path, 'A cost is not below nothing', grouped((value ?? low)!), '0 or more')]
  if (isRange && low >= high)
    return [
      issue(
        `${path}.low`,
        'The low end is not below the high end',
        grouped(low),
        `less than ${grouped(high)}`,
      ),
    ]
  return []
}

function twice<Item>(
  items: readonly Item[] = [],
  list: string,
  nameOf: (item: Item) => string,
  message: string,
): Issue[] {
  const names = items.map(nameOf)
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [issue(`${list}[${index}]`, message, `"${name}"`)] : [],
  )
}

function partnerIssues({ partners = [] }: MoneyFile): Issue[] {
  const sums = new Map<string, number>()
  return partners.flatMap(({ line, share }, index) => {
    const sum = (sums.get(line) ?? 0) + share
    sums.set(line, sum)
    return sum > 1 + 1e-9
      ? [
          issue(
            `partners[${index}].share`,
            'Partners would have more than the whole of the line',
            grouped(sum),
            'at most 1 in all',
          ),
        ]
      : []
  })
}
