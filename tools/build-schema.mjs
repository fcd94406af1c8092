/** Writes `scenarios/scenario.schema.json` from the code: `node tools/build-schema.mjs`. */
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tools/scenario-schema.ts', { configFile: false })
writeFileSync('scenarios/scenario.schema.json', module.scenarioSchemaText())
