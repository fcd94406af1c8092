/** The text of `scenarios/lesson.schema.json`: draft-07, from the schema that decodes lessons; the scenario in a lesson is by its own schema. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema'
import { lessonSchema } from '../src/lessons/schema'

const DESCRIPTIONS: Record<string, string> = {
  format: 'Says that this file is a lesson.',
  version: 'Version of the file format.',
  title: 'One line a reader sees first.',
  prompt: 'What people are asked to do.',
  why: 'Why the lesson looks at this measure.',
  claim: 'What is known, in a sentence or two.',
  grade: 'Grade of the evidence, as everywhere in Unitcast.',
  source: 'Where that is from.',
  name: 'On top of the card.',
  brief: 'What the person on the card wants.',
  text: 'What people vote for.',
  id: 'Lower-case letters, digits and hyphens; part of the session code.',
  about: 'What the lesson is about, for the list.',
  aims: 'What participants should be able to do afterwards; for the script.',
  minutes: 'Minutes for each part.',
  situation: 'A paragraph a screen.',
  roles: 'Role cards to print.',
  question: 'What the lesson asks, in one sentence.',
  predict: 'How people say what they expect, and which number of the run it is held against.',
  kind: 'number: one value. range: two, to hold 8 of 10 futures. curve: a value for each year. side: a vote on lower, about the same, higher. best: a vote on options.',
  measure: 'A measure of the model.',
  of: 'level of an option, or its difference from the first option in the same futures.',
  option: 'Id of an option of the scenario.',
  year: 'Year of the horizon at whose end it is read; 1 is the first.',
  low: 'Lowest value that can be said.',
  high: 'Highest value that can be said.',
  step: 'How finely.',
  smallest: 'Differences smaller than this count as about the same.',
  better: 'Which way is first.',
  choices: 'What can be voted for.',
  mechanism: 'How the model works here, a paragraph a screen; shown before the range.',
  explain: 'What the explanation looks at. Its sentences are made from the run.',
  chain: 'Measures in the order of cause and effect, each with why the lesson looks at it.',
  expected: 'What the lesson was written for; the page says whether the run shows it.',
  side: 'lower, same or higher than the first option.',
  parts: 'Parts of the model that are switched off one at a time.',
  future: 'Whether the future nearest the middle is told.',
  evidence: 'What is known, with its grade and which way it points.',
  points: 'Whether the claim speaks for what the lesson is about.',
  takeaways: 'What to take away whatever the run shows.',
  debrief: 'Questions to talk about.',
  notes: 'Speaker’s notes for each part; the script of the session pack.',
  scenario: 'What is played: a scenario, as in a scenario file.',
}

export function lessonSchemaText(): string {
  const { $schema, ...schema } = toJsonSchema(lessonSchema, { target: 'draft-07' })
  const described = describe(schema)
  const properties = { ...described.properties, scenario: { $ref: './scenario.schema.json' } }
  return `${JSON.stringify({ $schema, title: 'Unitcast lesson', ...described, properties }, null, 2)}\n`
}

/** The same schema with a description on every property that has one, however deep. */
function describe(schema: JsonSchema): JsonSchema {
  const done = { ...schema }
  if (schema.properties)
    done.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, property]) => [
        key,
        typeof property === 'boolean'
          ? property
          : { ...(DESCRIPTIONS[key] ? { description: DESCRIPTIONS[key] } : {}), ...describe(property) },
      ]),
    )
  if (schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items))
    done.items = describe(schema.items)
  for (const key of ['oneOf', 'anyOf'] as const)
    if (schema[key])
      done[key] = schema[key].map((each) => (typeof each === 'boolean' ? each : describe(each)))
  return done
}
