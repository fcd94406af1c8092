/** Entry of the Web Worker that works out money. No logic here: code inside a worker is not seen by coverage. */
import { expose } from 'comlink'
import { createMoneyService } from '../src/runner/money'

expose(createMoneyService())
