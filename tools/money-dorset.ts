/** The worked example of Dorset: the saving that was projected, held against what the model gives under each stance. Makes docs/money-dorset.md. */
import { ENGINE_VERSION, prepare } from '../src/engine'
import { STANCES, type Stance } from '../src/model/stances'
import {
  moneyOf,
  savedBy,
  spreadOf,
  MONEY_KINDS,
  type Money,
  type OptionMoney,
  type Spread,
} from '../src/money'
import { createInProcessRunner } from '../src/runner/inProcess'
import { loadExample } from '../src/scenario/library'
import { resolveScenario } from '../src/scenario/resolve'
import type { Scenario } from '../src/scenario/types'
import { gatherYear } from '../src/statistics/series'
import { formatNumber, formatPounds } from '../src/views/format'
import { exactShare, inTen } from '../src/views/frequency'
import { STANCE_LABELS } from '../src/views/status'
import { row } from './document-part'

/** Fifty pairs. */
const FUTURES = 100
/** What a year of care was counted as, GBP at 2019 prices (seed_facts.csv SF385). */
const CARE_GBP = 58_664
/** As far as the model lets an effect on entry to care go: 70% off. */
const STRONGEST = -1.2

export interface Found {
  readonly who: string
  /** In the year of the target. */
  readonly saved: Spread
  readonly chance: number
  readonly chanceFrom: number
  readonly chanceTo: number
  readonly most: number
  /** Present value of all years. */
  readonly npv: Spread
  /** Children looked after at the end, option less the first. */
  readonly lookedAfter: Spread
  readonly blocked: boolean
}

const scenario = await loadExample('dorset')

export async function findings(): Promise<Found[]> {
  const found: Found[] = []
  for (const stance of STANCES)
    found.push(...(await played({ ...scenario, stance }, STANCE_LABELS[stance as Stance])))
  const parameters = { effectCare: { value: STRONGEST, reason: 'The strongest effect the model allows' } }
  const extreme = { ...scenario, parameters }
  found.push(...(await played(extreme, 'Balanced, with an effect of −70% on entry to care')))
  return found
}

async function played(scenario: Scenario, who: string): Promise<Found[]> {
  const resolved = resolveScenario(scenario)
  const futures = await createInProcessRunner(prepare).run({ scenario: resolved, replications: FUTURES })
  const money = moneyOf(scenario, futures)
  return money.options.map((option) => {
    const care = (place: number) =>
      gatherYear(resolved, futures, { option: place, measure: 'lookedAfter' }, resolved.horizonYears - 1)
    const before = care(0)
    return {
      ...savingOf(money, option),
      who: `${who}; ${resolved.options[option.option]!.name.toLowerCase()}`,
      lookedAfter: spreadOf(care(option.option).map((value, future) => value - before[future]!)),
    }
  })
}

function savingOf(
  money: Money,
  { savings, target, appraisal, headline }: OptionMoney,
): Omit<Found, 'who' | 'lookedAfter'> {
  const { chance, chanceFrom, chanceTo } = target!
  const last = savings.years.length - 1
  const saved = savedBy(
    savings,
    { kinds: MONEY_KINDS, years: [last], who: 'authority', basis: 'nominal' },
    money.spend,
  )
  return {
    saved: spreadOf(saved),
    chance,
    chanceFrom,
    chanceTo,
    most: Math.max(...saved),
    npv: appraisal.npv,
    blocked: headline.blocked,
  }
}

export function documentOf(found: readonly Found[]): string {
  const target = scenario.money!.target!
  const opening = scenario.authority.profile.lookedAfter!
  const children = target.gbp / CARE_GBP
  return [
    '# Dorset: a saving that was projected and not found',
    '',
    `Made by \`npm run money-dorset\` from [dorset.json](../scenarios/library/dorset.json), ${FUTURES} futures for each row, engine ${ENGINE_VERSION}.`,
    '',
    `In 2016 the county projected that training its social workers would save ${formatPounds(target.gbp)} a year by the third year: 26% of the £36.0m it spent on children’s social care, with no workings. The programme cost £1.83m. The evaluation compared eleven indicators with three neighbours, found no significant change in any, and no saving that it could put down to the programme (\`seed_facts.csv\`, SF372 to SF377).`,
    '',
    '## Before any simulation',
    '',
    `At the evaluation’s own cost of a year in care, ${formatPounds(CARE_GBP)} (2019 prices), ${formatPounds(target.gbp)} is what ${formatNumber(children)} children cost in a year: ${formatNumber((100 * children) / opening)}% of the ${formatNumber(opening)} who were looked after in March 2016. The pilot cohort began in November 2017, and the third year ended 16 months later.`,
    '',
    '## What the tool would have said',
    '',
    'Savings of 2018/19 against teams without training, in the same futures: cashable and avoided, less what it costs. The evaluation’s unit costs, nothing from the outcomes.',
    '',
    row(
      'Evidence read as; option',
      'Saved in 2018/19, middle',
      '8-in-10 range',
      'Saves anything in',
      'Chance of £9.3m',
      'Most in any future',
      'Children looked after, middle and range',
    ),
    row('---', '--:', '--:', '--:', '--:', '--:', '--:'),
    ...found.map(({ who, saved, chance, chanceFrom, chanceTo, most, lookedAfter }) =>
      row(
        who,
        millions(saved.p50),
        `${millions(saved.p10)} to ${millions(saved.p90)}`,
        `${inTen(saved.above)} futures`,
        `${inTen(chance)} futures${exactShare(chance, { from: chanceFrom, to: chanceTo })}`,
        millions(most),
        `${signed(lookedAfter.p50)} (${signed(lookedAfter.p10)} to ${signed(lookedAfter.p90)})`,
      ),
    ),
    '',
    '## How to read it',
    '',
    ...[
      found.some(({ blocked }) => blocked)
        ? 'The page would have headlined no saving at all: the county’s spend by line is not in the report, so modelled spend cannot be set beside it, and this table is marked “not yet a saving”.'
        : 'Modelled spend has been set beside what was spent.',
      'The last rows are no belief: they hold the effect on entry to care at the end of what the model allows, to see how far the projection was from anything. Training alone is a small part of what the model takes for full strength, and had little time to take hold.',
      'All placements have one price here, as in the evaluation; a saving on dearer placements alone would be larger for each child. £1,701 for each child in need (SF386) is time of social workers, not money that a budget gives back, and is not counted.',
      'The starting figures are those of March 2016; what is not published is filled from England and listed in the file. How the training is put into the model, and what cannot be tested, is in the file too.',
      'Nothing here shows that training does nothing: the evaluation could have missed a real effect. It shows that the projection had no ground.',
    ].map((line) => `- ${line}`),
    '',
  ].join('\n')
}

const millions = (gbp: number): string =>
  `${gbp < 0 && Math.round(gbp / 1e4) !== 0 ? '−' : ''}£${(Math.abs(gbp) / 1e6).toFixed(2)}m`
const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(value)}`
