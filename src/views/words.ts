/** The results as a few paragraphs that can be pasted into a report: what was compared, what differs with its range, what does not, whether it can last, and what to keep in mind. */
import type { Provenance } from '../statistics/types'
import { judged, type Chance } from './chance'
import { compare, type Compared } from './comparison'
import { letterOf } from './fan'
import { capitalise, formatNumber, inSentence, listInWords, lowerFirst, monthOfYearEnd } from './format'
import { sideInTen } from './frequency'
import { KEY_MEASURES, type OwnSizes } from './matters'
import { measureOf, wordsFor } from './measureWords'
import { changeInWords, changeRange, differenceStep, stepBeside, valueInWords } from './phrases'
import { evidenceName, provenanceLine } from './status'
import { strainInWords, strainOf } from './strain'
import { verdictLines } from './verdict'

export interface WordsAsked {
  run: Compared & { provenance: Provenance; total: number }
  year: number
  /** Indexes of the options that are compared with the baseline. */
  options: readonly number[]
  sizes: OwnSizes
}

/** Paragraphs, without markup. */
export function resultInWords({ run, year, options, sizes }: WordsAsked): string[] {
  const { provenance, resolved } = run
  const baseline = inSentence(run.options[0]!.name)
  const label = run.options[0]!.measures.lookedAfter.yearly[year]!.year
  const named = options.map((option) => `${letterOf(option)} (${inSentence(run.options[option]!.name)})`)
  const years = resolved.horizonYears === 1 ? '1 year' : `${resolved.horizonYears} years`
  return [
    `${resolved.authority.name}: ${listInWords(named)} compared with A (${baseline}) over ${years} from figures of ${resolved.authority.baseYear}, in the same ${formatNumber(run.futures.done)} simulated futures, with ${evidenceName(provenance.stance)}. Figures are what could happen under these assumptions and not a forecast. Each range holds 8 in 10 futures.`,
    `Whether the structures can do their work: ${[0, ...options].map((option) => strainInWords(strainOf(run.options[option]!, option))).join(' ')}`,
    ...options.map((option) => optionInWords(run, year, option, sizes, label)),
    `What to keep in mind: what small units and their practice change for children and staff is not well known, and the studies disagree; ranges include what is not known as far as it could be stated. Some risks are outside the model: new law, a merger, a change in how figures are counted. ${verdictLines().join(' ')} What a restructure changes cannot be tested in this way. This must not be used to decide anything about a child, a family or a named member of staff, or as the only ground for a restructure or a savings target.`,
    `${provenanceLine(provenance, run.total)}.`,
  ]
}

function optionInWords(run: Compared, year: number, option: number, sizes: OwnSizes, label: string): string {
  const name = inSentence(run.options[option]!.name)
  const found = KEY_MEASURES.map((measure) => {
    const comparison = compare(run, measure, year, option, sizes)
    return { measure, comparison, chance: comparison.chance }
  })
  const isClear = ({ standing }: Chance) => standing === 'lower' || standing === 'higher'
  const clear = found.filter(({ chance }) => isClear(chance))
  const sentences = clear.map(({ measure, comparison, chance }) => {
    const { difference, baseline, option: other } = comparison
    const step = differenceStep(measure, difference)
    const levels = stepBeside(measure, baseline.summary, other.summary, difference)
    const side = chance.standing as 'lower' | 'higher'
    const judgement = judged(chance)
    return `${wordsFor(measure)[side]}${judgement ? ` (${judgement})` : ''} in ${sideInTen(chance.shares, side)} futures, by ${changeInWords(measure, difference.p50, step)} in the middle future (range ${changeRange(measure, difference.p10, difference.p90, step)}; ${valueInWords(measure, baseline.summary, levels)} with A, ${valueInWords(measure, other.summary, levels)} with ${letterOf(option)})`
  })
  const rest = (standing: 'same' | 'unclear') =>
    found
      .filter(({ chance }) => chance.standing === standing)
      .map(({ measure }) => lowerFirst(measureOf(measure).label))
  const said = (standing: 'same' | 'unclear', words: string) => {
    const list = rest(standing)
    return list.length ? [`${words} ${listInWords(list)}.`] : []
  }
  return [
    `${letterOf(option)} (${name}), at ${monthOfYearEnd(label)}:`,
    sentences.length
      ? `Counting only differences of at least the size that matters for each: ${sentences.map(capitalise).join('. ')}.`
      : 'No measure is clearly lower or higher by an amount that matters.',
    ...said('unclear', 'There is no clear difference in'),
    ...said('same', 'About the same:'),
  ].join(' ')
}
