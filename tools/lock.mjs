/** One process at a time in this checkout: `locked('install', work)` waits while another live process holds the name. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function tryToHold(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

export async function locked(name, work) {
  const file = join(
    tmpdir(),
    `unitcast-${createHash('sha256').update(root).digest('hex').slice(0, 12)}-${name}.lock`,
  )
  let told = false
  while (!tryToHold(file)) {
    const pid = holder(file)
    if (pid && !isAlive(pid)) rmSync(file, { force: true })
    else if (!told) told = !console.error(`Waiting: another command is busy here (${name}, process ${pid}).`)
    await pause(300)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}
