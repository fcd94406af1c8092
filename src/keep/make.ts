/** Makes projects and points. Ids are random and work on pages without HTTPS, where `crypto.randomUUID` is missing. */
import { canonicalJson } from '../scenario/canonical'
import { KEEP_VERSION, type Point, type Project, type Work } from './types'

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** For showing only: order is by revision. */
export const timestamp = (now = new Date()): string => now.toISOString()

export function newProject(name: string, { scenario, origin }: Work, now = new Date()): Project {
  const at = timestamp(now)
  return {
    version: KEEP_VERSION,
    id: newId(),
    name: name.slice(0, LONGEST_NAME),
    created: at,
    changed: at,
    revision: 1,
    scenario,
    origin,
    forecasts: [],
    checks: [],
  }
}

const LONGEST_NAME = 200

export function pointOf(project: Project, name: string, automatic: boolean, now = new Date()): Point {
  return {
    version: KEEP_VERSION,
    id: newId(),
    project: project.id,
    revision: project.revision,
    at: timestamp(now),
    name: name.slice(0, LONGEST_NAME),
    automatic,
    scenario: project.scenario,
    origin: project.origin,
  }
}

/** "Leeds", or "Leeds 2" where there is one. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  let count = 2
  while (taken.includes(`${wanted} ${count}`)) count += 1
  return `${wanted} ${count}`
}

export const sameWork = (a: Work, b: Work): boolean =>
  canonicalJson(a.scenario) === canonicalJson(b.scenario) &&
  canonicalJson(a.origin) === canonicalJson(b.origin)
