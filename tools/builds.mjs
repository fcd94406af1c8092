/**
 * Builds with Vite only when something it depends on has changed. A build is made aside and moved into place whole,
 * so that a page being served or a test being run never sees half of one.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { locked } from './lock.mjs'
import { root } from './root.mjs'

const inputs = [
  'index.html',
  'src',
  'workers',
  'scenarios',
  'evidence',
  'public',
  'bench',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'sbom.cdx.json',
  'tools/content-security-policy.json',
  'tools/build',
]

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

function inputsHash() {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap(filesUnder)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** `overrides` is Vite's own configuration, laid over vite.config.ts. True when something was built. */
export async function ensureBuild(outDir, overrides = {}, { force = false } = {}) {
  const target = join(root, outDir)
  const stampFile = join(target, '.build-stamp')
  return locked(outDir, async () => {
    const stamp = inputsHash()
    if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
    const aside = join(root, 'node_modules', '.unitcast', `${outDir}-${process.pid}`)
    const { build } = await import('vite')
    // Vite takes what it finds, and tests set another: a build for tests must be the build that people get.
    const before = process.env.NODE_ENV
    process.env.NODE_ENV = 'production'
    const started = Date.now()
    console.log(`Building ${outDir}/ ...`)
    try {
      const settings = { ...overrides.build, outDir: aside, emptyOutDir: true }
      await build({ root, logLevel: 'warn', ...overrides, build: settings })
      mkdirSync(aside, { recursive: true })
      writeFileSync(join(aside, '.build-stamp'), stamp)
      mkdirSync(dirname(target), { recursive: true })
      rmSync(target, { recursive: true, force: true })
      renameSync(aside, target)
    } finally {
      if (before === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = before
      rmSync(aside, { recursive: true, force: true })
    }
    console.log(`Built ${outDir}/ in ${((Date.now() - started) / 1000).toFixed(1)} seconds.`)
    return true
  })
}
