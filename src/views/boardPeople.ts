/** News of the people of units: who leaves, comes, falls ill or moves, and what the model made of it. */
import { WHY, type HappeningKind } from '../engine/board/types'
import { WEEKS_PER_YEAR } from '../model/time'
import { MOST_TOLD, type News, type NewsContext, type Row } from './boardRows'
import { inWeeks, postNames, stretchAt, unitLabels } from './boardUnits'
import { capitalise, formatNumber, lowerFirst } from './format'

const PEOPLE: readonly HappeningKind[] = [
  'left',
  'released',
  'joined',
  'stayed',
  'agencyCame',
  'agencyWent',
  'ill',
  'back',
  'moved',
]

export function peopleNews(context: NewsContext, rows: readonly Row[], week: number): News[] {
  const { board, before, own } = context
  const stretch = stretchAt(board, week)
  const units = stretch.design === 0 ? before : own
  const labels = unitLabels(units)
  const names = postNames(stretch)
  const first = board.stretches[0]!
  const oldNames = first === stretch ? names : postNames(first)
  const oldLabels = unitLabels(before)
  const who = ({ unit, post, amount }: Row) =>
    unit < 0 ? `${oldNames[post]} of ${oldLabels[amount]}` : `${names[post]} of ${labels[unit]}`
  return PEOPLE.flatMap((kind) => {
    const here = rows.filter((row) => row.kind === kind)
    if (here.length > MOST_TOLD)
      return [
        {
          key: kind,
          text: `${formatNumber(here.length)} ${MANY[kind]}: ${here.slice(0, MOST_TOLD).map(who).join('; ')}; and ${formatNumber(here.length - MOST_TOLD)} more.`,
          why: here.some(({ why }) => why !== 0)
            ? whyPeople(
                here.reduce((bits, { why }) => bits | why, 0),
                0,
                kind,
              )
            : '',
          units: here.map(({ unit }) => unit),
        },
      ]
    return here.map((row) => ({
      key: `${kind} ${row.unit} ${row.post}`,
      text: personText(row, who(row), row.kind === 'moved' ? oldLabels[row.amount]! : ''),
      why: whyPeople(row.why, row.amount, row.kind),
      units: row.unit < 0 ? [] : [row.unit],
    }))
  })
}

const MANY: Partial<Record<HappeningKind, string>> = {
  left: 'leave',
  released: 'have no post in the new design and leave',
  joined: 'posts are taken by permanent practitioners',
  stayed: 'agency practitioners take their posts for good',
  agencyCame: 'posts are covered by agency practitioners',
  agencyWent: 'agency practitioners go',
  ill: 'fall ill for long',
  back: 'are back from long illness',
  moved: 'people move to another unit or role',
}

function personText({ kind, weeks }: Row, who: string, from: string): string {
  switch (kind) {
    case 'left':
      return `${who} leaves${weeks > 0 ? ` after ${inTime(weeks)}` : ''}.`
    case 'released':
      return `${who} leaves: the new design has no post for them.`
    case 'joined':
      return `The post of ${lowerFirst(who)} is filled${weeks > 0 ? `, after ${inTime(weeks)} without a permanent practitioner` : ''}.`
    case 'stayed':
      return `${who}, from an agency, takes the post for good.`
    case 'agencyCame':
      return `An agency practitioner covers the post of ${lowerFirst(who)}.`
    case 'agencyWent':
      return `${who}, from an agency, goes.`
    case 'ill':
      return `${who} falls ill, for ${inWeeks(weeks)}.`
    case 'back':
      return `${who} is back from long illness.`
    default:
      return `${who} came here from ${from}.`
  }
}

/** "7 weeks", "3 years" */
const inTime = (weeks: number): string =>
  weeks < 2 * WEEKS_PER_YEAR ? inWeeks(weeks) : `${formatNumber(Math.floor(weeks / WEEKS_PER_YEAR))} years`

/** Differences from the usual that are worth a word. */
const WORTH = 0.05

function whyPeople(why: number, amount: number, kind: HappeningKind): string {
  if (kind === 'joined')
    return why & WHY.campaign ? 'The post is new and was recruited for by a campaign.' : ''
  if (kind !== 'left' && kind !== 'ill') return ''
  const circumstances = [
    why & WHY.overload ? 'the unit has had more work than hours for some weeks' : '',
    why & WHY.change ? 'it is the first year of a new design' : '',
  ].filter(Boolean)
  const [verb, noun] = kind === 'left' ? ['leave', 'leaving'] : ['fall ill', 'falling ill']
  if (amount === 0) return circumstances.length ? `Some of them where ${circumstances.join(', or ')}.` : ''
  if (Math.abs(amount - 1) < WORTH) return `Chance: in the model people ${verb} here as often as usual.`
  const times = `in the model ${noun} is ${formatNumber(amount, 1)} times as likely here as usual`
  if (amount < 1) return `Chance: ${times}.`
  return `${capitalise(circumstances.length ? `${circumstances.join(', and ')}: ${times}` : times)}.`
}
