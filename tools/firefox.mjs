/** Finds Firefox: FIREFOX_PATH, then the usual places on Linux and macOS. Gives its path, or undefined; never on Windows, where the go-between below cannot be started as a program. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const usual = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
}

export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH
  if (chosen && !existsSync(chosen)) console.error(`FIREFOX_PATH is ${chosen}, but there is no such file.`)
  return [chosen, ...(usual[process.platform] ?? [])].find((path) => path && existsSync(path))
}

/** Settings under which Firefox asks nobody for anything while it is tested, and takes itself for the window in front, where focus is shown. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'focusmanager.testmode': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
}

/** How the tests start the Firefox that people have, over WebDriver BiDi. */
export function firefoxOptions() {
  return { executablePath: join(root, 'tools', 'firefox-go-between.mjs'), args: [], firefoxUserPrefs: quiet }
}
