/** Where nodes and arrows of the picture of cause and effect are drawn, in units of the picture. */
import type { Arrow } from './arrows'
import { nodeOf, NODES, type DiagramNode } from './diagram'

export const NODE = { width: 144, height: 62 } as const
const PITCH = { column: 203, row: 128 } as const
/** Arrows that go round a box at the right end have room there. */
const MARGIN = { left: 4, right: 76, top: 4 } as const
const LAST = { column: 4, row: Math.max(...NODES.map(({ at }) => at[1])) }
export const VIEW = {
  width: LAST.column * PITCH.column + NODE.width + MARGIN.left + MARGIN.right,
  height: LAST.row * PITCH.row + NODE.height + 2 * MARGIN.top,
} as const

export interface Point {
  x: number
  y: number
}

export const cornerOf = ({ at }: DiagramNode): Point => ({
  x: MARGIN.left + at[0] * PITCH.column,
  y: MARGIN.top + at[1] * PITCH.row,
})

const middleOf = (node: DiagramNode): Point => {
  const { x, y } = cornerOf(node)
  return { x: x + NODE.width / 2, y: y + NODE.height / 2 }
}

export interface Drawn {
  path: string
  /** Three corners. */
  head: string
  /** Middle of the place where its sign stands. */
  label: Point
}

export const LABEL = { width: 54, height: 20 } as const

const HEAD = { length: 13, half: 6 } as const

/** All arrows, each a curve from edge to edge of two boxes; signs stand where they hide no box and no other sign, as far as there is room. */
export function drawnArrows(arrows: readonly Arrow[]): Drawn[] {
  const taken: Box[] = NODES.map((node) => ({ ...cornerOf(node), ...NODE }))
  return arrows.map((arrow) => {
    const { at, ...shape } = curve(arrow)
    const places = TRIED.map((share) => boxAround(at(share)))
    const label = places.find((box) => !taken.some((each) => overlap(box, each))) ?? places[0]!
    taken.push(label)
    return { ...shape, label: { x: label.x + LABEL.width / 2, y: label.y + LABEL.height / 2 } }
  })
}

/** Shares of the way along an arrow, the middle first. */
const TRIED = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78, 0.16, 0.84]

interface Box extends Point {
  width: number
  height: number
}

const boxAround = ({ x, y }: Point): Box => ({ x: x - LABEL.width / 2, y: y - LABEL.height / 2, ...LABEL })
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function curve(arrow: Arrow): Omit<Drawn, 'label'> & { at: (share: number) => Point } {
  const [a, b] = [nodeOf(arrow.from), nodeOf(arrow.to)]
  const [from, to] = [middleOf(a), middleOf(b)]
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const bend = {
    x: (from.x + to.x) / 2 + across.x * arrow.bend,
    y: (from.y + to.y) / 2 + across.y * arrow.bend,
  }
  const start = edgeTowards(from, bend)
  const tip = edgeTowards(to, bend)
  const back = { x: bend.x - tip.x, y: bend.y - tip.y }
  const size = Math.hypot(back.x, back.y)
  const along = { x: back.x / size, y: back.y / size }
  const end = { x: tip.x + along.x * HEAD.length, y: tip.y + along.y * HEAD.length }
  const corner = (side: number): Point => ({
    x: end.x - along.y * HEAD.half * side,
    y: end.y + along.x * HEAD.half * side,
  })
  return {
    path: `M${text(start)}Q${text(bend)} ${text(end)}`,
    head: [tip, corner(1), corner(-1)].map(text).join(' '),
    at: (share) => ({
      x: (1 - share) ** 2 * start.x + 2 * share * (1 - share) * bend.x + share ** 2 * end.x,
      y: (1 - share) ** 2 * start.y + 2 * share * (1 - share) * bend.y + share ** 2 * end.y,
    }),
  }
}

/** Where the line from the middle of a box towards a point leaves the box, a little outside. */
function edgeTowards(middle: Point, point: Point): Point {
  const GAP = 3
  const [dx, dy] = [point.x - middle.x, point.y - middle.y]
  const times = Math.min(
    (NODE.width / 2 + GAP) / (Math.abs(dx) || 1e-9),
    (NODE.height / 2 + GAP) / (Math.abs(dy) || 1e-9),
  )
  return { x: middle.x + dx * times, y: middle.y + dy * times }
}

const text = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`
