/** `npm run money-dorset`: plays the worked example of Dorset and writes docs/money-dorset.md. About a minute. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './root.mjs'

const { module } = await runnerImport(join(root, 'tools', 'money-dorset.ts'), { configFile: false, root })
writeFileSync(join(root, 'docs', 'money-dorset.md'), module.documentOf(await module.findings()))
