/** Which week of a future is shown, and whether it goes on by itself. It never begins by itself, and ends with the last week. */

/** Weeks a second. */
export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

export class BoardPlayer {
  #week = $state(0)
  #playing = $state(false)
  #speed = $state<Speed>(1)
  #weeks = $state(1)
  #timer: ReturnType<typeof setInterval> | undefined

  /** From 0. */
  get week(): number {
    return this.#week
  }
  get weeks(): number {
    return this.#weeks
  }
  get playing(): boolean {
    return this.#playing
  }
  get speed(): Speed {
    return this.#speed
  }
  get atEnd(): boolean {
    return this.#week >= this.#weeks - 1
  }

  /** Another future of so many weeks: the week stays where it can. */
  load(weeks: number): void {
    this.#weeks = weeks
    this.#week = Math.min(this.#week, weeks - 1)
    this.pause()
  }

  to(week: number): void {
    this.#week = Math.max(0, Math.min(this.#weeks - 1, Math.round(week)))
    if (this.atEnd) this.pause()
  }

  /** By so many weeks; whoever steps does not also play. */
  step(by: number): void {
    this.pause()
    this.to(this.#week + by)
  }

  /** From the first week again where the last is shown. */
  play(): void {
    if (this.atEnd) this.#week = 0
    this.#playing = true
    this.#run()
  }

  pause(): void {
    this.#playing = false
    clearInterval(this.#timer)
  }

  toggle(): void {
    if (this.#playing) this.pause()
    else this.play()
  }

  setSpeed(speed: Speed): void {
    this.#speed = speed
    if (this.#playing) this.#run()
  }

  #run(): void {
    clearInterval(this.#timer)
    this.#timer = setInterval(() => this.to(this.#week + 1), 1000 / this.#speed)
  }
}
