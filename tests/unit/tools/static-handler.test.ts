/** The little server behind `npm start` gives what is in its folder, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticHandler } from '../../../tools/static-handler.mjs'

const page = '<!doctype html><title>Unitcast</title>'
const script = `export const long = '${'x'.repeat(4000)}'`
let base: string
let server: Server

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Unlike `fetch`, sends the path as it stands. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'unitcast-serve-'))
  const dist = join(base, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(dist, 'index.html'), page)
  writeFileSync(join(dist, 'sw.js'), '')
  writeFileSync(join(dist, '.build-stamp'), 'hidden')
  writeFileSync(join(dist, 'assets', 'main-abc.js'), script)
  writeFileSync(join(base, 'secret.txt'), 'secret')
  symlinkSync(join(base, 'secret.txt'), join(dist, 'link.txt'))
  server = createServer(staticHandler(dist))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  rmSync(base, { recursive: true })
})

describe('the static server', () => {
  it('serves the page with its security headers', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(body.toString()).toBe(page)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("connect-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  it('lets a service worker, and only that, fetch from its own origin', async () => {
    expect((await ask('/sw.js')).headers['content-security-policy']).toContain("connect-src 'self'")
  })

  it('compresses text and keeps hashed files for good', async () => {
    const { headers, body } = await ask('/assets/main-abc.js', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers['cache-control']).toContain('immutable')
    expect(gunzipSync(body).toString()).toBe(script)
    expect((await ask('/assets/main-abc.js')).body.toString()).toBe(script)
  })

  it('answers an unchanged file with 304', async () => {
    const { headers } = await ask('/')
    expect((await ask('/', { 'if-none-match': headers.etag! })).status).toBe(304)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/link.txt',
    '/.build-stamp',
    '/index.html%00.js',
    '/none.html',
    '/assets/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('secret')
  })

  it('refuses what it cannot read or does not do', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400)
    expect((await ask('/', {}, 'POST')).status).toBe(405)
    expect((await ask('/', {}, 'HEAD')).body.length).toBe(0)
  })
})
