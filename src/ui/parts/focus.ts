/** Keeps the focus where work goes on when what was pressed goes away with its own press, so that the keyboard does not begin anew at the top. */
import { tick } from 'svelte'

/**
 * To be called before an edit. When the edit takes away what has the focus, the focus goes to `target` in the nearest `around` of it,
 * or of the page where that has gone too.
 */
export async function keepFocus(around: string, target: string): Promise<void> {
  const near = document.activeElement?.closest(around)
  await tick()
  const now = document.activeElement
  if (now && now !== document.body && now.isConnected && !now.matches(':disabled')) return
  const place = near?.isConnected ? near : document.querySelector(around)
  place?.querySelector<HTMLElement>(target)?.focus()
}
