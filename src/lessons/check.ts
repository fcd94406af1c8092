/** Rules between the fields of a lesson and its scenario. */
import type { Issue } from '../scenario/issues'
import { LESSON_LIMITS } from './limits'
import { PARTS, type Lesson } from './schema'

export function lessonIssues(lesson: Lesson): Issue[] {
  return [...timeIssues(lesson), ...sizeIssues(lesson), ...predictIssues(lesson), ...explainIssues(lesson)]
}

const cross = (path: string, message: string, got: string, expected: string): Issue => ({
  code: 'cross-check',
  path,
  message,
  got,
  expected,
})

function timeIssues({ minutes }: Lesson): Issue[] {
  const all = PARTS.reduce((sum, part) => sum + minutes[part], 0)
  const [least, most] = LESSON_LIMITS.allMinutes
  return all >= least && all <= most
    ? []
    : [
        cross(
          'minutes',
          'The parts together are too long or too short',
          `${all}`,
          `${least} to ${most} minutes`,
        ),
      ]
}

function sizeIssues({ scenario }: Lesson): Issue[] {
  const { futures, years, options } = LESSON_LIMITS
  return [
    ['replications', 'A lesson is played while it is read: fewer futures', scenario.replications, futures],
    ['horizonYears', 'A lesson is played while it is read: fewer years', scenario.horizonYears, years],
    ['options', 'Too many options for one lesson', scenario.options.length, options],
  ].flatMap(([path, message, got, most]) =>
    Number(got) > Number(most) ? [cross(`scenario.${path}`, `${message}`, `${got}`, `at most ${most}`)] : [],
  )
}

function optionIssue({ scenario }: Lesson, path: string, option: string | undefined, other = false): Issue[] {
  const ids = scenario.options.map(({ id }) => id).slice(other ? 1 : 0)
  return option === undefined || ids.includes(option)
    ? []
    : [cross(path, 'No option that can be asked about has this id', `"${option}"`, oneOf(ids))]
}

const oneOf = (ids: readonly string[]) => (ids.length ? `one of ${ids.join(', ')}` : 'a second option')

function yearIssue({ scenario }: Lesson, path: string, year: number): Issue[] {
  return year <= scenario.horizonYears
    ? []
    : [cross(path, 'Beyond the years that are played', `${year}`, `at most ${scenario.horizonYears}`)]
}

function predictIssues(lesson: Lesson): Issue[] {
  const { predict, scenario } = lesson
  const issues = yearIssue(lesson, 'predict.year', predict.year)
  if (predict.kind === 'best') {
    const chosen = predict.choices.map(({ option }) => option)
    predict.choices.forEach(({ option }, index) => {
      issues.push(...optionIssue(lesson, `predict.choices[${index}].option`, option))
      if (chosen.indexOf(option) < index)
        issues.push(
          cross(`predict.choices[${index}].option`, 'This option is chosen twice', option, 'another'),
        )
    })
    return issues
  }
  issues.push(...optionIssue(lesson, 'predict.option', predict.option, predict.of === 'difference'))
  if (predict.of === 'difference' && scenario.options.length < 2)
    issues.push(cross('predict.of', 'There is no second option to compare', 'difference', 'level'))
  if (predict.kind === 'side') {
    if (predict.of === 'level')
      issues.push(
        cross('predict.of', 'A vote on lower or higher is about a difference', 'level', 'difference'),
      )
    return issues
  }
  const { low, high, step } = predict
  if (high <= low) issues.push(cross('predict.high', 'The scale has no room', `${high}`, `more than ${low}`))
  else if ((high - low) / step > 1000)
    issues.push(
      cross('predict.step', 'The scale has too many steps', `${step}`, `at least ${(high - low) / 1000}`),
    )
  return issues
}

function explainIssues(lesson: Lesson): Issue[] {
  const { option, expected = [], parts = [], future } = lesson.explain
  const issues = optionIssue(lesson, 'explain.option', option, true)
  expected.forEach((each, index) => {
    issues.push(...optionIssue(lesson, `explain.expected[${index}].option`, each.option, true))
    issues.push(...yearIssue(lesson, `explain.expected[${index}].year`, each.year))
  })
  const alone = lesson.scenario.options.length < 2
  if (alone && (expected.length > 0 || parts.length > 0 || future))
    issues.push(
      cross(
        'explain',
        'With one option there is no difference to explain',
        'one option',
        'expected, parts and future left out',
      ),
    )
  const off = parts.filter((part) => lesson.scenario.mechanisms?.[part] === false)
  if (off.length)
    issues.push(
      cross(
        'explain.parts',
        'This part of the model is off in the scenario',
        off.join(', '),
        'a part that is on',
      ),
    )
  return issues
}
