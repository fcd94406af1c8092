/**
 * Money worked out in a worker of its own: a thousand futures of a large authority take longer than a page may stand still. The futures cross
 * once; a changed price sends the scenario alone.
 */
import { wrap } from 'comlink'
import { moneyOf, type Money } from '../money'
import { agencyBreakEven, type AgencyBreakEven } from '../money/agency'
import { driversOfMoney, type Drivers } from '../money/drivers'
import type { NetAsked } from '../money/net'
import type { LedgerFutures } from '../money/types'
import type { Scenario } from '../scenario/types'
import { plainError, RunnerError, type PlainError } from './errors'

export type MoneyAnswer<Value> = { ok: true; value: Value } | { ok: false; error: PlainError }

/** What the worker exposes. Later questions are of the money that was worked out last. */
export interface MoneyApi {
  take(futures: LedgerFutures): void
  money(scenario: Scenario): Promise<MoneyAnswer<Money>>
  drivers(option: number): Promise<MoneyAnswer<Drivers>>
  agency(asked: NetAsked): Promise<MoneyAnswer<AgencyBreakEven>>
}

export function createMoneyService(): MoneyApi {
  let futures: LedgerFutures | undefined
  let last: Money | undefined
  const answer = async <Value>(work: () => Value | Promise<Value>): Promise<MoneyAnswer<Value>> => {
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
  #worker: Worker | undefined
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

  async #ask<Value>(
    question: (remote: ReturnType<typeof wrap<MoneyApi>>) => Promise<MoneyAnswer<Value>>,
  ): Promise<Value> {
    if (!this.#worker) this.#given = undefined
    const worker = (this.#worker ??= this.createWorker())
    let died: (event: ErrorEvent) => void
    const ended = new Promise<never>((_, reject) => {
      died = (event) => {
        event.preventDefault()
        this.#worker = undefined
        worker.terminate()
        reject(new RunnerError(event.message || 'The worker could not be started'))
      }
      worker.addEventListener('error', died)
    })
    try {
      const answer = await Promise.race([question(wrap<MoneyApi>(worker)), ended])
      if (!answer.ok) throw new RunnerError(answer.error.message, { cause: answer.error })
      return answer.value
    } finally {
      worker.removeEventListener('error', died!)
    }
  }
}
