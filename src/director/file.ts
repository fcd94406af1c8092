/**
 * Games as files and links. A file holds the game as it stands and a seal of what happened, so that damage is noticed and whoever opens it
 * can play it again and compare; a link holds the place, the code, the years and the budget, so that every team meets the same future.
 */
import * as v from 'valibot'
import { ENGINE_VERSION } from '../engine/types'
import type { Quarters } from '../engine/quarters'
import { readJson } from '../keep/json'
import { LONGEST_LINK } from '../keep/link'
import { packText, unpackText } from '../keep/pack'
import { CODE_SEED } from '../lessons/session'
import { checkLetter, markOf, sealOf } from '../lessons/seal'
import { madeUpTown } from '../sandbox/town'
import { canonicalJson } from '../scenario/canonical'
import { decodeScenarioValue } from '../scenario/decode'
import type { Issue } from '../scenario/issues'
import { QUARTERS_PER_YEAR } from '../model/time'
import { LIMITS } from '../scenario/limits'
import type { Scenario } from '../scenario/types'
import { GAME_YEARS, gameIssues, quartersOf, setupOf, type Game, type GameYears, type Setup } from './game'
import { LEVER_IDS, leverFits, leversOfToday, type Levers } from './levers'

export const GAME_FORMAT = 'unitcast-game'
export const GAME_VERSION = 1
const LINK_VERSION = 1
const TEAM_CHARACTERS = 60

export interface SavedGame {
  game: Game
  engine: string
  /** Of the quarters as they were played. */
  seal: string
}

export const quartersSeal = (quarters: Quarters): string => sealOf(quarters)

/** Eight letters that are the same wherever the same place, code, years and budget are played. */
export function markOfGame({ base, years, budget }: Setup): string {
  const mark = markOf(sealOf({ base, years, budget }))
  return `${mark}${checkLetter(mark)}`
}

export function gameFile(game: Game, quarters: Quarters): Record<string, unknown> {
  const body = {
    format: GAME_FORMAT,
    version: GAME_VERSION,
    engine: ENGINE_VERSION,
    mark: markOfGame(game),
    game,
    seal: quartersSeal(quarters),
  }
  return { ...body, whole: sealOf(body) }
}

const turnSchema = v.strictObject(
  Object.fromEntries(LEVER_IDS.map((id) => [id, v.optional(v.pipe(v.number(), v.finite()))])),
)
const setupSchema = {
  base: v.record(v.string(), v.unknown()),
  years: v.picklist(GAME_YEARS),
  budget: v.pipe(v.number(), v.minValue(-0.5), v.maxValue(0.5)),
}
const fileSchema = v.object({
  engine: v.pipe(v.string(), v.regex(/^\d{1,6}$/)),
  seal: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  game: v.strictObject({
    ...setupSchema,
    team: v.pipe(v.string(), v.maxLength(TEAM_CHARACTERS)),
    turns: v.pipe(v.array(turnSchema), v.maxLength(QUARTERS_PER_YEAR * Math.max(...GAME_YEARS))),
  }),
})

export type GameRead = { ok: true; saved: SavedGame } | { ok: false; issues: Issue[] }

export function readGame(text: string): GameRead {
  const read = readJson(text)
  if (!read.ok) return { ok: false, issues: [read.issue] }
  const { whole, ...body } = (read.value ?? {}) as Record<string, unknown>
  if (body.format !== GAME_FORMAT)
    return refuse('not-a-game', 'This file is not a game of “Director for five years”')
  if (typeof body.version === 'number' && body.version > GAME_VERSION)
    return refuse('newer-version', 'This game was saved by a newer Unitcast; open it with that one')
  const parsed = v.safeParse(fileSchema, body)
  if (whole !== sealOf(body) || !parsed.success)
    return refuse('damaged-game', DAMAGED, 'a file as it was saved')
  const { game, engine, seal } = parsed.output
  const decoded = decodeScenarioValue(game.base)
  if (!decoded.ok)
    return { ok: false, issues: decoded.issues.map((each) => ({ ...each, path: `game.base.${each.path}` })) }
  const checked: Game = { ...game, base: decoded.scenario, turns: game.turns as Partial<Levers>[] }
  const today = leversOfToday(checked.base)
  const odd = checked.turns.findIndex((turn) =>
    LEVER_IDS.some((id) => turn[id] !== undefined && !leverFits(id, turn[id], today)),
  )
  if (odd >= 0 || checked.turns.length > quartersOf(checked) || gameIssues(checked).length > 0)
    return refuse(
      'damaged-game',
      'A decision of this game is none that can be taken',
      'a file as it was saved',
    )
  return { ok: true, saved: { game: checked, engine, seal } }
}

const DAMAGED = 'This game file was damaged or changed by hand: it cannot be trusted. Ask for it again'

/** The part of a link after `g=`: a made-up town by name, any other place whole; undefined when it is too long for a link. */
export function setupToLink(setup: Setup): string | undefined {
  const { base, years, budget } = setup
  const onTown = canonicalJson(base) === canonicalJson(townSetup(base.seed, years, budget).base)
  const said = { years, budget, ...(onTown ? { code: base.seed } : { base }) }
  const link = `${LINK_VERSION}.${packText(canonicalJson(said))}`
  return link.length <= LONGEST_LINK ? link : undefined
}

export const townSetup = (code: string, years: GameYears, budget: number): Setup =>
  setupOf(madeUpTown(), code, years, budget)

const linkSchema = v.strictObject({
  years: setupSchema.years,
  budget: setupSchema.budget,
  code: v.optional(v.pipe(v.string(), v.regex(CODE_SEED))),
  base: v.optional(setupSchema.base),
})

export type SetupRead = { ok: true; setup: Setup } | { ok: false; issues: Issue[] }

export function setupFromLink(link: string): SetupRead {
  const cut = () =>
    refuse('damaged-link', 'The link is damaged or was cut short. Ask for it again, or for a game file')
  const [, version, body] = /^(\d{1,9})\.([\w-]+)$/.exec(link) ?? []
  if (Number(version) > LINK_VERSION)
    return refuse('newer-version', 'This link was made by a newer Unitcast; open it with that one')
  const text =
    Number(version) === LINK_VERSION && link.length <= 4 * LONGEST_LINK
      ? unpackText(body!, LIMITS.fileCharacters)
      : undefined
  if (text === undefined) return cut()
  const read = readJson(text)
  const parsed = read.ok ? v.safeParse(linkSchema, read.value) : undefined
  if (!parsed?.success) return cut()
  const { years, budget, code, base } = parsed.output
  if (base === undefined) return code ? { ok: true, setup: townSetup(code, years, budget) } : cut()
  const decoded = decodeScenarioValue(base)
  return decoded.ok
    ? { ok: true, setup: setupOf(decoded.scenario, (decoded.scenario as Scenario).seed, years, budget) }
    : { ok: false, issues: decoded.issues }
}

const refuse = (code: string, message: string, expected?: string): { ok: false; issues: Issue[] } => ({
  ok: false,
  issues: [{ code, path: '', message, ...(expected && { expected }) }],
})
