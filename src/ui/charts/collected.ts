/** The charts on a page that takes their pictures along, as in a briefing: each offers its own, in the order in which they stand. */
import { getContext, onMount, setContext } from 'svelte'
import type { Picture } from './picture'

export interface Figure {
  title: string
  subtitle: string
  /** What the picture shows, in words. */
  summary: string
  /** How to read it, and where it is from. */
  notes: readonly string[]
  picture: () => Promise<Picture>
}

type Offered = Set<() => Figure>

const KEY = Symbol('figures')

/** For the page, while it is made. Gives the charts that are then on it. */
export function collectFigures(): () => Figure[] {
  const offered: Offered = setContext(KEY, new Set())
  return () => [...offered].map((figure) => figure())
}

/** For the frame of a chart, while it is made. */
export function offerFigure(figure: () => Figure): void {
  const offered = getContext<Offered | undefined>(KEY)
  onMount(() => {
    offered?.add(figure)
    return () => offered?.delete(figure)
  })
}
