/**
 * Installs the packages Unitcast needs when they are missing or package-lock.json has changed; says nothing
 * otherwise. Uses Node's own modules only, since it runs before anything is installed.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locked } from './lock.mjs'
import { root } from './root.mjs'

const stampFile = join(root, 'node_modules', '.deps-stamp')
const platform = `${process.platform}-${process.arch}`
const unreachable = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ENOTCACHED|network/i

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${platform} ${createHash('sha256').update(lock).digest('hex')}\n`
}

/** True when npm itself has already installed what the lock file asks for, as after `npm install`. */
function installedByHand() {
  const hidden = read(join(root, 'node_modules', '.package-lock.json'))
  const stamp = read(stampFile)
  if (!hidden || (stamp && !stamp.startsWith(`${platform} `))) return false
  const installed = JSON.parse(hidden).packages
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
  return wanted.every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  )
}

/** npm as npm itself started us, or from the path; a shell is needed for npm.cmd on Windows. */
function startNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return spawn(process.execPath, [npm, ...args], options)
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' })
}

function install() {
  console.error('Installing the packages Unitcast needs. This happens once and takes a minute or two.')
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const child = startNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress'])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const beat = setInterval(() => console.error(`  still installing (${seconds()} seconds)`), 10_000)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output, seconds: seconds() }))
  }).finally(() => clearInterval(beat))
}

function explain(output) {
  console.error(output.trim().split('\n').slice(-15).join('\n'))
  console.error(
    unreachable.test(output)
      ? '\nThe packages could not be fetched: the package registry cannot be reached.\nConnect to the internet (or set up your proxy for npm), then run the same command again.'
      : '\nThe packages could not be installed; npm says why above. Run the same command again once that is solved.',
  )
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  console.error(`Unitcast needs Node 20.19, or 22.12 or newer. This is Node ${process.versions.node}.`)
  process.exit(1)
}

checkNode()
if (read(stampFile) !== wantedStamp()) {
  await locked('install', async () => {
    if (read(stampFile) === wantedStamp()) return
    if (!installedByHand()) {
      const { code, output, seconds } = await install()
      if (code !== 0) {
        explain(output)
        process.exitCode = 1
        return
      }
      console.error(`Packages installed in ${seconds} seconds.`)
    }
    writeFileSync(stampFile, wantedStamp())
  })
}
