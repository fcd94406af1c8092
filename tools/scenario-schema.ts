/** The text of `scenarios/scenario.schema.json`: draft-07, from the schema that decodes files, with a title and a description of every key. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema'
import { ELEMENT_LABELS } from '../src/model/elements'
import { overrideSchema, scenarioSchema } from '../src/scenario/schema'
import { labelOf } from '../src/scenario/words'

const DESCRIPTIONS: Record<string, string> = {
  $schema: 'For editors only: where this schema is.',
  version: 'Version of the file format.',
  id: 'Lower-case letters, digits and hyphens.',
  title: 'One line a reader sees first.',
  summary: 'What the scenario asks, in a few sentences.',
  library: 'For examples from the evidence: shown to readers, not read by the model.',
  whatWasDone: 'What the authority did, in order, a sentence each.',
  canTest: 'One line: what the observed outcomes can test.',
  cannotTest: 'One line: what they cannot.',
  authority: 'The local authority and its published figures.',
  code: 'Nine-character code of a published authority.',
  population0to17: 'Children who live in the authority.',
  baseYear: 'Financial year of the figures, such as 2024/25. The first simulated year is the next.',
  profile:
    'Published annual figures. What is left out is filled from the others or from England, and said so.',
  underlying: 'The level each figure is expected to return to, where it is not the figure itself.',
  sources: 'Where figures come from, by field of the profile; * for all others.',
  horizonYears: 'Years simulated.',
  replications: 'Futures played for every option, in pairs.',
  seed: 'Any text; the same seed gives the same futures.',
  stance: 'Named set of beliefs about what practice changes.',
  mechanisms: 'Parts of the model switched on or off; all are on unless false.',
  parameters:
    'Own values or ranges in place of the model’s, by id of the parameter; the same for every option.',
  low: 'Low end of an 80% range: 1 future in 10 lies below.',
  high: 'High end of an 80% range: 1 future in 10 lies above.',
  mode: 'Most likely value, when the range is longer on one side; half of the futures lie below.',
  reason: 'Why it differs from the default.',
  options: 'Designs to compare. The first is the baseline and is complete.',
  extends: 'Id of an earlier option; this one then gives only what differs.',
  services:
    'What each service is made of. In an option that extends, a service given replaces the one of the same name.',
  service: 'Which service of the pathway.',
  handles: 'Neighbouring services whose children this service also keeps.',
  units: 'Groups of posts. No units removes an inherited service.',
  template: 'What a unit is made of before it is changed.',
  count: 'How many such units.',
  posts: 'FTE by role of one unit; a role given replaces that of the template, 0 removes it.',
  holding: 'shared: every member knows the case. individual: one practitioner each.',
  elements: 'Elements of Reclaiming Social Work kept, from 0 (absent) to 1 (in full).',
  policies: 'Choices that are not posts.',
  startWeek: 'Week in which the design replaces the baseline; 0 is at once.',
  trainAgency: 'Whether agency practitioners are trained as permanent ones are.',
  agencyCover:
    'Pace at which agency practitioners are taken for empty posts, against today: 0 takes no more, those there go in their time.',
  recruitment: 'Pace at which empty posts are filled with permanent staff, against today: 0 holds them.',
  later:
    'What changes at a week of its own, earliest first: services replace those of the same name, the rest merges with what was in force before. Not for the baseline.',
  events: 'Dated events, by week of the horizon.',
  week: 'Week of the horizon, from 0.',
  weeks: 'How many weeks it lasts.',
  observed: 'What really happened, for a backcast.',
  measure: 'Measure observed.',
  year: 'Financial year, such as 2024/25.',
  option: 'Id of the option in place when it was observed.',
  source: 'Where the value was published.',
  cautions: 'What a reader must know before believing the results.',
  ...Object.fromEntries(
    Object.keys(ELEMENT_LABELS).map((id) => [id, 'From 0 (absent) to 1 (kept in full).']),
  ),
}

export function scenarioSchemaText(): string {
  const schema = toJsonSchema(scenarioSchema, {
    target: 'draft-07',
    definitions: { override: overrideSchema },
  })
  const titled = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Unitcast scenario',
    ...describe(schema),
  }
  return `${JSON.stringify(titled, null, 2)}\n`
}

/** The same schema with titles and descriptions on all properties, however deep. */
function describe(schema: JsonSchema): JsonSchema {
  const done = { ...schema }
  if (schema.properties) {
    done.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, property]) => [
        key,
        typeof property === 'boolean'
          ? property
          : {
              title: labelOf([key]).replaceAll('"', ''),
              ...(DESCRIPTIONS[key] ? { description: DESCRIPTIONS[key] } : {}),
              ...describe(property),
            },
      ]),
    )
  }
  if (schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items)) {
    done.items = describe(schema.items)
  }
  if (schema.oneOf) {
    done.oneOf = schema.oneOf.map((each) => (typeof each === 'boolean' ? each : describe(each)))
  }
  if (schema.$defs) {
    done.$defs = Object.fromEntries(
      Object.entries(schema.$defs).map(([key, each]) => [
        key,
        typeof each === 'boolean' ? each : describe(each),
      ]),
    )
  }
  return done
}
