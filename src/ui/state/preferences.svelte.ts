/** How this reader likes pictures to be drawn; kept in the browser. */
import { keep, recall } from './kept'

const KEY = 'preferences'

export class Preferences {
  #outerRange = $state(false)
  #bandsOf = $state(1)
  /** Not kept: whoever wants small numbers shown says so each time. */
  showSmall = $state(false)

  constructor() {
    const kept = recall(KEY) as { outerRange?: unknown; bandsOf?: unknown } | undefined
    this.#outerRange = kept?.outerRange === true
    this.#bandsOf = kept?.bandsOf === 0 ? 0 : 1
  }

  /** Draw the 9-in-10 range as dotted edges too. */
  get outerRange(): boolean {
    return this.#outerRange
  }
  set outerRange(on: boolean) {
    this.#outerRange = on
    this.#save()
  }

  /** Whose ranges are filled: 0 the baseline's, 1 those of the option that is compared with it. */
  get bandsOf(): number {
    return this.#bandsOf
  }
  set bandsOf(option: number) {
    this.#bandsOf = option
    this.#save()
  }

  /** As for a reader who has said nothing. */
  forget(): void {
    this.#outerRange = this.showSmall = false
    this.#bandsOf = 1
    keep(KEY, undefined)
  }

  #save(): void {
    keep(KEY, { outerRange: this.#outerRange, bandsOf: this.#bandsOf })
  }
}
