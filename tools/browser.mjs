/**
 * Finds a Chromium-family browser to test with: CHROMIUM_PATH, then the usual places on Linux, macOS and
 * Windows, then the one Playwright keeps for itself. Gives its path, or undefined.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const linux = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map(
  (name) => `/usr/bin/${name}`,
)
const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

function windows() {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  return roots
    .filter(Boolean)
    .flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ])
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && !existsSync(chosen)) console.error(`CHROMIUM_PATH is ${chosen}, but there is no such file.`)
  const usual = { linux, darwin: mac, win32: windows() }[process.platform] ?? []
  const found = [chosen, ...usual].find((path) => path && existsSync(path))
  if (found) return found
  const own = await playwrightsOwn()
  return own && existsSync(own) ? own : undefined
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How every test starts its browser: quiet, and without a sandbox only for root, for whom it would not start. */
export function launchOptions(executablePath) {
  const isRoot = process.getuid?.() === 0
  return { executablePath, args: isRoot ? ['--no-sandbox', ...quiet] : quiet }
}
