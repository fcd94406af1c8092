/** The directory is a chunk of its own: it is fetched the first time an authority is looked up, and decoded once. */
import { decodeDirectory } from './decode'
import type { Directory } from './types'

let loading: Promise<Directory> | undefined

export function loadDirectory(): Promise<Directory> {
  loading ??= import('../../scenarios/authorities.json').then(
    (file) => decodeDirectory(file.default),
    (cause: unknown) => {
      // A failed fetch may succeed next time.
      loading = undefined
      throw cause
    },
  )
  return loading
}
