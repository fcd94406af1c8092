#!/usr/bin/env node
/**
 * Started by Playwright as if it were Firefox: starts the real one and passes every message on. Playwright always sets media features, a
 * command that Firefox's long-term release does not know yet; that it is unknown is answered as done, so media cannot be emulated here.
 */
import { spawn } from 'node:child_process'
import { WebSocket, WebSocketServer } from 'ws'
import { findFirefox } from './firefox.mjs'

const MAY_BE_UNKNOWN = 'emulation.setMediaFeaturesOverride'
const SAYS_WHERE = /WebDriver BiDi listening on (ws:\/\/\S+)/
const plain = { perMessageDeflate: false }

const firefox = spawn(findFirefox(), process.argv.slice(2), { stdio: ['ignore', 'pipe', 'pipe'] })
firefox.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal))
for (const stream of [firefox.stdout, firefox.stderr]) stream.on('data', (text) => heard(String(text)))

function heard(text) {
  const where = SAYS_WHERE.exec(text)?.[1]
  if (!where) return void process.stderr.write(text)
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, ...plain }, () => {
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`)
  })
  server.on('connection', (playwright, { url }) => join(playwright, new WebSocket(where + url, plain)))
}

function join(playwright, browser) {
  const forgiven = new Set()
  const early = []
  browser.on('open', () => early.splice(0).forEach((text) => browser.send(text)))
  playwright.on('message', (data) => {
    const text = String(data)
    if (text.includes(MAY_BE_UNKNOWN)) forgiven.add(JSON.parse(text).id)
    if (browser.readyState === WebSocket.OPEN) browser.send(text)
    else early.push(text)
  })
  browser.on('message', (data) => playwright.send(answered(String(data))))
  playwright.on('close', () => browser.close())
  browser.on('close', () => playwright.close())
  browser.on('error', () => playwright.close())

  function answered(text) {
    if (forgiven.size === 0 || !text.includes('"unknown command"')) return text
    const { id, error } = JSON.parse(text)
    return error && forgiven.delete(id) ? JSON.stringify({ type: 'success', id, result: {} }) : text
  }
}
