/** Rules of a user's own values and ranges: one way to say it, the ends in order, within the parameter's bounds, with a reason. */
import { PARAMETERS, type Overrides, type Parameter } from '../parameters'
import type { Override } from '../parameters'
import type { Issue } from './issues'
import { grouped } from './words'

export function parameterIssues(overrides: Overrides): Issue[] {
  return (PARAMETERS as readonly Parameter[]).flatMap((parameter) => {
    const override = overrides[parameter.id as keyof Overrides]
    return override ? overrideIssues(parameter, override) : []
  })
}

/** Everything wrong with one override of a known parameter; `group` is where in the file overrides of its kind are. */
export function overrideIssues(parameter: Parameter, override: Override, group = 'parameters'): Issue[] {
  const path = `${group}.${parameter.id}`
  const issue = (
    key: string,
    message: string,
    got: number | string | undefined,
    expected: string,
  ): Issue => ({
    code: 'cross-check',
    path: key ? `${path}.${key}` : path,
    message: `${parameter.label}: ${message}`,
    ...(got === undefined ? {} : { got: typeof got === 'number' ? grouped(got) : `"${got}"` }),
    expected,
  })
  const { value, low, high, mode, reason } = override
  const issues: Issue[] = []
  const isValue = value !== undefined && low === undefined && high === undefined && mode === undefined
  const isRange = value === undefined && low !== undefined && high !== undefined
  if (!isValue && !isRange)
    issues.push(
      issue('', 'give either one value or a range', undefined, 'either "value", or "low" and "high"'),
    )
  for (const key of ['value', 'low', 'high', 'mode'] as const) {
    const given = override[key]
    if (given !== undefined && !(given >= parameter.low && given <= parameter.high))
      issues.push(issue(key, 'outside what the model allows', given, boundsInWords(parameter)))
  }
  if (low !== undefined && high !== undefined && low >= high)
    issues.push(
      issue(
        'low',
        'the low end is not below the high end',
        low,
        `less than ${grouped(high)}, or "value" where nothing is in doubt`,
      ),
    )
  else if (isRange && mode !== undefined && !(low < mode && mode < high))
    issues.push(
      issue('mode', 'the most likely value is not inside the range', mode, `between ${low} and ${high}`),
    )
  if (reason.trim() === '')
    issues.push(issue('reason', 'no reason is given', reason, 'why it differs, in words'))
  return issues
}

/** "a number from 2 to 26 (weeks)". */
export const boundsInWords = ({ low, high, unit }: Parameter): string =>
  `a number from ${grouped(low)} to ${grouped(high)} (${unit})`
