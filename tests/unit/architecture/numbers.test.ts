/** No number in the engine means something about the world: such numbers are parameters, with evidence. What may stay is listed here with its reason. */
import { describe, expect, it } from 'vitest'
import ts from 'typescript'
import { sourcesUnder, type Source } from './sources'

/** Numbers that count, halve, or say nothing. -1 is written with 1. */
const PLAIN = new Set([0, 1, 2])

interface Allowed {
  file: string
  /** As JavaScript prints them. */
  literals: readonly number[]
  /** How often they stand in the file, all together, at most. */
  times: number
  reason: string
}

const allow = (file: string, literals: readonly number[], times: number, reason: string): Allowed => ({
  file: `src/engine/${file}`,
  literals,
  times,
  reason,
})

/** Nothing here may say how long, how likely, how many or how much in any authority. */
const ALLOWED: readonly Allowed[] = [
  allow('allocation.ts', [3], 3, 'conditions of a case: steady, changed, uncovered'),
  allow('destinations.ts', [3], 1, 'conditions of a case'),
  allow('multipliers.ts', [3], 3, 'conditions of a case'),
  allow('world.ts', [3], 8, 'conditions of a case'),
  allow('bands.ts', [261], 1, 'length of a table of hazards by week; the last goes on'),
  allow('bands.ts', [14, 4, 44], 3, 'bracket and rounds of a bisection on a logarithm'),
  allow('cases.ts', [3], 1, 'groups of services: assessment, family support, looked after'),
  allow('children.ts', [3e4], 1, 'a week before every other'),
  allow('children.ts', [1.5, 64], 4, 'growth of an array'),
  allow('demand.ts', [3, 4], 3, 'brothers and sisters counted one by one'),
  allow('design.ts', [99], 1, 'salt of a key'),
  allow('edge.ts', [1024], 1, 'first length of a list that grows'),
  allow('environment.ts', [90, 91], 2, 'entities of a random stream'),
  allow('families.ts', [1.5, 64], 3, 'growth of an array'),
  allow('families.ts', [1000], 1, 'a week before every other'),
  allow('future.ts', [2 ** 32], 1, 'numbers a 32-bit word can be'),
  allow('ground.ts', [1.25, 1.3, 512, 8192], 4, 'first length of arrays that grow, or are made anew'),
  allow('lanes.ts', [8], 1, 'room in a table, a power of two'),
  allow('moveStaff.ts', [3], 1, 'ranks in the table of roles above it'),
  allow('moves.ts', [8], 1, 'room for draws of one visit'),
  allow('placing.ts', [64, 31], 2, 'room for draws of one visit'),
  allow('placing.ts', [1048576], 1, 'bits of a price, so that sums are exact'),
  allow('recording.ts', [10_000], 1, 'rates for every 10,000 children, as published'),
  allow('replicate.ts', [4096], 1, 'room in an array'),
  allow('replicate.ts', [4], 1, 'how often a future pauses, which changes none of it'),
  allow('staffing.ts', [16, 1024, 4096], 3, 'room for draws of one occupant'),
  allow('standing.ts', [3], 2, 'the position of a bit'),
  allow('board/families.ts', [4], 1, 'brothers and sisters counted one by one'),
  allow('board/families.ts', [3], 1, 'conditions of a case'),
  allow('board/happenings.ts', [4096], 1, 'first length of a list that grows'),
  allow('board/record.ts', [3], 1, 'conditions of a case'),
  allow('opening/care.ts', [4, 13, 68], 4, 'steps of a table of integration'),
  allow('opening/care.ts', [0.001, 5, 40, 1.6], 4, 'start, steps and end of a root search'),
  allow('opening/notes.ts', [0.1], 1, 'differences worth a sentence to the reader; no result depends on it'),
  allow('opening/notes.ts', [100], 1, 'per cent'),
  allow('opening/pathway.ts', [1.05], 1, 'a mean of whole weeks is above one, else no hazard gives it'),
  allow('opening/placements.ts', [40, 30, 0.1], 4, 'rounds and bracket of root searches'),
  allow('opening/placements.ts', [4], 1, 'step of a sum over weeks'),
  allow('opening/plans.ts', [0.002, 0.6, 0.05, 20], 4, 'brackets of a root search'),
  allow('opening/plans.ts', [0.005, 0.999, 60, 4, 24], 5, 'rounds and tolerances of a root search'),
  allow('opening/populate.ts', [7], 1, 'salt of a key'),
  allow('opening/populate.ts', [256], 1, 'room in an array'),
  allow('opening/populate.ts', [3, 4, 5, 6, 7, 8], 12, 'indexes of draws of one child'),
  allow('opening/returns.ts', [4], 3, 'step of a sum over weeks'),
  allow('opening/returns.ts', [0.08, 0.99, 36], 3, 'bracket and rounds of a root search'),
  allow('opening/work.ts', [20], 1, 'a power of two, in which sums are exact'),
  allow('opening/workforce.ts', [1.02], 1, 'a mean of whole weeks is above one, else no hazard gives it'),
  allow('opening/workforce.ts', [100], 1, 'per cent'),
]

