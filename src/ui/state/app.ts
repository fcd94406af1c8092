/** The state of this page, and what a visitor can start: an authority, the example, another year, everything again. */
import { loadDirectory } from '../../authorities/load'
import type { MeasureId } from '../../model/measures'
import { populationOf } from '../../authorities/figures'
import { latestYear, whyNoStart } from '../../authorities/profile'
import type { AuthorityRecord, Directory } from '../../authorities/types'
import type { BreakEven } from '../../runner/breakEven'
import { createBrowserPool } from '../../runner/browserPool'
import { reusing } from '../../runner/reuse'
import type { Sensitivity } from '../../runner/sensitivity'
import { sharedRunner } from '../../runner/shared'
import { simulationWorker } from '../../runner/simulationWorker'
import type { Runner } from '../../runner/types'
import { forAnotherYear } from '../../scenario/anotherYear'
import { decodeScenarioValue } from '../../scenario/decode'
import { scenarioFromAnswers, type Answers } from '../../scenario/firstAnswer'
import { scenarioForAuthority } from '../../scenario/fromAuthority'
import { loadExample } from '../../scenario/library'
import type { Scenario } from '../../scenario/types'
import { Shelf } from '../../keep/shelf'
import type { Origin, Work } from '../../keep/types'
import { anotherYearInWords } from '../../views/anotherYear'
import { Drivers } from './drivers.svelte'
import { Keeper } from './keeper.svelte'
import { forgetAll } from './kept'
import { Inquiry } from './inquiry.svelte'
import { Opening } from './opening.svelte'
import { Judgements } from './judgements.svelte'
import { takeInOldJudgements } from './oldJudgements'
import { paced } from './paced'
import { Preferences } from './preferences.svelte'
import { Runs } from './runs.svelte'
import { Session } from './session.svelte'
import { Watching } from './watching.svelte'

export const session = new Session()
export const preferences = new Preferences()
/** Futures played again to look into units, and one to be told as a story. */
export const unitWatching = new Watching(simulationWorker)
export const storyWatching = new Watching(simulationWorker)
/** Whoever plays futures asks this one, so that one run waits for the other. */
export const pool = sharedRunner(createBrowserPool)
const reused = sharedRunner(() => reusing(pool.get()))
/** The same, with the futures of options kept. Asked for before each run: another page may have disposed of it meanwhile. */
export const replaying: Runner = {
  run: (job, options) => reused.get().run(job, options),
  dispose: () => reused.get().dispose(),
}
export const runs = new Runs(() => replaying, loadDirectory)
export const drivers = new Drivers(pool, loadDirectory)

/** How large an effect must be to pay, and what the net saving turns on: played when asked for. */
export const breakEvens = new Inquiry<BreakEven>()
export const sensitivities = new Inquiry<Sensitivity>()

export const opening = new Opening()
export const keeper: Keeper = new Keeper(
  new Shelf(),
  ({ scenario, origin }) => session.open(scenario, origin),
  (from, to) => judgements.carry(from, to),
)
export const judgements = new Judgements(session, () => keeper.project?.id)

/** A large step, which is told and can be undone, is worth a point in the history. */
session.listen((scenario) => {
  const step = session.notice?.offer === 'undo' ? session.notice.what : undefined
  keeper.changed({ scenario, origin: session.origin! }, step)
})
session.listen((scenario) => drivers.inputsAre(scenario))
session.listen(paced((scenario, delayMs) => runs.request(scenario, delayMs)))

/** Fetches the directory, and sets workers running for a visitor who has not chosen yet. */
export async function begin(): Promise<void> {
  const kept = takeInOldJudgements(keeper.shelf).then(() => keeper.begin(() => workNow()))
  const directory = await loadDirectory()
  session.setDirectory(directory)
  await kept
  if (session.scenario) return
  const middling = middlingAuthority(directory)
  if (middling) runs.playAhead(startOf(directory, middling))
}

export function workNow(): Work | null {
  const { scenario, origin } = session
  return scenario && origin && { scenario, origin }
}

/** Opens work as a project of its own, and its results. */
export function openNew(scenario: Scenario, origin: Origin, name: string = scenario.authority.name): void {
  openAs(scenario, origin, name, false)
}

