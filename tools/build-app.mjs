/** Builds the app into dist/, always. */
import { ensureBuild } from './builds.mjs'

await ensureBuild('dist', {}, { force: true })
