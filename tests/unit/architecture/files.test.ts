/** Every source file says what it does, stays small, and knows nothing of the machine it was written on. */
import { describe, expect, it } from 'vitest'
import { sourcesUnder } from './sources'

const longest = 300

/** Tables that read better whole, each with its reason. */
const allowedLong: Record<string, string> = {
  'src/parameters/environment.ts': 'a table: each parameter takes the lines its evidence takes',
  'src/parameters/pathway.ts': 'a table: each parameter takes the lines its evidence takes',
  'src/parameters/practice.ts': 'a table: each parameter takes the lines its evidence takes',
  'src/parameters/work.ts': 'a table: each parameter takes the lines its evidence takes',
}

const sources = [...sourcesUnder('src'), ...sourcesUnder('workers')]
const lines = (text: string) => text.trimEnd().split('\n').length

/** A comment before any code; in a Svelte file at the top, or first in its script. */
function hasHeader(path: string, text: string): boolean {
  const code = path.endsWith('.svelte') ? text.replace(/^\s*<script\b[^>]*>/, '') : text
  return /^\s*(\/\*|\/\/|<!--)/.test(code)
}

describe('source files', () => {
  it('start with a comment that says what they do', () => {
    expect(sources.filter(({ path, text }) => !hasHeader(path, text)).map(({ path }) => path)).toEqual([])
  })

  it(`have at most ${longest} lines`, () => {
    const long = sources.filter(({ path, text }) => lines(text) > longest && !(path in allowedLong))
    expect(long.map(({ path, text }) => `${path} has ${lines(text)}`)).toEqual([])
  })

  it('name no folder of one machine or of another project', () => {
    const elsewhere =
      /['"`](?:file:\/\/)?\/(?:home|Users|root|tmp|mnt|opt|var|srv|work)\/|[A-Z]:\\\\|\.\.\/shared\//
    expect(sources.filter(({ text }) => elsewhere.test(text)).map(({ path }) => path)).toEqual([])
  })
})
