/** Imports go one way: a file imports from its own layer or from those below it. See docs/architecture.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, root, sourcesUnder, type Import, type Source } from './sources'

/** Lowest first. Folders in one row are neighbours that do not import each other, but for runner and its workers. */
const rows = [
  ['src/model', 'src/random'],
  ['src/parameters'],
  ['src/authorities'],
  ['src/scenario'],
  ['src/engine'],
  ['src/statistics'],
  ['src/money'],
  ['src/runner', 'workers', 'src/validation'],
  ['src/backcast'],
  ['src/keep'],
  ['src/views'],
  ['src/exports'],
  ['src/lessons', 'src/sandbox'],
  ['src/director'],
  ['src/ui', 'src/cli'],
  ['src'],
]

/** The data files that layers read, and the lowest layer that may. */
const data = [
  { folder: 'scenarios', from: 'src/authorities' },
  { folder: 'evidence', from: 'src/parameters' },
]

const levelOf = (folder: string) => rows.findIndex((row) => row.includes(folder))

/** The deepest folder of `rows` that holds the path. */
function folderOf(path: string): string | undefined {
  const holders = rows.flat().filter((folder) => `${path}/`.startsWith(`${folder}/`))
  return holders.sort((a, b) => b.length - a.length)[0]
}

function isAllowed(from: string, { path, typeOnly }: Import): boolean {
  if (path === undefined) return true
  const known = data.find(({ folder }) => path.startsWith(`${folder}/`))
  if (known) return levelOf(from) >= levelOf(known.from)
  const to = folderOf(path)
  if (to === undefined) return false
  if (from === 'src/authorities' && typeOnly && path === 'src/scenario/types') return true
  const isSibling = levelOf(from) === levelOf(to) && from !== to
  return isSibling ? levelOf(from) === levelOf('src/runner') : levelOf(to) <= levelOf(from)
}

const sources = [...sourcesUnder('src'), ...sourcesUnder('workers')]

/** One line for every import that `isWrong`, to be read in a failing test. */
function offences(isWrong: (source: Source, found: Import) => boolean): string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter((found) => isWrong(source, found))
      .map((found) => `${source.path} imports ${found.specifier}`),
  )
}

describe('layers', () => {
  it('finds the sources and their imports', () => {
    expect(sources.length).toBeGreaterThan(10)
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(10)
  })

  it('knows the layer of every file', () => {
    const topLevel = /^src\/[^/]+$/
    const homeless = sources.filter(({ path }) => folderOf(path) === 'src' && !topLevel.test(path))
    expect(homeless.map(({ path }) => path)).toEqual([])
  })

  it('import from their own layer or below', () => {
    expect(offences(({ path }, found) => !isAllowed(folderOf(path)!, found))).toEqual([])
  })

  it('leave chart.js to the chart figure', () => {
    const isChart = (path: string) =>
      path.startsWith('src/ui/') && /\/charts\/|\/ChartFigure\.svelte$/.test(path)
    expect(
      offences(({ path }, { specifier }) => /^chart\.js(\/|$)/.test(specifier) && !isChart(path)),
    ).toEqual([])
  })

  it('use only packages that are shipped', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const shipped = [...Object.keys(dependencies), 'svelte', 'vite/client']
    const isShipped = (name: string) => shipped.some((one) => name === one || name.startsWith(`${one}/`))
    expect(
      offences((_, { specifier, path }) => !path && !specifier.startsWith('node:') && !isShipped(specifier)),
    ).toEqual([])
  })

  it('use Node only where there is no page', () => {
    const forNode = ['src/cli', 'src/runner', 'workers']
    expect(
      offences(
        ({ path }, { specifier }) => specifier.startsWith('node:') && !forNode.includes(folderOf(path)!),
      ),
    ).toEqual([])
  })
})

describe('the rule itself', () => {
  const to = (path: string, typeOnly = false): Import => ({ specifier: path, path, typeOnly })

  it.each([
    ['src/engine', to('src/model/time'), true],
    ['src/engine', to('src/statistics/moments'), false],
    ['src/views', to('src/statistics'), true],
    ['src/model', to('src/random/stream'), false],
    ['src/ui', to('src/cli/main'), false],
    ['src/runner', to('workers/simulation'), true],
    ['workers', to('src/runner/service'), true],
    ['src/authorities', to('src/scenario/types', true), true],
    ['src/authorities', to('src/scenario/types'), false],
    ['src/scenario', to('scenarios/hackney.json'), true],
    ['src/model', to('scenarios/hackney.json'), false],
    ['src/views', to('tests/support/fixtures'), false],
  ])('%s importing %o: %s', (from, found, allowed) => {
    expect(isAllowed(from, found)).toBe(allowed)
  })

  it('reads every form of import', () => {
    const text = [
      `import { a, type B } from './a'`,
      `import { type C } from './c'`,
      `import type D from './d'`,
      `export * from './e'`,
      `type F = import('./f').F`,
      `const g = () => import('./g?raw')`,
      `new Worker(new URL('../../workers/h.ts', import.meta.url))`,
    ].join('\n')
    const svelte = { path: 'src/ui/X.svelte', text: `<script lang="ts">\n${text}\n</script>\n<p>Hello</p>` }
    expect(importsOf(svelte).map(({ path, typeOnly }) => [path, typeOnly])).toEqual([
      ['src/ui/a', false],
      ['src/ui/c', true],
      ['src/ui/d', true],
      ['src/ui/e', false],
      ['src/ui/f', true],
      ['src/ui/g', false],
      ['workers/h.ts', false],
    ])
  })
})
