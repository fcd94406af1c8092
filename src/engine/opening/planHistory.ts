/** Who has had a plan before, so that the published share of plans that are a second or later one holds from the first week and stays. */

export interface PlanHistory {
  /** Share with an earlier plan of all children referred, of families not known before, and of those known before the model begins. */
  referred: number
  fresh: number
  known: number
  /** Of children with a child in need plan. */
  inNeed: number
}

/** Children a week. */
export interface PlanFlows {
  repeatShare: number
  plans: number
  plansFromAssessment: number
  toNeed: number
  stepDown: number
  referrals: number
  /** Of those, who were known before; never all of them. */
  returning: number
  closing: number
  /** Of those who close, how many had a plan while they were open. */
  closingAfterPlan: number
}

const share = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * A plan is a repeat for a child who stepped down from one, or who came with one. Closed children carry theirs back when they return,
 * so those known before have one more often than new families.
 */
export function planHistory(flows: PlanFlows): PlanHistory {
  const straight = flows.plansFromAssessment / Math.max(1e-9, flows.plans)
  const steppedDown = flows.stepDown / flows.toNeed
  const referred = share(
    (flows.repeatShare - (1 - straight) * steppedDown) / (straight + (1 - straight) * (1 - steppedDown)),
  )
  const after = flows.closingAfterPlan / Math.max(1e-9, flows.closing)
  const known = share(after + (1 - after) * referred)
  const returning = flows.returning / flows.referrals
  return {
    referred,
    fresh: share((referred - returning * known) / (1 - returning)),
    known,
    inNeed: share(steppedDown + (1 - steppedDown) * referred),
  }
}
