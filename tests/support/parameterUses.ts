/** Which code uses which parameter, and what that code is for: read from the sources, from the headers of the engine's files, and from the tables here. */
import { MECHANISM_IDS } from '../../src/model/mechanisms'
import type { Use } from '../../src/parameters'
import { sourcesUnder } from '../unit/architecture/sources'

/** Files with one purpose, which whatever they use has in its register entry. */
const ALWAYS: Record<string, Use> = {
  'src/scenario/design.ts': 'money',
  'src/scenario/fromAuthority.ts': 'startingPoint',
  'src/money/prices.ts': 'money',
  'src/money/inflation.ts': 'money',
  'src/money/release.ts': 'money',
  'src/money/appraise.ts': 'money',
  'src/scenario/placementPrices.ts': 'money',
  'src/scenario/stageWork.ts': 'startingPoint',
  'src/engine/costs.ts': 'money',
  'src/engine/restructure.ts': 'money',
}
const OPENING = 'src/engine/opening/'

/** What files work for beside the mechanisms that their headers name in backticks. */
const ALSO: Record<string, readonly Use[]> = {
  'src/engine/allocation.ts': ['continuity'],
  'src/engine/capacity.ts': ['labourMarket'],
  'src/engine/demand.ts': ['capacities', 'startingPoint'],
  'src/engine/destinations.ts': ['frontDoor'],
  'src/engine/environment.ts': ['environment', 'shocks'],
  'src/engine/future.ts': ['practiceEffects', 'edgeOfCare', 'startingPoint'],
  'src/engine/lanes.ts': ['startingPoint'],
  'src/engine/ledger.ts': ['money', 'time', 'practiceEffects'],
  'src/engine/moves.ts': ['frontDoor', 'startingPoint'],
  'src/engine/multipliers.ts': ['cover', 'frontDoor'],
  'src/engine/openingLoads.ts': ['startingPoint', 'capacities'],
  'src/engine/placing.ts': ['startingPoint', 'money'],
  'src/engine/practices.ts': ['money', 'labourMarket'],
  'src/engine/replicate.ts': ['startingPoint', 'placementSupply'],
  'src/engine/staffing.ts': ['elements', 'money'],
  'src/engine/standing.ts': ['edgeOfCare'],
  'src/engine/opening/pathway.ts': ['frontDoor'],
  'src/engine/opening/placements.ts': ['placementSupply'],
  'src/engine/opening/populate.ts': ['capacities'],
  'src/engine/opening/staff.ts': ['elements', 'labourMarket'],
  'src/engine/opening/work.ts': ['time', 'capacities', 'labourMarket'],
  'src/engine/opening/workforce.ts': ['labourMarket'],
  // The national trend is part of the level that a scenario starts with.
  'src/authorities/underlying.ts': ['environment'],
  // The draw of all values: how far some move together.
  'src/parameters/index.ts': ['practiceEffects'],
  'src/scenario/fromAuthority.ts': ['capacities', 'frontDoor'],
  'src/scenario/stageWork.ts': ['capacities'],
}

export interface UsingFile {
  path: string
  /** What it is for. */
  uses: readonly Use[]
  /** Of those, the one that every entry it uses must name. */
  always?: Use
  /** Ids of the parameters and shapes it reads. */
  reads: ReadonlySet<string>
}

export function usingFiles(): UsingFile[] {
  const outside = (path: string) => path in ALWAYS || path in ALSO
  return sourcesUnder('src', ['.ts'])
    .filter(({ path }) => path.startsWith('src/engine/') || outside(path))
    .map(({ path, text }) => {
      const always = path.startsWith(OPENING) ? 'startingPoint' : ALWAYS[path]
      const named: string[] = header(text).match(/(?<=`)\w+(?=`)/g) ?? []
      const uses = [
        ...MECHANISM_IDS.filter((id) => named.includes(id)),
        ...(always ? [always] : []),
        ...(ALSO[path] ?? []),
      ]
      return { path, uses, always, reads: readIn(text) }
    })
}

const header = (text: string): string => /^\s*\/\*[\s\S]*?\*\//.exec(text)?.[0] ?? ''

/** `values.id`, `SHAPES.id`, `{ id } = values`, and ids in a table of pay by role. */
function readIn(text: string): ReadonlySet<string> {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '')
  const taken = [...code.matchAll(/\{([^{}]*)\}\s*=\s*(?:\w+\.)*values\b/g)].flatMap(
    ([, names]) => names!.match(/\w+/g) ?? [],
  )
  return new Set([
    ...(code.match(/(?<=\b(?:values|central|SHAPES)\.)\w+/g) ?? []),
    ...(code.match(/(?<=')pay[A-Z]\w+(?=')/g) ?? []),
    ...taken,
  ])
}
