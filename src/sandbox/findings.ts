/** What a study states or did not find, looked up in the register by its source and place there: words and grade are never typed again. */
import type { MechanismId } from '../model/mechanisms'
import { MECHANISMS, type Relation } from '../parameters/mechanisms'
import type { Evidence } from '../parameters/types'
import { relationInWords } from '../views/evidence'
import { GRADE_WORDS } from '../views/grades'

export interface Finding {
  mechanism: MechanismId
  words: string
  evidence: Evidence
  /** Nothing was found where it was looked for. */
  isNull: boolean
  relation?: Relation
}

const all: readonly Finding[] = Object.entries(MECHANISMS).flatMap(([id, { relations, nulls }]) => [
  ...relations.map((relation) => ({
    mechanism: id as MechanismId,
    words: relationInWords(relation),
    evidence: relation.evidence,
    isNull: false,
    relation,
  })),
  ...nulls.map(({ finding, evidence }) => ({
    mechanism: id as MechanismId,
    words: finding,
    evidence,
    isNull: true,
  })),
])

/** `place`: the locator in its table, such as `SM16`. Throws where the register has no such finding. */
export function findingAt(mechanism: MechanismId, place: string): Finding {
  const found = all.find((each) => each.mechanism === mechanism && each.evidence.locator === place)
  if (!found) throw new Error(`${mechanism} has no finding at ${place}`)
  return found
}

export const findingInWords = ({ words, evidence }: Finding): string =>
  `${GRADE_WORDS[evidence.grade].name}: ${words.replace(/\.?$/, '.')}`
