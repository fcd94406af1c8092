/** What is written for those who host Unitcast is what the build does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import policy from '../../../tools/content-security-policy.json'
import { root } from '../../../tools/root.mjs'
import { policyText } from '../../../tools/build/policy'

const text = readFileSync(join(root, 'docs', 'hosting.md'), 'utf8')
const page = policyText({ 'frame-ancestors': "'none'" })
const worker = policyText({ 'frame-ancestors': "'none'", 'connect-src': "'self'" })
const snippets = [...text.matchAll(/^```(nginx|apache|xml|caddy)\n([^]*?)^```/gm)]

describe('the headers in docs/hosting.md', () => {
  it('are written for four servers', () => {
    expect(snippets.map(([, language]) => language)).toEqual(['nginx', 'apache', 'xml', 'caddy'])
  })

  it.each(snippets.map(([, language, snippet]) => [language, snippet!]))(
    'are the policies of the build for %s, once for the page and once for the service worker',
    (_, snippet) => {
      expect(snippet.match(/default-src[^"]*/g)).toEqual([page, worker])
    },
  )
})

describe('the policy', () => {
  it('lets nothing run or connect but what is in the folder', () => {
    expect(policy).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'none'" })
    expect(page).not.toMatch(/unsafe|https?:|\*/)
  })
})
