/** News of families: large steps of children one by one, the rest counted by unit. */
import { WHY, type Circumstance, type HappeningKind } from '../engine/board/types'
import { MOST_TOLD, type News, type NewsContext, type Row } from './boardRows'
import { families, stretchAt, unitLabels } from './boardUnits'
import { capitalise, formatNumber } from './format'

const LIKELIER: readonly [Circumstance, string][] = [
  ['alone', 'the child came to this country alone'],
  ['eighteen', 'the child turned eighteen'],
  ['overload', 'the unit has had more work than hours for some weeks'],
  ['noPractitioner', 'the family’s practitioner was away or gone'],
  ['practitionerChanged', 'the family had another practitioner lately'],
  ['missed', 'an earlier referral was not taken on'],
  ['hadCare', 'the child was looked after before'],
]
/** Kinds told one by one, since each is a large step for a child. */
const LARGE = {
  plan: 'A protection plan is made for',
  care: 'Start to be looked after',
  home: 'Home from being looked after',
  leftCare: 'No longer looked after (adopted, with a guardian, of age, or elsewhere)',
} as const
const SMALL = {
  taken: 'Referred and taken on',
  assessed: 'Assessed: help as in need begins',
  stepped: 'A plan ends, help as in need goes on',
  closed: 'Closed',
  grown: 'Turned eighteen',
} as const

export function familyNews({ board, before, own }: NewsContext, rows: readonly Row[], week: number): News[] {
  const stretch = stretchAt(board, week)
  const labels = unitLabels(stretch.design === 0 ? before : own)
  const unitOf = (unit: number) => (unit < 0 ? 'units of before' : labels[unit]!)
  const large = (Object.keys(LARGE) as (keyof typeof LARGE)[]).flatMap((kind) => {
    const here = rows.filter((row) => row.kind === kind)
    if (here.length === 0) return []
    if (here.length > MOST_TOLD) return [grouped(kind, LARGE[kind], here, unitOf)]
    return here.map((row, index): News => ({
      key: `${kind} ${index}`,
      text: `${LARGE[kind]}${kind === 'plan' ? ' ' : ': '}${children(row.children)} of a family of ${unitOf(row.unit)}.`,
      why: whyFamily(kind, row.why),
      units: row.unit < 0 ? [] : [row.unit],
    }))
  })
  const handed = rows.filter(({ kind }) => kind === 'handed')
  const small = (Object.keys(SMALL) as (keyof typeof SMALL)[]).flatMap((kind) => {
    const here = rows.filter((row) => row.kind === kind)
    return here.length ? [grouped(kind, SMALL[kind], here, unitOf)] : []
  })
  return [
    ...large,
    ...(handed.length
      ? [
          {
            key: 'handed',
            text: `${families(handed.reduce((sum, row) => sum + row.children, 0))} get another practitioner: ${perUnit(handed, unitOf)}.`,
            why:
              week === stretch.from && stretch.design > 0
                ? 'Theirs has another post in the new design.'
                : 'Theirs has left, or has been away for some weeks.',
            units: handed.map(({ unit }) => unit),
          },
        ]
      : []),
    ...small,
  ]
}

const children = (value: number): string => (value === 1 ? 'a child' : `${formatNumber(value)} children`)

function grouped(
  kind: HappeningKind,
  label: string,
  here: readonly Row[],
  unitOf: (unit: number) => string,
): News {
  const all = here.reduce((sum, row) => sum + row.children, 0)
  const again = kind === 'taken' ? here.filter(({ why }) => why & WHY.cameBack).length : 0
  return {
    key: kind,
    text: `${label}: ${children(all)} of ${families(here.length)} (${perUnit(here, unitOf)}).`,
    why: again
      ? `${formatNumber(again)} of these families ${again === 1 ? 'was' : 'were'} referred before.`
      : whyFamily(
          kind,
          here.reduce((bits, { why }) => bits & why, -1),
        ),
    units: here.map(({ unit }) => unit),
  }
}

/** "Unit 1: 3; Unit 2: 1", and how many more units. */
function perUnit(rows: readonly Row[], unitOf: (unit: number) => string): string {
  const by = new Map<number, number>()
  for (const { unit, kind, children: each } of rows)
    by.set(unit, (by.get(unit) ?? 0) + (kind === 'handed' ? each : 1))
  const told = [...by].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const said = told.slice(0, MOST_TOLD).map(([unit, times]) => `${unitOf(unit)} ${formatNumber(times)}`)
  const more = told.length - said.length
  return [...said, ...(more > 0 ? [`${formatNumber(more)} more ${more === 1 ? 'unit' : 'units'}`] : [])].join(
    ', ',
  )
}

/** Of plans, care and ends of care; overload and lost practitioners make only the first two likelier. */
function whyFamily(kind: HappeningKind, why: number): string {
  const known: readonly Circumstance[] =
    kind === 'plan' || kind === 'care'
      ? ['alone', 'overload', 'noPractitioner', 'practitionerChanged', 'missed', 'hadCare']
      : kind === 'leftCare'
        ? ['eighteen', 'alone']
        : []
  const said = LIKELIER.filter(([id]) => known.includes(id) && why & WHY[id]).map(([, text]) => text)
  if (said.length === 0)
    return kind === 'plan' || kind === 'care'
      ? 'Chance: nothing in the model made it likelier than usual.'
      : ''
  return said.some((text) => text === LIKELIER[0]![1] || text === LIKELIER[1]![1])
    ? `${capitalise(said[0]!)}.`
    : `Likelier in the model, since ${said.join(', and ')}.`
}
