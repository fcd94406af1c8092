/** The picture of cause and effect in words: what an arrow says and rests on, what moved, which arrows fit it, and all of it as a table. */
import type { ResolvedScenario } from '../scenario/types'
import type { Grade } from '../parameters/types'
import { REGISTER, type RegisterEntry } from '../parameters/register'
import { capitalise, formatNumber, lowerFirst } from '../views/format'
import { GRADES, GRADE_WORDS } from '../views/grades'
import { measureOf } from '../views/measureWords'
import { MECHANISM_WORDS } from '../views/options'
import { changeInWords, changeRange } from '../views/phrases'
import { roundingStep, roundTo } from '../views/rounding'
import type { TableView } from '../views/table'
import { ARROWS, type Arrow } from './arrows'
import { nodeOf } from './diagram'
import { findingAt, findingInWords, type Finding } from './findings'
import { hasMoved, type Lit, type LitArrow, type Moved } from './lighting'

/** What an arrow rests on, as the register has it. */
export interface Rests {
  /** Findings that state the direction, and those that looked and found nothing. */
  stated: Finding[]
  nulls: Finding[]
  numbers: RegisterEntry[]
  /** The weakest of what states the direction; nothing where no study states it. */
  direction: Grade | undefined
  /** The weakest of the numbers. */
  size: Grade
}

const ENTRIES = new Map(REGISTER.map((entry) => [entry.id, entry]))

export function restsOf({ findings, numbers }: Arrow): Rests {
  const all = findings.map(([mechanism, place]) => findingAt(mechanism, place))
  const stated = all.filter(({ isNull }) => !isNull)
  const entries = numbers.map((id) => ENTRIES.get(id)!)
  return {
    stated,
    nulls: all.filter(({ isNull }) => isNull),
    numbers: entries,
    direction: stated.length > 0 ? weakest(stated.map(({ evidence }) => evidence.grade)) : undefined,
    size: weakest(entries.map(({ evidence }) => evidence.grade)),
  }
}

const weakest = (grades: readonly Grade[]): Grade =>
  GRADES[Math.max(...grades.map((grade) => GRADES.indexOf(grade)))]!

/** How a line is drawn: by what states its direction. */
export type LineStyle = 'solid' | 'dashed' | 'dotted'
export function lineOf({ direction }: Rests): LineStyle {
  if (direction === undefined || direction === 'assumption') return 'dotted'
  return direction === 'C' || direction === 'D' ? 'dashed' : 'solid'
}

export const LINES: Record<LineStyle, string> = {
  solid: 'solid: studies with figures that hold others equal, or official figures',
  dashed: 'dashed: before and after, or accounts (grade C or D)',
  dotted: 'dotted: no study read states it; it is how the model is built',
}

/** Beside the arrow: "C", "B", or nothing stated. */
export const shortGrade = ({ direction }: Rests): string =>
  direction === undefined
    ? '–'
    : direction === 'published'
      ? 'P'
      : direction === 'assumption'
        ? '–'
        : direction.replace('-', '−')

export const directionInWords = ({ direction }: Rests): string =>
  direction === undefined ? 'no study states it' : gradeName(direction)
const gradeName = (grade: Grade): string => GRADE_WORDS[grade].name

export const sizeInWords = ({ size }: Rests): string => gradeName(size)

const labelOf = (id: string): string => nodeOf(id).label

/** "Units overloaded to staff who leave". */
export const arrowName = ({ from, to }: Arrow): string => `${labelOf(from)} → ${lowerFirst(labelOf(to))}`

export const signInWords = ({ sign }: Arrow): string => (sign === '+' ? 'more with more' : 'less with more')

export const mechanismName = ({ mechanism }: Arrow): string =>
  mechanism ? MECHANISM_WORDS[mechanism].label : 'Pathway of children'

