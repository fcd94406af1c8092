/**
 * Finds the browsers for the tests, or installs them: Debian's as root, otherwise Playwright's own Chromium. Where one cannot be had,
 * says which tests will be skipped; tools/test.mjs counts that as a failure under CI.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { findFirefox } from './firefox.mjs'
import { root } from './root.mjs'

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const shell = process.platform === 'win32'
  const { status } = spawnSync(command, args, {
    cwd: root,
    env,
    shell,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0
}

const debianAsRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
const fromDebian = (name) =>
  debianAsRoot && run('apt-get', ['update']) && run('apt-get', ['install', '-y', name])

function installOne() {
  console.log(
    'The tests need a Chromium browser and none was found. Installing one; this takes a minute or two.',
  )
  if (fromDebian('chromium')) return
  run('npx', ['playwright', 'install', 'chromium'])
}

if (!(await findBrowser())) installOne()
if (!(await findBrowser())) {
  console.error(
    'No browser could be installed, so the component, end-to-end and accessibility tests (tests/browser) are skipped.\n' +
      'Install Chrome, Edge or Chromium, or set CHROMIUM_PATH to one, to run them.',
  )
}
if (!findFirefox()) {
  console.log(
    'Part of the tests runs in Firefox too, and none was found. Installing it; this takes a minute or two.',
  )
  if (!fromDebian('firefox-esr') || !findFirefox())
    console.error(
      'Firefox could not be installed: install it, or set FIREFOX_PATH, to run the end-to-end tests in it too.',
    )
}
