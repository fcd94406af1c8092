/** `npm start`: builds the app if anything has changed, then serves it and prints its address. */
import { join } from 'node:path'
import { ensureBuild } from './builds.mjs'
import { root } from './root.mjs'
import { serveAndTell } from './serve.mjs'

try {
  await ensureBuild('dist')
  await serveAndTell(join(root, 'dist'), process.env.PORT)
} catch (error) {
  console.error(`\nThe app could not be built:\n${error.message}`)
  process.exitCode = 1
}
