/**
 * Published figures that are far from those of every other authority: more likely a slip, or counted in another way, than true. They are
 * asked about and used as they are, until somebody puts their own in their place.
 */
import type { ProfileFieldId } from '../model/profileFields'
import { quantiles } from '../statistics'
import { profileValue, type AreaGroup, type AreaRow } from './area'
import { lowerFirst } from './format'

/** Of a normal spread, one figure in ten thousand or so is this many standard deviations away. */
const FAR = 4
/** With fewer authorities nothing is said. */
const FEWEST = 20
/** Standard deviations in the middle distance of a normal spread. */
const PER_MIDDLE_DISTANCE = 1.4826

export interface Unlikely {
  field: ProfileFieldId
  sentence: string
}

/** `own`: fields for which the reader has put another figure in place. */
export function unlikelyFigures(
  groups: readonly AreaGroup[],
  own: (field: ProfileFieldId) => boolean,
): Unlikely[] {
  return groups.flatMap(({ rows }) => rows.filter(({ field }) => !own(field)).flatMap(asked))
}

function asked({ field, label, basis, strip, position, england }: AreaRow): Unlikely[] {
  const mine = strip.find(({ mark }) => mark === 'own')
  const others = strip.filter((each) => each !== mine && each.value > 0).map(({ value }) => value)
  if (!mine || mine.value <= 0 || others.length < FEWEST) return []
  // As ratios, since a tenth of the usual is as far away as ten times it.
  const logs = Float64Array.from(others, Math.log)
  const middle = quantiles(logs, [0.5])[0]!
  const distance = quantiles(
    logs.map((value) => Math.abs(value - middle)),
    [0.5],
  )[0]!
  const away = (Math.log(mine.value) - middle) / (PER_MIDDLE_DISTANCE * distance || Infinity)
  if (Math.abs(away) < FAR) return []
  const usual = basis ? mine.shown : profileValue(field, mine.value)
  return [
    {
      field,
      sentence: `${label}: ${usual}${basis ? ` ${basis}` : ''} is unlikely. It is the ${lowerFirst(position)}, and England has ${england}. It may be a slip or counted in another way: check it, and put your own figure in its place.`,
    },
  ]
}
