/** Makes projects and points. Ids are random and work on pages without HTTPS, where `crypto.randomUUID` is missing. */
import { canonicalJson } from '../scenario/canonical'
import { KEEP_VERSION, LONGEST_NAME, type Point, type Project, type Work } from './types'

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

/** A project like another under a new id, with all that is kept beside the scenario but its past. */
export function copyOf(project: Project, name: string, now = new Date()): Project {
  const { id, created, changed, revision } = newProject(name, project, now)
  return { ...project, name: name.slice(0, LONGEST_NAME), id, created, changed, revision }
}

/** A project that goes on beside the one it was. */
export const asCopy = (project: Project): Project => ({
  ...project,
  name: withSuffix(project.name, ' (copy)'),
  id: newId(),
})

/** The name is cut where both do not fit. */
export const withSuffix = (name: string, suffix: string): string =>
  name.slice(0, LONGEST_NAME - suffix.length) + suffix

/** "Leeds", or "Leeds 2" where there is one. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const first = wanted.slice(0, LONGEST_NAME)
  if (!taken.includes(first)) return first
  let count = 2
  while (taken.includes(withSuffix(first, ` ${count}`))) count += 1
  return withSuffix(first, ` ${count}`)
}

export const sameWork = (a: Work, b: Work): boolean =>
  canonicalJson(a.scenario) === canonicalJson(b.scenario) &&
  canonicalJson(a.origin) === canonicalJson(b.origin)