interface Found {
  value: number
  line: number
  /** The line it stands in, for whoever reads the failure. */
  text: string
}

/** `{ a: 0, b: 1, c: 2 } as const` and `{ a: 1, b: 2, c: 4 } as const`: names for positions and for bits. */
function isNaming(object: ts.ObjectLiteralExpression): boolean {
  const isConst = ts.isAsExpression(object.parent) && object.parent.type.getText() === 'const'
  const values = object.properties.map((property) =>
    ts.isPropertyAssignment(property) && ts.isNumericLiteral(property.initializer)
      ? Number(property.initializer.text)
      : NaN,
  )
  const inOrder = values.every((value, at) => value === values[0]! + at) && values[0]! <= 1
  const bits = values.every((value, at) => value === 2 ** at)
  return isConst && (inOrder || bits)
}

/** Written as one over a power of ten: keeps a division or a logarithm finite, or ends a search. */
const isGuard = (text: string): boolean => /^1e-\d+$/.test(text)

/** Every numeric literal that is not plainly structural. */
function numbersOf({ path, text }: Source): Found[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && isNaming(node)) return
    if (ts.isNumericLiteral(node) && !PLAIN.has(Number(node.text)) && !isGuard(node.getText())) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ value: Number(node.text), line: line + 1, text: text.split('\n')[line]!.trim() })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Numbers that no entry covers, one line each. */
function offences(source: Source, allowed: readonly Allowed[]): string[] {
  const left = allowed.filter(({ file }) => file === source.path).map((entry) => ({ ...entry }))
  return numbersOf(source).flatMap(({ value, line, text }) => {
    const entry = left.find(({ literals, times }) => times > 0 && literals.includes(value))
    if (!entry) return [`${source.path}:${line} has ${value}: ${text}`]
    entry.times--
    return []
  })
}

describe('the engine', () => {
  const sources = sourcesUnder('src/engine', ['.ts'])

  it('holds no number that could be a parameter', () => {
    expect(sources.length).toBeGreaterThan(30)
    expect(sources.flatMap((source) => offences(source, ALLOWED))).toEqual([])
  })

  it('uses every entry of the list above', () => {
    const stale = ALLOWED.flatMap(({ file, literals }) => {
      const source = sources.find(({ path }) => path === file)
      const there = new Set(source ? numbersOf(source).map(({ value }) => value) : [])
      return literals.filter((literal) => !there.has(literal)).map((literal) => `${file}: ${literal}`)
    })
    expect(stale).toEqual([])
  })

  it('has a reason for every entry', () => {
    expect(ALLOWED.filter(({ reason }) => reason.length < 5)).toEqual([])
  })
})

describe('the rule itself', () => {
  const numbers = (text: string) => numbersOf({ path: 'x.ts', text }).map(({ value }) => value)

  it.each([
    ['const pace = 0.7 * load', [0.7]],
    ['const WEEKS = 26', [26]],
    ['const worst = Math.max(-3, x)', [3]],
    ['const shares = [0.2, 0.8]', [0.2, 0.8]],
    ['const big = { weeks: 8, share: 0.3 } as const', [8, 0.3]],
    ['type Width = 7', [7]],
    ['let half = (a[0] + a[1]) / 2 - 1', []],
    ['const KIND = { fresh: 1, returning: 2, alone: 3 } as const', []],
    ['const FLAG = { a: 1, b: 2, c: 4, d: 8 } as const', []],
    ['const YEARS = { a: 3, b: 4 } as const', [3, 4]],
    ['const kinds = { a: 0, b: 1, c: 2, d: 3 }', [3]],
    ['const small = Math.max(1e-9, x)', []],
    ['const rate = 0.001', [0.001]],
    ["const text = '60 weeks'", []],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  it('counts how often a number is used', () => {
    const source = { path: 'src/engine/x.ts', text: 'const a = 3\nconst b = 3' }
    expect(offences(source, [allow('x.ts', [3], 1, 'positions')])).toEqual([
      'src/engine/x.ts:2 has 3: const b = 3',
    ])
  })
})
