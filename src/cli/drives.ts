/**
 * `money breakeven FILE`: how large an effect must be for an option to pay. `money drivers FILE`: what its net saving depends on, and what it
 * is worth to find out.
 */
import { breakEvenCsv, driversCsv, drivesJson } from '../exports/drivesFile'
import { provenanceOf } from '../exports/provenance'
import { yearsAfter } from '../model/time'
import { agencyBreakEven, type AgencyBreakEven } from '../money/agency'
import { driversOf, inputsToHold } from '../money/drivers'
import { LEVER_IDS, LEVERS, leversIn } from '../money/levers'
import { moneyCase, netSavings, reconciled } from '../money/net'
import { drawPrices } from '../money/prices'
import { BREAK_EVEN_FUTURES, playBreakEven, type BreakEven } from '../runner/breakEven'
import { playSensitivity, SENSITIVITY_FUTURES } from '../runner/sensitivity'
import type { Futures, Runner } from '../runner/types'
import { resolveScenario } from '../scenario/resolve'
import type { ResolvedScenario, Scenario } from '../scenario/types'
import type { Provenance } from '../statistics/types'
import { BREAK_EVEN_CAVEATS, breakEvenView } from '../views/breakEven'
import { DRIVERS_CAVEATS, driversView } from '../views/drivers'
import { agencyInWords } from '../views/agencyBreakEven'
import { inSentence, monthOfYearEnd } from '../views/format'
import { tableText, wrapped } from '../views/plainText'
import { runLine } from '../views/status'
import { oneOf, only, readArguments } from './arguments'
import { futuresFrom, optionFrom, yearFrom } from './asked'
import { changed, changesFrom, workersFrom } from './changes'
import { readScenario } from './scenarioFile'
import type { World } from './world'

const OPTIONS = [
  'option',
  'effect',
  'by',
  'replications',
  'seed',
  'years',
  'workers',
  'stance',
  'format',
  'out',
] as const
const FORMATS = ['text', 'json', 'csv'] as const
/** A hundred pairs: fewer draws than that say little of any single input. */
const DRIVER_FUTURES = 200
const AGENCY = 'agencyRate'

export const DRIVES = { breakeven, drivers } as const

interface Asked {
  readonly scenario: Scenario
  readonly resolved: ResolvedScenario
  readonly option: number
  /** Years that count. */
  readonly years: number
  readonly replications: number
  readonly effect: string | undefined
  readonly format: (typeof FORMATS)[number]
  readonly startedAt: Date | undefined
}

/** Reads what both commands take, plays, and writes what `work` gives. */
async function command(
  args: string[],
  world: World,
  futures: number,
  work: (asked: Asked, runner: Runner, provenance: Provenance) => Promise<string>,
): Promise<void> {
  const { positionals, values } = readArguments(args, OPTIONS)
  const path = only(positionals, 'FILE')
  const format = oneOf('format', values.format ?? 'text', FORMATS)
  const workers = workersFrom(values.workers)
  const replications = futuresFrom(values.replications, futures)
  const { seed, years, stance, effect } = values
  const scenario = changed(await readScenario(world, path), changesFrom({ seed, years, stance }))
  const resolved = resolveScenario(scenario)
  const startedAt = seed === undefined ? world.now() : undefined
  const asked: Asked = {
    scenario,
    resolved,
    option: optionFrom(resolved, values.option),
    years: yearFrom(resolved, values.by, 'by') + 1,
    replications,
    effect,
    format,
    startedAt,
  }
  const directory = await world.loadDirectory()
  const provenance = provenanceOf({ scenario, replications, directory, ...(startedAt && { startedAt }) })
  const file = values.out === undefined ? undefined : await world.createFile(values.out)
  const runner = world.createRunner(workers)
  try {
    const text = await work(asked, runner, provenance)
    await (file ? file.complete(text) : world.write(text))
  } finally {
    world.progress?.('')
    runner.dispose()
    await file?.discard()
  }
}

