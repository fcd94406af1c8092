/** Writes `scenarios/scenario.schema.json` and `scenarios/lesson.schema.json` from the code: `node tools/build-schema.mjs`. */
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tools/scenario-schema.ts', { configFile: false })
writeFileSync('scenarios/scenario.schema.json', module.scenarioSchemaText())

const lesson = await runnerImport('./tools/lesson-schema.ts', { configFile: false })
writeFileSync('scenarios/lesson.schema.json', lesson.module.lessonSchemaText())
