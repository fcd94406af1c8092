/** What a run is doing or has done, in one line, and how the assumptions behind it are called. */
import type { Stance } from '../model/stances'
import type { Provenance } from '../statistics/types'
import { capitalise, formatNumber, inSentence, listInWords } from './format'

export const STANCE_LABELS: Record<Stance, string> = {
  sceptical: 'Sceptical',
  balanced: 'Balanced',
  'as-reported': 'As reported',
}

export const STANCE_MEANINGS: Record<Stance, string> = {
  sceptical: 'Centred on no effect, as the controlled studies found.',
  balanced:
    'Every study counts, weak designs for little. Centred on no effect, with a longer side where the studies lean: to benefit for some effects, to harm for others.',
  'as-reported':
    'Takes the uncontrolled figures reported from Hackney at their word, to show what would have to be true.',
}

/** `1,000 futures, balanced evidence, seed "leeds", unitcast 0.1.0, engine 5`; "first 20 of 1,000 futures" while it fills in. */
export function runLine(provenance: Provenance, total: number): string {
  const { replications, stance, seed, engine } = provenance
  const futures =
    replications < total
      ? `first ${formatNumber(replications)} of ${formatNumber(total)} futures`
      : `${formatNumber(replications)} futures`
  return `${futures}, ${evidenceName(stance)}, seed “${seed}”, ${engine}`
}

export function evidenceName(stance: Stance): string {
  return stance === 'as-reported' ? 'evidence as reported' : `${inSentence(STANCE_LABELS[stance])} evidence`
}

/** What is to come while there is nothing to show: "Traditional teams and small units, compared over 5 years in the same 1,000 futures." */
export function comingInWords(of: { names: readonly string[]; years: number; futures: number }): string {
  const [first, ...others] = of.names
  const years = of.years === 1 ? '1 year' : `${of.years} years`
  return `${listInWords([first!, ...others.map(inSentence)])}, compared over ${years} in the same ${formatNumber(of.futures)} futures.`
}

/** Source line inside a picture. */
export function provenanceLine(provenance: Provenance, total: number): string {
  return `${capitalise(runLine(provenance, total))}, scenario ${provenance.scenarioHash.slice(0, 12)}, figures: ${provenance.dataVintage}`
}
