/** What has happened since the first week of a future, side by side, and what stands now. */
import {
  BOARD_FLOWS,
  type BoardFlow,
  type BoardOption,
  HAPPENINGS,
  type HappeningKind,
} from '../engine/board/types'
import type { ResolvedScenario } from '../scenario/types'
import { letterOf } from './fan'
import { formatNumber, inSentence } from './format'
import type { TableView } from './table'

const FLOW_ROWS: readonly [BoardFlow, string][] = [
  ['referrals', 'Children referred'],
  ['assessments', 'Assessments ended'],
  ['planStarts', 'Protection plans made'],
  ['careStarts', 'Children who started to be looked after'],
  ['careEnds', 'Children who ceased to be looked after'],
  ['changes', 'Times a child got another practitioner'],
]
const PEOPLE_ROWS: readonly [readonly HappeningKind[], string][] = [
  [['left', 'released'], 'People of units who left'],
  [['joined', 'stayed'], 'Permanent people who joined'],
  [['agencyCame'], 'Agency practitioners who came'],
  [['ill'], 'Long spells of illness begun'],
]

/** Sum of a flow from the first week to this one. */
function flowed({ flows }: BoardOption, flow: BoardFlow, week: number): number {
  const from = (BOARD_FLOWS.indexOf(flow) * flows.length) / BOARD_FLOWS.length
  let sum = 0
  for (let at = from; at <= from + week; at++) sum += flows[at]!
  return sum
}

/** How often people did one of these, from the first week to this one. */
function happened({ happenings }: BoardOption, kinds: readonly HappeningKind[], week: number): number {
  const wanted = kinds.map((kind) => HAPPENINGS.indexOf(kind))
  let sum = 0
  for (let row = 0; row < happenings.count && happenings.week[row]! <= week; row++)
    if (wanted.includes(happenings.kind[row]!)) sum++
  return sum
}

export function soFarTable(
  resolved: ResolvedScenario,
  sides: readonly BoardOption[],
  week: number,
): TableView {
  return {
    caption: `From the first week to week ${week + 1} of this one future`,
    columns: [
      'What',
      ...sides.map(({ option }) => `${letterOf(option)}: ${inSentence(resolved.options[option]!.name)}`),
    ],
    rows: [
      ...FLOW_ROWS.map(([flow, header]) => ({
        header,
        cells: sides.map((side) => formatNumber(flowed(side, flow, week))),
      })),
      ...PEOPLE_ROWS.map(([kinds, header]) => ({
        header,
        cells: sides.map((side) => formatNumber(happened(side, kinds, week))),
      })),
    ],
  }
}
