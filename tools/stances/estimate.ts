/** Turns a result of a study into a log hazard or rate ratio with its error: as reported, and with what its design allows. */
import { normalCdf } from '../../src/random/normal'
import { normalQuantile } from '../../src/random/maths'
import { BEST_OF, BIAS, TRANSPORT, UNREPORTED } from './method'
import { find, spreadOf, type Study, type Tables } from './tables'

export interface Estimate {
  readonly study: Study
  /** Log ratio taken at face value, and its sampling error. */
  readonly reported: number
  readonly sampling: number
  /** Log ratio after discounts and the luck of being picked, and its error with chance, bias and transport. */
  readonly effect: number
  readonly error: number
}

export function estimate(study: Study, tables: Tables): Estimate {
  const response = study.stay ? 1 - Math.exp(-study.years / study.stay) : 1
  const raw = measured(study, tables)
  const reported = (study.sign * raw.effect) / response
  const sampling = raw.error / response
  const spread = study.measure ? spreadOf(tables, study.measure, study.years) / response : 0
  const chance = spread && spread ** 2 * (1 / study.treated + 1 / study.compared)
  const luck = Math.sqrt((study.kind === 'none' ? UNREPORTED : 1) * (sampling ** 2 + chance))
  const { keeps, spread: transport } = TRANSPORT[study.relation]
  const best = BEST_OF[study.pickedOf]
  if (best === undefined) throw new Error(`no best of ${study.pickedOf} in the method`)
  const attributed = reported * study.share
  const unlucky = Math.sign(attributed) * Math.max(0, Math.abs(attributed) - best * luck)
  return {
    study,
    reported,
    sampling,
    effect: unlucky * keeps,
    error: Math.sqrt(luck ** 2 + BIAS[study.grade] ** 2 + transport ** 2),
  }
}

/** Log ratio of what was measured and its sampling error, before anything else. */
function measured(study: Study, tables: Tables): { effect: number; error: number } {
  const { before, after, sizeBefore, sizeAfter } = study
  switch (study.kind) {
    case 'ratio':
      return { effect: Math.log(after / before), error: root(1 / sizeBefore, 1 / sizeAfter) }
    case 'odds':
      // Share of exits that are of one kind: its odds are the ratio of that hazard to the others.
      return {
        effect: logOdds(after) - logOdds(before),
        error: root(1 / (sizeBefore * before * (1 - before)), 1 / (sizeAfter * after * (1 - after))),
      }
    case 'risk':
      return {
        effect: logHazard(after) - logHazard(before),
        error: root(hazardError(after, sizeAfter) ** 2, hazardError(before, sizeBefore) ** 2),
      }
    case 'unknownRisk': {
      const [low, high] = study.range.map(logHazard)
      const width = (high! - low!) / Math.sqrt(12)
      return {
        effect: logHazard(after) - (low! + high!) / 2,
        error: root(hazardError(after, sizeAfter) ** 2, width ** 2),
      }
    }
    case 'none':
      return {
        effect: 0,
        error: root(hazardError(before, sizeBefore) ** 2, hazardError(before, sizeAfter) ** 2),
      }
    case 'log': {
      const row = find(tables.five, 'measure_short', study.evidence.split(': ')[1]!)
      return { effect: Number(row.mean_log_change) - Number(row.england_log_change), error: 0 }
    }
    case 'ranks':
      return {
        effect: meanScore(before, after, study.treated) * spreadOf(tables, study.measure, study.years),
        error: 0,
      }
  }
}

/** Mean standard score of `inside` of `all` authorities being in the top `share` of a normal distribution, the others below it. */
export function meanScore(share: number, inside: number, all: number): number {
  const cut = normalQuantile(1 - share)
  const density = Math.exp(-(cut ** 2) / 2) / Math.sqrt(2 * Math.PI)
  return (inside * (density / share) - (all - inside) * (density / normalCdf(cut))) / all
}

/** Root of a sum in which what is not known counts as nothing. */
const root = (...variances: number[]): number =>
  Math.sqrt(variances.reduce((sum, each) => sum + (Number.isFinite(each) ? each : 0), 0))
const logOdds = (share: number): number => Math.log(share / (1 - share))
/** Log of the hazard that leads to a share by a given time. */
const logHazard = (share: number): number => Math.log(-Math.log(1 - share))
const hazardError = (share: number, size: number): number =>
  Math.sqrt((share * (1 - share)) / size) / ((1 - share) * -Math.log(1 - share))
