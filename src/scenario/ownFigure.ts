/** A user's own figure in place of a published one, with the reason, which is kept where the source of the figure is named. */
import { PROFILE_FIELDS, type ProfileFieldId } from '../model/profileFields'
import { LIMITS } from './limits'
import type { Authority, Scenario } from './types'

const OWN = 'Own figure: '

/** Why the figure is the user's own; undefined where it is not. */
export function ownReason({ sources }: Authority, field: ProfileFieldId): string | undefined {
  const source = sources?.[field]
  return source?.startsWith(OWN) ? source.slice(OWN.length) : undefined
}

/** The level it is expected to return to keeps its distance from the figure: it was estimated against the published one. */
export function setFigure(
  scenario: Scenario,
  field: ProfileFieldId,
  value: number,
  reason: string,
): Scenario {
  const { authority } = scenario
  const { max } = PROFILE_FIELDS.find(({ id }) => id === field)!
  const [before, level] = [authority.profile[field], authority.underlying?.[field]]
  const moved = level === undefined ? undefined : before ? Math.min(max, (level * value) / before) : value
  return withFigure(scenario, field, value, moved, `${OWN}${reason}`.slice(0, LIMITS.noteCharacters))
}

/** Back to what was published. */
export function publishedFigure(scenario: Scenario, field: ProfileFieldId, published: Authority): Scenario {
  return withFigure(
    scenario,
    field,
    published.profile[field],
    published.underlying?.[field],
    published.sources?.[field],
  )
}

function withFigure(
  scenario: Scenario,
  field: ProfileFieldId,
  value: number | undefined,
  level: number | undefined,
  source: string | undefined,
): Scenario {
  const { authority } = scenario
  return {
    ...scenario,
    authority: {
      ...authority,
      profile: put(authority.profile, field, value),
      ...(authority.underlying && { underlying: put(authority.underlying, field, level) }),
      sources: put<Record<string, string>, string>(authority.sources ?? {}, field, source),
    },
  }
}

/** The record with the key set, or without it. */
function put<Of extends object, Key extends keyof Of>(of: Of, key: Key, value: Of[Key] | undefined): Of {
  const copy = { ...of }
  if (value === undefined) delete copy[key]
  else copy[key] = value
  return copy
}
