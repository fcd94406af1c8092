/** Keeps a projector and the speaker's notes on the same screen: two tabs of this browser talk to each other, and nothing leaves it. */

export interface Place {
  lesson: string
  /** Number of the screen, from 0. */
  screen: number
}

const NAME = 'unitcast-lesson'

export class LessonChannel {
  #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME)

  /** `asked`: another tab has just been opened and wants to know where this one is. */
  listen(moved: (place: Place) => void, asked: () => void): void {
    if (!this.#channel) return
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { lesson, screen, ask } = (data ?? {}) as Partial<Place> & { ask?: boolean }
      if (ask) asked()
      else if (typeof lesson === 'string' && Number.isInteger(screen)) moved({ lesson, screen: screen! })
    }
  }

  tell(place: Place): void {
    this.#channel?.postMessage(place)
  }

  ask(): void {
    this.#channel?.postMessage({ ask: true })
  }

  close(): void {
    this.#channel?.close()
  }
}
