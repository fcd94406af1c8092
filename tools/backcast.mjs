/**
 * `npm run backcast`: tests the model against what was published and writes scenarios/backcast-{national,systems,sector,verdict}.json.
 * `--national N`, `--systems N`, `--sector N`: futures of each start and each system (N of 0 leaves that file as it is); `--workers N`.
 */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { root } from './root.mjs'

/** With these all take less than ten minutes on two cores. */
const USUAL = { national: '24', systems: '40', sector: '200' }

const option = { type: 'string' }
const { values } = parseArgs({
  options: { national: option, systems: option, sector: option, workers: option },
})

/** A line for each outcome of a system, each authority and each forecast of the returns is enough for a stored file. */
function compact(file) {
  const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, `${text.replaceAll(/\{"(measure|name|code)"/g, '\n{"$1"')}\n`)
}

/** The command line shows how far it is on a terminal. */
function play(what, futures, file) {
  const workers = values.workers ? ['--workers', values.workers] : []
  const args = ['backcast', what, '--format', 'json', '--replications', futures, '--out', file, ...workers]
  const command = [join(root, 'tools/cli.mjs'), ...args]
  return new Promise((resolve, reject) => {
    spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }).once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`backcast ${what} ended with ${code}`)),
    )
  })
}

for (const [name, what] of [
  ['national', 'national'],
  ['systems', 'all'],
  // Held against the file of every authority, so after it.
  ['sector', 'sector'],
]) {
  const futures = values[name] ?? USUAL[name]
  if (futures === '0') continue
  const file = `scenarios/backcast-${name}.json`
  const started = Date.now()
  console.log(`Backcast ${what}, ${futures} futures each ...`)
  await play(what, futures, file)
  compact(join(root, file))
  console.log(`Wrote ${file} in ${Math.round((Date.now() - started) / 1000)} s`)
}
const { module } = await runnerImport('./tools/backcast-verdict.ts', { root })
writeFileSync(join(root, 'scenarios/backcast-verdict.json'), module.VERDICT_TEXT)
console.log('Wrote scenarios/backcast-verdict.json')
const document = join(root, 'docs/validation.md')
const parts = await runnerImport('./tools/backcast-sections.ts', { root })
writeFileSync(document, parts.module.withBackcasts(readFileSync(document, 'utf8')))
console.log('Wrote their parts of docs/validation.md')