async function breakeven(args: string[], world: World): Promise<void> {
  await command(args, world, BREAK_EVEN_FUTURES, async (asked, runner, provenance) => {
    const { scenario, resolved, option, years, replications, format } = asked
    const money = moneyCase(scenario, option)
    const results: BreakEven[] = []
    for (const lever of leversFrom(asked)) {
      const onProgress = ({ run, done, total }: { run: number; done: number; total: number }) =>
        world.progress?.(`${lever.what}: run ${run}, ${done} of ${total} futures`)
      const question = { option: 1, years, as: 'added', lever } as const
      results.push(
        await playBreakEven(() => runner, money, replications, question, {
          ...(world.signal && { signal: world.signal }),
          onProgress,
        }),
      )
    }
    const agency = await agencyFrom(asked, runner, world)
    const { id, name } = resolved.options[option]!
    if (format === 'json') return drivesJson({ provenance, option: id, breakEven: results, agency })
    if (format === 'csv') return breakEvenCsv(scenario.id, id, results, provenance, agency)
    const by = monthOfYearEnd(yearsAfter(resolved.authority.baseYear, years).at(-1)!)
    return [
      ...results.flatMap((result) => {
        const view = breakEvenView({ scenario: money.scenario, result })
        return [
          view.title,
          '',
          ...view.sentences.flatMap((each) => wrapped(each)),
          '',
          ...(view.chances ? [...tableText(view.chances), ''] : []),
          ...tableText(view.played),
          '',
        ]
      }),
      ...(agency
        ? [
            'Use of agency staff',
            '',
            ...agencyInWords(agency, inSentence(name), by).flatMap((each) => wrapped(each)),
            '',
          ]
        : []),
      ...foot(BREAK_EVEN_CAVEATS, provenance),
    ].join('\n')
  })
}

/** Agency use is no effect of the model: it is asked about beside all effects, or alone. */
async function agencyFrom(
  { scenario, option, years, replications, effect }: Asked,
  runner: Runner,
  { signal }: World,
): Promise<AgencyBreakEven | undefined> {
  if (effect !== undefined && effect !== AGENCY) return undefined
  const money = moneyCase(scenario, option)
  const futures = await runner.run({ scenario: money.scenario, replications }, { ...(signal && { signal }) })
  return agencyBreakEven(money, futures, { option: 1, years, as: 'added' })
}

async function drivers(args: string[], world: World): Promise<void> {
  await command(args, world, DRIVER_FUTURES, async (asked, runner, provenance) => {
    const { scenario, resolved, option, years, replications, format } = asked
    const money = moneyCase(scenario)
    const signal = world.signal && { signal: world.signal }
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      world.progress?.(`${done} of ${total} futures`)
    const futures = await runner.run({ scenario: resolved, replications }, { ...signal, onProgress })
    const rows = reconciled(money, futures)
    const net = resolved.options.map((_, place) =>
      place === 0
        ? new Float64Array(replications)
        : netSavings(money, futures, { option: place, years, as: 'present' }, rows),
    )
    const draws = drawPrices(money.scenario, money.money, replications)
    const found = driversOf({ case: money, draws, net, option })
    const pair = moneyCase(scenario, option)
    const question = { option: 1, years, as: 'present' } as const
    const sensitivity = await playSensitivity(
      () => runner,
      pair,
      firstOf(ofTwo(futures, resolved, option), Math.min(replications, SENSITIVITY_FUTURES)),
      inputsToHold(pair, 1, found),
      question,
      { ...signal, onProgress },
    )
    const { id, name } = resolved.options[option]!
    if (format === 'json') return drivesJson({ provenance, option: id, drivers: found, sensitivity })
    if (format === 'csv') return driversCsv(scenario.id, id, found, sensitivity, provenance)
    const baseline = inSentence(resolved.options[0]!.name)
    const view = driversView({ drivers: found, sensitivity, option: inSentence(name), baseline })
    return [
      `${resolved.authority.name}: what drives the net saving of ${inSentence(name)}, present value over ${years} years`,
      '',
      ...view.sentences.flatMap((each) => wrapped(each)),
      '',
      ...[view.swings!, view.shares, view.findingOut].flatMap((table) => [...tableText(table), '']),
      ...foot(DRIVERS_CAVEATS, provenance),
    ].join('\n')
  })
}

const firstOf = ({ weekly, yearly, ledger }: Futures, done: number): Futures => ({
  done,
  weekly: weekly.slice(0, done),
  yearly: yearly.slice(0, done),
  ledger: ledger.slice(0, done),
})

/** Ledgers of the first option and one other, as a run of the two alone gives them. */
function ofTwo(futures: Futures, { options }: ResolvedScenario, option: number): Futures {
  const ledger = futures.ledger.map((each) => {
    const length = each.length / options.length
    const part = (place: number) => each.subarray(place * length, (place + 1) * length)
    const two = new Float64Array(2 * length)
    two.set(part(0), 0)
    two.set(part(option), length)
    return two
  })
  return { ...futures, ledger }
}

const foot = (caveats: readonly string[], provenance: Provenance): string[] => [
  'How to read it',
  ...caveats.flatMap((caveat) => wrapped(caveat, '- ')),
  '',
  ...(provenance.verdict ?? []).flatMap((line) => wrapped(line)),
  `From ${runLine(provenance, provenance.replications)}, scenario ${provenance.scenarioHash.slice(0, 12)}, figures: ${provenance.dataVintage}`,
  '',
]

function leversFrom({ effect, resolved, option }: Asked) {
  if (effect === undefined) return leversIn(resolved, option)
  const id = oneOf('effect', effect, [...LEVER_IDS, AGENCY])
  return LEVERS.filter((each) => each.id === id)
}