/** How far a quantity moved: "12 percentage points higher (8-in-10 range …)". */
export function movedInWords(moved: Moved): string {
  const { node, way, p10, p50, p90 } = moved
  const { kind } = node
  if (way === 'alike') return 'acts on both designs alike'
  if ('set' in kind) return way === 'none' ? 'as today' : `${way} of it, as set`
  if (way === 'none') return 'the same in every future'
  if ('ledger' in kind) return yearsInWords(moved)
  if (!('measure' in kind)) return ''
  const step = roundingStep(measureOf(kind.measure).unit, p90! - p10!)
  const range = changeRange(kind.measure, p10!, p90!, step)
  if (way === 'unclear') return `no clear change (8-in-10 range ${range})`
  return `${changeInWords(kind.measure, p50!, step)} in the middle (8-in-10 range ${range})${besideToday(moved)}`
}

/** Years that children spend there. */
function yearsInWords(moved: Moved): string {
  const [low, middle, high] = [moved.p10!, moved.p50!, moved.p90!]
  const step = roundingStep('children', high - low)
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${formatNumber(Math.abs(roundTo(value, step)))}`
  const range = `8-in-10 range ${signed(low)} to ${signed(high)}`
  if (moved.way === 'unclear') return `no clear change (${range} years of children)`
  return `${signed(middle)} years of children in the middle (${range})${besideToday(moved)}`
}

function besideToday({ size }: Moved): string {
  if (size === undefined || size === 0) return ''
  if (!Number.isFinite(size)) return ', where today’s structure hardly varies'
  return `, ${formatNumber(size, 1)} of the width of today’s range`
}

const LIT_WORDS: Record<Lit, string> = {
  fits: 'fits: both ends moved as it says',
  against: 'other arrows outweigh it: both ends moved, the end another way',
  fades: 'no clear change at its end',
  dark: 'nothing came this way',
  off: 'switched off in this scenario',
}
export const litInWords = ({ lit }: LitArrow): string => LIT_WORDS[lit]

/** The largest movement first; what is set comes before what follows. */
export function movedList(moved: ReadonlyMap<string, Moved>): Moved[] {
  return [...moved.values()]
    .filter(({ way }) => hasMoved(way))
    .toSorted((a, b) => (b.size ?? Infinity) - (a.size ?? Infinity))
}

export function arrowsTable(
  resolved: ResolvedScenario,
  lit: readonly LitArrow[],
  moved: ReadonlyMap<string, Moved>,
  year: string,
): TableView {
  return {
    caption: `Causes and effects in the model, and what moved between ${resolved.options[0]!.name} and ${resolved.options[1]!.name}, ${year}`,
    columns: [
      'Arrow',
      'Sign',
      'Part of the model',
      'Direction',
      'Size',
      'Findings',
      'In this run',
      'Its end',
    ],
    rows: lit.map((each, index) => {
      const { arrow } = each
      const rests = restsOf(arrow)
      return {
        header: `${index + 1}. ${arrowName(arrow)}`,
        cells: [
          `${arrow.sign === '+' ? '+' : '−'} (${signInWords(arrow)})`,
          mechanismName(arrow),
          capitalise(directionInWords(rests)),
          sizeInWords(rests),
          [...rests.stated, ...rests.nulls].map(findingInWords).join(' ') || 'None read',
          capitalise(litInWords(each)),
          capitalise(movedInWords(moved.get(arrow.to)!)),
        ],
      }
    }),
  }
}

/** In a sentence or two, for beside the picture. */
export function diagramSummary(lit: readonly LitArrow[], moved: ReadonlyMap<string, Moved>): string {
  const counted = [...moved.values()].filter(({ size }) => size !== undefined)
  const clear = counted.filter(({ way }) => hasMoved(way))
  const fits = lit.filter((each) => each.lit === 'fits').length
  if (clear.length === 0)
    return `Of ${counted.length} quantities that are counted none moved clearly: the 8-in-10 range of each difference holds no change.`
  return `${clear.length} of ${counted.length} quantities that are counted moved clearly, and ${fits} of ${ARROWS.length} arrows fit what moved at both of their ends. That an arrow fits does not prove that the difference came along it.`
}
