/** What a visitor on a slow line must fetch before the first page can be used. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuild } from '../../tools/builds.mjs'
import { root } from '../../tools/root.mjs'

const BUDGET_BYTES = 150 * 1024
const dist = join(root, 'dist')

/** The scripts of the page itself, with all that they import before they run. */
function firstScripts(): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const found = new Set<string>()
  const add = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(join(dist, file), 'utf8')
    for (const [, to] of text.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g))
      add(join(dirname(file), to!))
  }
  for (const [, file] of html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)) add(file!)
  return [...found]
}

const text = (file: string) => readFileSync(join(dist, file), 'utf8')

beforeAll(() => ensureBuild('dist'), 120_000)

describe('the first page', () => {
  it('takes less than 150 KB of script, compressed', () => {
    const sizes = firstScripts().map((file) => [file, gzipSync(text(file), { level: 9 }).length] as const)
    expect(sizes.length).toBeGreaterThan(0)
    const total = sizes.reduce((sum, [, size]) => sum + size, 0)
    expect(total, JSON.stringify(sizes)).toBeLessThan(BUDGET_BYTES)
  })

  it('is built as for people: it keeps itself for use without a connection', () => {
    expect(firstScripts().map(text).join('\n')).toContain('./sw.js')
  })

  it('leaves the charts, the directory and the register of evidence for when they are needed', () => {
    const all = firstScripts().map(text).join('\n')
    // A word that only each of them has; the last shows that words are found at all.
    expect(all).not.toContain('maintainAspectRatio')
    expect(all).not.toContain('E09000033')
    expect(all).not.toContain('What does every number rest on')
    expect(all).toContain('Find your local authority')
  })
})