/** `lookedAt`: nothing of it is the visitor's own, so that it goes when something else is opened. */
function openAs(scenario: Scenario, origin: Origin, name: string, lookedAt: boolean): void {
  keeper.start({ scenario, origin }, name, lookedAt)
  session.open(scenario, origin)
  session.go({ page: 'results' })
}

/** Deletes a project; when it is the open one, nothing is open afterwards. */
export async function deleteProject(id: string): Promise<void> {
  await keeper.remove(id)
  if (!keeper.project) session.close()
}

/** Deletes every project and everything else that Unitcast kept in this browser. */
export async function deleteEverything(): Promise<void> {
  await keeper.removeEverything()
  session.close()
  session.forgetUnread()
  preferences.forget()
  forgetAll()
}

/** An authority of middling size: with all that a large one has, and none of its futures takes long. */
function middlingAuthority(directory: Directory): AuthorityRecord | undefined {
  const sized = directory.authorities.flatMap((record) => {
    const year = latestYear(directory, record)
    const children = year === undefined ? undefined : populationOf(record, year)
    return typeof children === 'number' && !whyNoStart(directory, record) ? [{ record, children }] : []
  })
  return sized.toSorted((a, b) => a.children - b.children)[sized.length >> 1]?.record
}

/** The last scenario made for an authority: what is played ahead must be the very one that is opened. */
let started: { record: AuthorityRecord; scenario: Scenario } | undefined

function startOf(directory: Directory, record: AuthorityRecord): Scenario {
  if (started?.record !== record) started = { record, scenario: scenarioForAuthority(directory, record) }
  return started.scenario
}

/** Somebody is about to choose this authority: its first futures are played while they make up their mind. */
export function expectAuthority(record: AuthorityRecord): void {
  const { directory } = session
  if (directory && !whyNoStart(directory, record)) runs.playAhead(startOf(directory, record))
}

/** Opens an authority and its results, or gives the reason in words why it cannot be started from. */
export function openAuthority(record: AuthorityRecord): string | undefined {
  const { directory } = session
  if (!directory) return undefined
  const why = whyNoStart(directory, record)
  if (why) return why
  const year = latestYear(directory, record)!
  const scenario = startOf(directory, record)
  openAs(scenario, { kind: 'authority', code: record.code, year }, scenario.authority.name, true)
  return undefined
}

/** A first answer from ten questions: work of its own, shown with what matters most. Gives the reason where the answers make no scenario. */
export function answerFirst(
  record: AuthorityRecord,
  answers: Answers,
  matters: MeasureId,
): string | undefined {
  const { directory } = session
  const year = directory ? latestYear(directory, record) : undefined
  if (!directory || year === undefined) return 'The published figures are not there yet.'
  const decoded = decodeScenarioValue(scenarioFromAnswers(directory, record, answers))
  if (!decoded.ok) return `${decoded.issues[0]!.message}. Keep more roles in a unit, or replace fewer teams.`
  openNew(decoded.scenario, { kind: 'authority', code: record.code, year })
  session.go({ page: 'results', measure: matters })
  return undefined
}

export async function openExample(id: string): Promise<void> {
  const scenario = await loadExample(id)
  openAs(scenario, { kind: 'example', id }, scenario.authority.name, true)
}

/** Figures of another published year: what is the user's own stays where it still makes sense, and what does not is told. Can be undone. */
export function changeYear(year: number): void {
  const { directory, record, origin, scenario } = session
  if (!directory || !record || !scenario || origin?.kind !== 'authority') return
  const changed = forAnotherYear(directory, record, scenario, [origin.year, year])
  session.open(changed.scenario, { ...origin, year }, anotherYearInWords(year, changed))
}

/** Everything as it was when this authority, example or file was opened. Can be undone. */
export async function resetToStart(): Promise<void> {
  const { origin, directory, record } = session
  const what = 'Reset to the start.'
  if (origin?.kind === 'example') session.open(await loadExample(origin.id), origin, what)
  else if (origin?.kind === 'file') {
    const first = await keeper.firstPoint()
    if (first) session.open(first.scenario, first.origin, what)
  } else if (origin && directory && record) {
    session.open(scenarioForAuthority(directory, record, origin.year), origin, what)
  }
}
