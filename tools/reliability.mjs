/**
 * `npm run reliability`: runs the tests that say what they found (tests/support/facts.ts) and writes docs/reliability.md from it. A part
 * whose tests are not there, or found nothing, is said to be missing. With kinds as arguments (`-- hashes requests`) only their tests run,
 * and parts that were not run stay as they are in the document.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { PARTS, tableOf } from './reliability/parts.mjs'
import { root } from './root.mjs'

const target = join(root, 'docs', 'reliability.md')
const HEAD = `# Reliability

Made by \`npm run reliability\` from what the tests find; every test named here also runs before each change is merged, if only on fewer cases.
`

const asked = process.argv.slice(2)
const parts = PARTS.filter(({ kind }) => asked.length === 0 || asked.includes(kind))
const facts = mkdtempSync(join(tmpdir(), 'unitcast-facts-'))
mkdirSync(facts, { recursive: true })

function run(tests, env = {}) {
  const present = tests.filter((test) => existsSync(join(root, test)))
  if (present.length === 0) return true
  return start([join(root, 'tools', 'test.mjs'), ...present], env)
}

function start(program, env = {}) {
  const { status } = spawnSync(process.execPath, program, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, UNITCAST_FACTS: facts },
  })
  return status === 0
}

function factsOf(kind) {
  const file = join(facts, `${kind}.jsonl`)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** The part as it stands in the document, for those not asked for. */
function before(title) {
  const text = existsSync(target) ? readFileSync(target, 'utf8') : ''
  const start = text.indexOf(`## ${title}\n`)
  if (start < 0) return undefined
  const end = text.indexOf('\n## ', start + 1)
  return text.slice(start, end < 0 ? undefined : end)
}

// Vitest and Playwright are started apart; each set of tests once, however many parts it serves.
const tests = [...new Set(parts.flatMap((part) => part.tests ?? []))]
const env = Object.assign({}, ...parts.map((part) => part.env ?? {}))
const inPage = tests.filter((test) => test.startsWith('tests/browser/e2e'))
const passed = [
  run(inPage, env),
  run(
    tests.filter((test) => !inPage.includes(test)),
    env,
  ),
  ...parts.flatMap(({ command }) => (command ? [start([join(root, command)])] : [])),
].every(Boolean)

const sections = PARTS.map((part) => {
  if (!parts.includes(part)) return before(part.title) ?? `## ${part.title}\n\nNot run yet.`
  const found = factsOf(part.kind)
  const body =
    found.length === 0
      ? 'No test of this kind has said what it found yet.'
      : `${part.says}\n\n${tableOf(part, found)}`
  return `## ${part.title}\n\n${body}`
})
const text = [HEAD, ...sections].join('\n\n')
writeFileSync(target, await format(text, { ...(await resolveConfig(target)), parser: 'markdown' }))
rmSync(facts, { recursive: true })
if (!passed) {
  console.error('\nSome of the tests failed: docs/reliability.md says what they found.')
  process.exitCode = 1
}
