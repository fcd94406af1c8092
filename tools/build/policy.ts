/** Puts the content security policy in the built page, so that it holds on any host; the dev server needs sockets and inline scripts. */
import type { Plugin } from 'vite'
import policy from '../content-security-policy.json' with { type: 'json' }

export const policyText = (changes: Record<string, string> = {}): string =>
  Object.entries({ ...policy, ...changes })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'unitcast:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText() },
        injectTo: 'head-prepend',
      },
    ],
  }
}
