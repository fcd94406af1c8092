/** The schema of a scenario file, version 1. Strict at every level: an unknown key is an error. Rules between fields are in `check.ts`. */
import * as v from 'valibot'
import { ELEMENT_IDS } from '../model/elements'
import { MEASURE_IDS } from '../model/measures'
import { MECHANISM_IDS } from '../model/mechanisms'
import { PRACTICE_IDS } from '../model/practices'
import { PROFILE_FIELDS, PROFILE_FIELD_IDS, type ProfileFieldId } from '../model/profileFields'
import { ROLE_IDS } from '../model/roles'
import { HOLDINGS, SERVICE_IDS } from '../model/services'
import { STANCES } from '../model/stances'
import { TEMPLATE_IDS } from '../model/templates'
import { PARAMETERS } from '../parameters'
import { judgementsSchema } from './judgements'
import { LIMITS } from './limits'
import { moneySchema } from './moneySchema'
import { GROUP, id, list, number, oneOf, optionalEntries, share, text, whole, year, yesOrNo } from './pieces'
import { SCENARIO_VERSION, type Scenario } from './types'

const CODE = 'a code such as E09000012'

const rangeOfField = Object.fromEntries(
  PROFILE_FIELDS.map((field) => [field.id, [field.min, field.max] as const]),
) as Record<ProfileFieldId, readonly [number, number]>

const profile = () =>
  v.strictObject(
    optionalEntries(PROFILE_FIELD_IDS, (field) => number(rangeOfField[field])),
    GROUP,
  )

const authority = v.strictObject(
  {
    name: text(LIMITS.nameCharacters),
    code: v.optional(v.pipe(v.string(CODE), v.regex(/^[A-Z]\d{8}$/, CODE))),
    population0to17: whole(LIMITS.population),
    baseYear: year(),
    profile: profile(),
    underlying: v.optional(profile()),
    sources: v.optional(v.record(v.string(), text(LIMITS.noteCharacters), GROUP)),
  },
  GROUP,
)

const unit = v.strictObject(
  {
    template: oneOf(TEMPLATE_IDS),
    name: v.optional(text(LIMITS.nameCharacters)),
    count: whole(LIMITS.unitCount),
    posts: v.optional(
      v.strictObject(
        optionalEntries(ROLE_IDS, () => number(LIMITS.ftePerRole)),
        GROUP,
      ),
    ),
    holding: v.optional(oneOf(HOLDINGS)),
  },
  GROUP,
)

const service = v.strictObject(
  {
    service: oneOf(SERVICE_IDS),
    handles: v.optional(list(oneOf(SERVICE_IDS), SERVICE_IDS.length)),
    units: list(unit, LIMITS.unitEntries),
  },
  GROUP,
)

const week = whole(LIMITS.week)
const weeks = whole(LIMITS.weeks)
const multiplier = number(LIMITS.multiplier)
const event = v.variant(
  'type',
  [
    v.strictObject({ type: v.literal('leadershipChange'), week }),
    v.strictObject({ type: v.literal('inspectionInadequate'), week }),
    v.strictObject({ type: v.literal('fundingEnd'), week }),
    v.strictObject({ type: v.literal('demandShock'), week, weeks, referralsMultiplier: multiplier }),
    v.strictObject({ type: v.literal('placementPriceShock'), week, weeks, priceMultiplier: multiplier }),
  ],
  'one of leadershipChange, inspectionInadequate, fundingEnd, demandShock, placementPriceShock',
)

const design = {
  services: v.optional(list(service, SERVICE_IDS.length)),
  elements: v.optional(v.strictObject(optionalEntries(ELEMENT_IDS, share), GROUP)),
  practices: v.optional(v.strictObject(optionalEntries(PRACTICE_IDS, share), GROUP)),
}

const laterPolicies = {
  trainAgency: v.optional(yesOrNo()),
  agencyCover: v.optional(number(LIMITS.agencyCover)),
  recruitment: v.optional(share()),
}

const later = v.strictObject(
  { week, ...design, policies: v.optional(v.strictObject(laterPolicies, GROUP)) },
  GROUP,
)

const option = v.strictObject(
  {
    id: id(),
    name: v.optional(text(LIMITS.nameCharacters)),
    extends: v.optional(id()),
    ...design,
    policies: v.optional(v.strictObject({ startWeek: v.optional(week), ...laterPolicies }, GROUP)),
    later: v.optional(list(later, LIMITS.later)),
    events: v.optional(list(event, LIMITS.events)),
  },
  GROUP,
)

/** Either `value`, or `low` and `high`: `checkParameters.ts` says so, and keeps each within its parameter's bounds. */
export const overrideSchema = v.strictObject(
  {
    value: v.optional(v.number('a number')),
    low: v.optional(v.number('a number')),
    high: v.optional(v.number('a number')),
    mode: v.optional(v.number('a number')),
    reason: text(LIMITS.noteCharacters),
  },
  GROUP,
)
const PARAMETER_IDS = PARAMETERS.map(({ id }) => id)

const observed = v.strictObject(
  {
    measure: oneOf(MEASURE_IDS),
    year: year(),
    option: v.optional(id()),
    value: number(LIMITS.observedValue),
    source: text(LIMITS.noteCharacters),
    note: v.optional(text(LIMITS.noteCharacters)),
  },
  GROUP,
)

const library = v.strictObject(
  {
    whatWasDone: list(text(LIMITS.noteCharacters), LIMITS.cautions, 1),
    canTest: text(LIMITS.noteCharacters),
    cannotTest: text(LIMITS.noteCharacters),
  },
  GROUP,
)

const evenFutures = v.pipe(
  whole(LIMITS.replications),
  v.multipleOf(2, 'an even number, so that futures come in pairs'),
)

export const scenarioSchema = v.strictObject(
  {
    $schema: v.optional(text(LIMITS.titleCharacters)),
    version: v.literal(SCENARIO_VERSION, `version ${SCENARIO_VERSION}`),
    id: id(),
    title: text(LIMITS.titleCharacters),
    summary: v.optional(text(LIMITS.summaryCharacters)),
    library: v.optional(library),
    authority,
    horizonYears: whole(LIMITS.horizonYears),
    replications: evenFutures,
    seed: text(LIMITS.seedCharacters),
    stance: oneOf(STANCES),
    mechanisms: v.optional(v.strictObject(optionalEntries(MECHANISM_IDS, yesOrNo), GROUP)),
    parameters: v.optional(
      v.strictObject(
        optionalEntries(PARAMETER_IDS, () => overrideSchema),
        GROUP,
      ),
    ),
    options: list(option, LIMITS.options, 1),
    money: v.optional(moneySchema),
    observed: v.optional(list(observed, LIMITS.observed)),
    cautions: v.optional(list(text(LIMITS.noteCharacters), LIMITS.cautions)),
    judgements: v.optional(judgementsSchema),
  },
  GROUP,
)

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T
/** Fails to compile when the schema and the type `Scenario` drift apart. */
export const SCHEMA_MATCHES_TYPE: Same<Plain<v.InferOutput<typeof scenarioSchema>>, Plain<Scenario>> = true
