/** The figures of a design as a table: a column for the whole and for each service, each figure with its change from today. */
import { titleOf, type DesignFigures } from './designFigures'
import { formatFte, formatNumber, formatPercent, formatPounds } from './format'
import { payDifference, signed } from './options'
import type { TableView } from './table'

export const figureColumns = (figures: readonly DesignFigures[]): string[] => figures.map(titleOf)

interface Line {
  header: string
  of: (figures: DesignFigures) => number | undefined
  show: (value: number) => string
  /** The change in words; nothing where it does not show. */
  change: (change: number) => string
}

const fte = (header: string, of: Line['of']): Line => ({ header, of, show: formatFte, change: signed })
const percent = (header: string, of: Line['of']): Line => ({
  header,
  of,
  show: (value) => formatPercent(value),
  change: (change) => `${sign(change)}${formatNumber(Math.abs(change) * 100)} points`,
})
const sign = (change: number): string => (change < 0 ? '−' : '+')

const LINES: readonly Line[] = [
  fte('Units and teams', ({ units }) => units),
  fte('Posts, FTE', ({ postsFte }) => postsFte),
  fte('Social workers, FTE', ({ socialWorkersFte }) => socialWorkersFte),
  percent('Qualified, of all posts', ({ qualifiedShare }) => qualifiedShare),
  {
    header: 'Pay bill a year',
    of: ({ payBillGbp }) => payBillGbp,
    show: (value) => formatPounds(Math.round(value / 1e5) * 1e5, 1e5),
    change: (change) =>
      Math.abs(change) < 5e4
        ? 'about the same'
        : `${sign(change)}£${formatNumber(Math.abs(change) / 1e6, 1)}m`,
  },
  fte('Posts for each who leads', ({ span }) => span),
  fte('Children for each unit', ({ childrenPerUnit }) => childrenPerUnit),
  fte('Children for each practitioner', ({ childrenPerPractitioner }) => childrenPerPractitioner),
  percent('Clinicians, of what is needed', ({ clinicianCover }) => clinicianCover),
  fte('Practitioners for each coordinator', ({ practitionersPerCoordinator }) => practitionersPerCoordinator),
  percent('Work for hours at the start', ({ load }) => load),
]

const NOTHING = '–'
/** Changes that would be told as nothing. */
const HARDLY = { '0': true, '+0 points': true, '−0 points': true, 'about the same': true }

export function figureRows(
  figures: readonly DesignFigures[],
  today: readonly DesignFigures[],
  withChange: boolean,
): TableView['rows'] {
  return LINES.map(({ header, of, show, change }) => ({
    header,
    cells: figures.map((each) => {
      const now = of(each)
      if (now === undefined) return NOTHING
      const as = today.find(({ service }) => service === each.service)
      const before = as && of(as)
      const told = withChange && before !== undefined ? change(now - before) : ''
      return told && !(told in HARDLY) ? `${show(now)} (${told})` : show(now)
    }),
  }))
}

interface Beside {
  name: string
  todayPayGbp: number
  /** Serious warnings. */
  problems: number
  isToday: boolean
}

/** "B: 394.4 posts, 180.7 social workers, pay bill about the same as A, work for hours 111%, 3 problems." */
export function inOneLine(all: DesignFigures, { name, todayPayGbp, problems, isToday }: Beside): string {
  const told = [
    `${formatFte(all.postsFte)} posts`,
    `${formatFte(all.socialWorkersFte)} social workers`,
    ...(isToday ? [] : [`pay bill ${payDifference(all.payBillGbp, todayPayGbp)}`]),
    ...(all.load === undefined ? [] : [`work for hours ${formatPercent(all.load)}`]),
    ...(problems === 0 ? [] : [`${problems} ${problems === 1 ? 'problem' : 'problems'}`]),
  ]
  return `${name}: ${told.join(', ')}.`
}
