/**
 * `npm run hosting`: serves the built app in a sub-folder with each server that docs/hosting.md has a configuration for and that is
 * installed, and looks at every header and at the page. As part of `npm run reliability` it writes what it found for docs/reliability.md.
 */
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkHeaders, checkPage } from './hosting/checks.mjs'
import { SERVED, start, versionOf } from './hosting/servers.mjs'
import { ensureBuild } from './builds.mjs'
import { root } from './root.mjs'

const PATH = 'tools/unitcast'
const document = readFileSync(join(root, 'docs', 'hosting.md'), 'utf8')
const snippetOf = (language) => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(document)[1]

async function freePort() {
  const server = createServer()
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
}

async function check(server) {
  const version = versionOf(server)
  if (!version) return { server, outcome: 'not installed here: not run' }
  const temporary = mkdtempSync(join(tmpdir(), `unitcast-${server}-`))
  const www = join(temporary, 'www')
  const folder = join(www, PATH)
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'dist'), folder, { recursive: true })
  chmodSync(temporary, 0o755)
  const port = await freePort()
  const snippet = snippetOf(server)
  const [page, worker] = snippet.match(/default-src[^"]*/g)
  let stop
  try {
    stop = await start(server, { snippet, temporary, www, folder, port })
    const address = `http://127.0.0.1:${port}/${PATH}/`
    const headers = await checkHeaders(address, folder, { page, worker })
    const { breaches, faults, version: browser } = await checkPage(address)
    for (const fault of [...headers.faults, ...breaches, ...faults]) console.error(`${server}: ${fault}`)
    const wrong = headers.faults.length
    return {
      server: `${server} ${version}`,
      files: headers.files,
      'headers, types and caching': wrong === 0 ? 'all as documented' : `${wrong} are not as documented`,
      page: faults.length === 0 ? `opens and plays in Chromium ${browser}` : `${faults.length} errors`,
      'breaches of the policy': breaches.length,
      outcome: wrong + breaches.length + faults.length === 0 ? 'passes' : 'FAILS',
    }
  } catch (error) {
    console.error(error)
    return { server: `${server} ${version}`, outcome: 'FAILS' }
  } finally {
    await stop?.()
    rmSync(temporary, { recursive: true, force: true })
  }
}

await ensureBuild('dist')
const asked = process.argv.slice(2)
const found = []
for (const server of SERVED) if (asked.length === 0 || asked.includes(server)) found.push(await check(server))
console.table(found)
const facts = process.env.UNITCAST_FACTS
if (facts) for (const fact of found) appendFileSync(join(facts, 'hosting.jsonl'), `${JSON.stringify(fact)}\n`)
if (found.some(({ outcome }) => outcome === 'FAILS')) process.exitCode = 1
