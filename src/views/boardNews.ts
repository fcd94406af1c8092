/**
 * What has just happened in a week of one future, and why: with the circumstances under which the engine made it more likely. Whether it
 * happens is drawn, so that a circumstance is never a cause of one event, and where there is none it is chance.
 */
import { familyNews } from './boardFamilies'
import { peopleNews } from './boardPeople'
import { rowsOf, type News, type NewsContext } from './boardRows'
import { cellOf, FULL, stretchAt, unitLabels } from './boardUnits'
import { eventInWords } from './events'
import { capitalise, formatNumber, formatPercent } from './format'

/** Everything worth telling of a week: events and the change of design, then units, people, families. */
export function weekNews(context: NewsContext, starts: Int32Array, week: number): News[] {
  const rows = rowsOf(context.board, starts[week]!, starts[week + 1]!)
  return [
    ...eventNews(context, week),
    ...loadNews(context, week),
    ...peopleNews(context, rows, week),
    ...familyNews(context, rows, week),
  ]
}

function eventNews({ resolved, board }: NewsContext, week: number): News[] {
  const { events, policies } = resolved.options[board.option]!
  const found = events
    .filter((event) => event.week === week)
    .map((event, index): News => ({
      key: `event ${index}`,
      text: `${eventInWords(event)}.`,
      why: 'It is set in the timeline of this design.',
      units: [],
    }))
  if (board.option === 0 || policies.startWeek !== week) return found
  const text =
    'The new design takes over: people move to its posts, and families follow their practitioner where they can.'
  return [{ key: 'start', text, why: 'It is the week in which this design begins.', units: [] }, ...found]
}

/** Units whose work has come above their hours since the week before, and those where it is below again. */
function loadNews({ board, before, own }: NewsContext, week: number): News[] {
  const stretch = stretchAt(board, week)
  if (week === stretch.from) return []
  const units = stretch.design === 0 ? before : own
  const labels = unitLabels(units)
  const found: News[] = []
  for (const { unit } of units) {
    const at = (values: ArrayLike<number>, when: number) => cellOf(values, stretch, unit, when)
    const [was, is] = [at(stretch.load, week - 1), at(stretch.load, week)]
    if (was > FULL === is > FULL || Number.isNaN(is)) continue
    const hours = at(stretch.hours, week) - at(stretch.hours, week - 1)
    const more = week - 1 > stretch.from ? at(stretch.families, week - 1) - at(stretch.families, week - 2) : 0
    found.push({
      key: `load ${unit}`,
      text:
        is > FULL
          ? `${labels[unit]} has more work than hours (${formatPercent(is)}).`
          : `${labels[unit]} has no more work than hours again (${formatPercent(is)}).`,
      why: whyLoad(hours, more),
      units: [unit],
    })
  }
  return found
}

/** `hours` and `more` families than a week before. */
function whyLoad(hours: number, more: number): string {
  const said = [
    Math.abs(hours) >= 1
      ? `its people have ${formatNumber(Math.abs(hours))} ${hours > 0 ? 'more' : 'fewer'} hours for families than the week before`
      : '',
    more !== 0 ? `it had ${formatNumber(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} families` : '',
  ].filter(Boolean)
  return said.length ? `${capitalise(said.join(', and '))}.` : 'Work of its families changed a little.'
}
