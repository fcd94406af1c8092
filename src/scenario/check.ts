/** Rules between fields of a scenario that already fits the schema. */
import { startOfFinancialYear } from '../model/time'
import { authorityIssues } from './checkAuthority'
import { moneyIssues } from './checkMoney'
import { optionIssues } from './checkOptions'
import { parameterIssues } from './checkParameters'
import type { Issue } from './issues'
import type { Scenario } from './types'

export function crossIssues(scenario: Scenario): Issue[] {
  return [
    ...authorityIssues(scenario.authority),
    ...parameterIssues(scenario.parameters ?? {}),
    ...optionIssues(scenario),
    ...moneyIssues(scenario),
    ...observedIssues(scenario),
  ]
}

function observedIssues({ observed = [], options, authority }: Scenario): Issue[] {
  const base = startOfFinancialYear(authority.baseYear)
  return observed.flatMap(({ year, option }, index): Issue[] => {
    const path = `observed[${index}]`
    const issues: Issue[] = []
    const start = startOfFinancialYear(year)
    if (start === undefined || (base !== undefined && start < base)) {
      issues.push({
        code: 'cross-check',
        path: `${path}.year`,
        message: 'Not a financial year from the base year on',
        got: `"${year}"`,
        expected: `${authority.baseYear} or later`,
      })
    }
    if (option !== undefined && !options.some((each) => each.id === option)) {
      issues.push({
        code: 'cross-check',
        path: `${path}.option`,
        message: 'No option has this id',
        got: `"${option}"`,
        expected: `one of ${options.map((each) => each.id).join(', ')}`,
      })
    }
    return issues
  })
}
