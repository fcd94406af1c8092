/** What a scenario file says (version 1) and what it resolves to. The schema in `schema.ts` decodes to `Scenario`; `resolve.ts` turns it into `ResolvedScenario`. */
import type { Elements } from '../model/elements'
import type { MechanismId, MechanismSwitches } from '../model/mechanisms'
import type { MeasureId } from '../model/measures'
import type { Practices } from '../model/practices'
import type { CompleteProfile, Profile, ProfileFieldId } from '../model/profileFields'
import type { RoleId } from '../model/roles'
import type { Holding, ServiceId } from '../model/services'
import type { Stance } from '../model/stances'
import type { Posts, TemplateId } from '../model/templates'
import type { Overrides } from '../parameters'
import type { Judgements } from './judgements'
import type { MoneyFile } from './moneyTypes'

export const SCENARIO_VERSION = 1

export interface Authority {
  name: string
  /** New (GSS) code, when it is a published authority. */
  code?: string
  population0to17: number
  /** Financial year of the figures, `YYYY/YY`; the first simulated year is the next. */
  baseYear: string
  profile: Profile
  /** The level each figure is expected to return to; where missing, the figure itself. */
  underlying?: Profile
  /** Where each figure comes from, by profile field or `*` for all. */
  sources?: Record<string, string>
}

export interface UnitFile {
  template: TemplateId
  name?: string
  count: number
  /** FTE by role for one unit; a role given here replaces the template's, 0 removes it. */
  posts?: Posts
  holding?: Holding
}

export interface ServiceFile {
  service: ServiceId
  /** Neighbouring services whose children this service also keeps. */
  handles?: ServiceId[]
  units: UnitFile[]
}

/** Choices of an option that are not posts. */
export interface Policies {
  /** Week of the horizon in which the design of this option replaces the baseline's (0 = at once). */
  startWeek: number
  /** Train agency practitioners as if they were permanent. */
  trainAgency: boolean
  /** Pace at which agency practitioners are taken for empty posts, against today's: 0 takes no more, those there go in their time. */
  agencyCover: number
  /** Pace at which empty posts are filled with permanent staff, against today's: 0 holds them. */
  recruitment: number
}

/** What may change later: the start is that of the change itself. */
export type LaterPolicies = Omit<Policies, 'startWeek'>

/** What of an option changes at a week of its own. Services replace one another by id, the rest merges by key with what was in force before. */
export interface LaterFile {
  /** Week of the horizon, not before the option starts. */
  week: number
  services?: ServiceFile[]
  elements?: Partial<Elements>
  practices?: Partial<Practices>
  policies?: Partial<LaterPolicies>
}

export type EventFile =
  | { type: 'leadershipChange'; week: number }
  | { type: 'inspectionInadequate'; week: number }
  | { type: 'fundingEnd'; week: number }
  | { type: 'demandShock'; week: number; weeks: number; referralsMultiplier: number }
  | { type: 'placementPriceShock'; week: number; weeks: number; priceMultiplier: number }

export interface OptionFile {
  id: string
  name?: string
  /** Id of an earlier option; only what differs is given here. */
  extends?: string
  services?: ServiceFile[]
  elements?: Partial<Elements>
  /** Practice models besides the elements: share taken up beyond today's. */
  practices?: Partial<Practices>
  policies?: Partial<Policies>
  /** Dated changes of this option, earliest first. */
  later?: LaterFile[]
  events?: EventFile[]
}

export interface Observed {
  measure: MeasureId
  year: string
  option?: string
  value: number
  source: string
  note?: string
}

/** What a reader of an example wants to know first. The page and the index of examples show it; the model does not read it. */
export interface LibraryNote {
  /** What the authority did, in order, a sentence each. */
  whatWasDone: string[]
  /** One line: what the observed outcomes can test. */
  canTest: string
  /** One line: what they cannot. */
  cannotTest: string
}

export interface Scenario {
  $schema?: string
  version: typeof SCENARIO_VERSION
  id: string
  title: string
  summary?: string
  library?: LibraryNote
  authority: Authority
  horizonYears: number
  replications: number
  seed: string
  stance: Stance
  mechanisms?: Partial<Record<MechanismId, boolean>>
  /** Own values or 80% ranges in place of parameters', each with its reason; the same for every option. */
  parameters?: Overrides
  options: OptionFile[]
  /** Prices, costs and savings that are the user's own. No future depends on it, nor does the hash of the scenario. */
  money?: MoneyFile
  observed?: Observed[]
  cautions?: string[]
  /** Of readers, about results: what is played does not depend on it. */
  judgements?: Judgements
}

export interface ResolvedPost {
  role: RoleId
  /** Full-time equivalent of this one post, 0 to 1. */
  fte: number
}

export interface ResolvedUnit {
  template: TemplateId
  name: string
  holding: Holding
  posts: ResolvedPost[]
}

export interface ResolvedService {
  service: ServiceId
  handles: ServiceId[]
  units: ResolvedUnit[]
}

/** What is in force from a week on, in full. */
export interface ResolvedDesign {
  services: ResolvedService[]
  elements: Elements
  practices: Practices
  policies: Policies
}

export interface ResolvedOption extends ResolvedDesign {
  id: string
  name: string
  /** The option after each of its dated changes, which starts in `policies.startWeek`; in order. */
  later: ResolvedDesign[]
  events: EventFile[]
}

/** A figure the profile did not have and how it was filled. */
export interface Fill {
  field: ProfileFieldId
  value: number
  /** Words for the user: what it was filled from. */
  how: string
}

export interface ResolvedScenario {
  id: string
  title: string
  authority: {
    name: string
    population0to17: number
    baseYear: string
    profile: CompleteProfile
    underlying: CompleteProfile
    fills: Fill[]
  }
  horizonYears: number
  horizonWeeks: number
  replications: number
  seed: string
  stance: Stance
  mechanisms: MechanismSwitches
  parameters: Overrides
  /** The first is the baseline. */
  options: ResolvedOption[]
}
