/** Writes `scenarios/library.json`, the index of the examples, from their files: `npm run library`. */
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tools/library-index.ts', { configFile: false })
writeFileSync('scenarios/library.json', module.LIBRARY_INDEX_TEXT)
