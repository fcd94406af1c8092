/** Controls that the browser changes by itself: after every edit, made or refused, the value in effect is written back to them. */
import { session } from './app'

type Control = HTMLInputElement | HTMLSelectElement

/** For `{@attach inEffect(() => value)}`; a boolean is whether a box or button is checked. */
export function inEffect(value: () => string | number | boolean) {
  return (control: Control): void => {
    $effect(() => {
      void session.edits
      const now = value()
      if (typeof now !== 'boolean') control.value = String(now)
      else if (control instanceof HTMLInputElement) control.checked = now
    })
  }
}
