/** The packages whose code ends up in the built app or command line, as paths of package-lock.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Listed as development packages, but their code is compiled into the bundle. */
const bundled = ['svelte', 'esm-env', 'clsx']

export function shippedPaths() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.keys(lock)
    .filter((path) => path.startsWith('node_modules/'))
    .filter((path) => {
      const { dev, devOptional, optional } = lock[path]
      return bundled.includes(path.slice('node_modules/'.length)) || !(dev || devOptional || optional)
    })
    .sort()
}
