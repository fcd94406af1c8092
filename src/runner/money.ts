/**
 * Money worked out in a worker of its own: a thousand futures of a large authority take longer than a page may stand still. The futures cross
 * once; a changed price sends the scenario alone.
 */
import { wrap, type Remote } from 'comlink'
import { moneyOf, type Money } from '../money'
import { agencyBreakEven, type AgencyBreakEven } from '../money/agency'
import { driversOfMoney, type Drivers } from '../money/drivers'
import type { NetAsked } from '../money/net'
import type { LedgerFutures } from '../money/types'
import type { Scenario } from '../scenario/types'
import { plainError, RunnerError } from './errors'
import type { OwnAnswer } from './ownWorker'

/** What the worker exposes. Later questions are of the money that was worked out last. */
export interface MoneyApi {
  take(futures: LedgerFutures): void
  money(scenario: Scenario): Promise<OwnAnswer<Money>>
  drivers(option: number): Promise<OwnAnswer<Drivers>>
  agency(asked: NetAsked): Promise<OwnAnswer<AgencyBreakEven>>
}

export function createMoneyService(): MoneyApi {
  let futures: LedgerFutures | undefined
  let last: Money | undefined
  const answer = async <Value>(work: () => Value | Promise<Value>): Promise<OwnAnswer<Value>> => {
    try {
      return { ok: true, value: await work() }
    } catch (error) {
      return { ok: false, error: plainError(error) }
    }
  }
  const had = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('No money has been worked out')
    return value
  }
  return {
    take(given) {
      futures = given
    },
    money: (scenario) => answer(() => (last = moneyOf(scenario, had(futures)))),
    drivers: (option) => answer(() => driversOfMoney(had(last), option)),
    agency: (asked) =>
      answer(() => {
        const { scenario, money } = had(last)
        return agencyBreakEven({ scenario, money }, had(futures), asked)
      }),
  }
}

/** The page's side. The worker is started when first asked for, and anew after it has died. Rejects with a `RunnerError`. */
export class MoneyWorker {
  /** One proxy for as long as the worker lives: comlink stops the worker listening once a proxy is collected. */
  #started: { worker: Worker; remote: Remote<MoneyApi> } | undefined
  #given: LedgerFutures | undefined

  constructor(private readonly createWorker: () => Worker) {}

  /** `futures` cross again only when they are others than last time. */
  money(scenario: Scenario, futures: LedgerFutures): Promise<Money> {
    return this.#ask(async (remote) => {
      const { done, ledger } = futures
      if (this.#given !== futures) await remote.take({ done, ledger })
      this.#given = futures
      return remote.money(scenario)
    })
  }

  drivers(option: number): Promise<Drivers> {
    return this.#ask((remote) => remote.drivers(option))
  }

  agency(asked: NetAsked): Promise<AgencyBreakEven> {
    return this.#ask((remote) => remote.agency(asked))
  }

  #start() {
    const worker = this.createWorker()
    this.#given = undefined
    return (this.#started = { worker, remote: wrap<MoneyApi>(worker) })
  }

  async #ask<Value>(question: (remote: Remote<MoneyApi>) => Promise<OwnAnswer<Value>>): Promise<Value> {
    const { worker, remote } = this.#started ?? this.#start()
    let died: (event: ErrorEvent) => void
    const ended = new Promise<never>((_, reject) => {
      died = (event) => {
        event.preventDefault()
        this.#started = undefined
        worker.terminate()
        reject(new RunnerError(event.message || 'The worker could not be started'))
      }
      worker.addEventListener('error', died)
    })
    try {
      const answer = await Promise.race([question(remote), ended])
      if (!answer.ok) throw new RunnerError(answer.error.message, { cause: answer.error })
      return answer.value
    } finally {
      worker.removeEventListener('error', died!)
    }
  }
}
