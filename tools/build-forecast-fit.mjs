/** Writes `evidence/derived_forecast_fit.csv` from the directory of published figures: `npm run forecast-fit`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './root.mjs'

const { module } = await runnerImport(join(root, 'tools', 'forecast-fit.ts'), { configFile: false, root })
writeFileSync(join(root, 'evidence', 'derived_forecast_fit.csv'), module.FIT_TEXT)
