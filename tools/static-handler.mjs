/** A request handler for one folder of built files: nothing outside it, no hidden files, security and cache headers. */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './root.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const compressible = /^(text|application\/(json|manifest))|svg/

const policy = JSON.parse(readFileSync(join(root, 'tools', 'content-security-policy.json'), 'utf8'))
const policyText = (overrides) =>
  Object.entries({ ...policy, 'frame-ancestors': "'none'", ...overrides })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** A service worker has to fetch the files it keeps for offline use; nothing else may connect anywhere. */
const securityHeaders = (path) => ({
  'Content-Security-Policy': policyText(/(^|[\\/])sw\.js$/.test(path) ? { 'connect-src': "'self'" } : {}),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
})

/** The file a URL stands for, or undefined when there is none inside the folder. Throws on a malformed URL. */
function locate(folder, url) {
  const path = decodeURIComponent(url.split(/[?#]/, 1)[0])
  if (path.includes('\0') || path.split(/[\\/]/).some((part) => part.startsWith('.'))) return undefined
  try {
    const home = realpathSync(folder)
    let file = realpathSync(resolve(home, `.${path}`))
    if (statSync(file).isDirectory()) file = realpathSync(join(file, 'index.html'))
    return file.startsWith(home + sep) && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** Files are small and few: each is read and compressed once for as long as it does not change. */
function contents(cache, file) {
  const { mtimeMs, size } = statSync(file)
  const known = cache.get(file)
  if (known?.mtimeMs === mtimeMs && known.size === size) return known
  const body = readFileSync(file)
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const gzip = compressible.test(type) && size > 1024 ? gzipSync(body) : undefined
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const entry = { mtimeMs, size, body, gzip, type, etag }
  cache.set(file, entry)
  return entry
}

function plain(response, status, text, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...securityHeaders(''),
    ...headers,
  })
  response.end(`${text}\n`)
}

export function staticHandler(folder) {
  const cache = new Map()
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(response, 405, 'Only GET and HEAD are allowed.', { Allow: 'GET, HEAD' })
    }
    let file
    try {
      file = locate(folder, request.url)
    } catch {
      return plain(response, 400, 'The address is malformed.')
    }
    if (!file) return plain(response, 404, 'There is no such page.')
    const { body, gzip, type, etag } = contents(cache, file)
    const zipped = gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? gzip : undefined
    // Vite puts a hash of the content in the names of what it writes to assets/.
    const hashed = /[\\/]assets[\\/]/.test(file)
    const headers = {
      ...securityHeaders(file),
      'Content-Type': type,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      ...(gzip ? { Vary: 'Accept-Encoding' } : {}),
      ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    }
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers)
      return response.end()
    }
    response.writeHead(200, { ...headers, 'Content-Length': (zipped ?? body).length })
    response.end(request.method === 'HEAD' ? undefined : (zipped ?? body))
  }
}
