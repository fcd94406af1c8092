/** A file with projects, their history, forecasts and checks: one, or everything this browser keeps. Read back, each gets a new id, so that nothing here is written over. */
import type { Issue } from '../scenario/issues'
import { readPoint, readProject } from './decode'
import { newId } from './make'
import { KEEP_VERSION, type Point, type Project } from './types'

export const PROJECT_FORMAT = 'unitcast-project'

export interface ProjectFile {
  format: typeof PROJECT_FORMAT
  version: typeof KEEP_VERSION
  /** Those that do not read are there as they were found. */
  projects: unknown[]
}

export interface ProjectsRead {
  projects: Project[]
  points: Point[]
  /** One for each project or point that could not be read; the others were. */
  issues: Issue[]
}

const MOST_PROJECTS = 500
const MOST_POINTS = 500

export function projectFile(
  projects: readonly Project[],
  points: readonly Point[],
  damaged: readonly unknown[] = [],
): ProjectFile {
  const whole = projects.map((project) => ({
    ...project,
    points: points.filter((point) => point.project === project.id),
  }))
  return { format: PROJECT_FORMAT, version: KEEP_VERSION, projects: [...whole, ...damaged] }
}

export function readProjects(value: Record<string, unknown>): ProjectsRead {
  const read: ProjectsRead = { projects: [], points: [], issues: [] }
  const { version, projects } = value
  if (typeof version === 'number' && version > KEEP_VERSION) {
    const message = 'This file was written by a newer Unitcast; open it with that one'
    return { ...read, issues: [{ code: 'newer-version', path: 'version', message }] }
  }
  if (!Array.isArray(projects) || projects.length === 0 || projects.length > MOST_PROJECTS) {
    const message = 'The file holds no projects that can be read'
    return { ...read, issues: [{ code: 'damaged-project', path: 'projects', message }] }
  }
  for (const [index, stored] of (projects as unknown[]).entries()) {
    const path = `projects[${index}]`
    const found = readProject(stored)
    if (!found.ok) {
      read.issues.push({ code: 'damaged-project', path, message: found.why })
      continue
    }
    const id = newId()
    read.projects.push({ ...found.value, id, revision: Math.min(found.value.revision, MOST_REVISIONS) })
    const { points } = stored as { points?: unknown }
    if (!Array.isArray(points)) continue
    for (const [at, each] of (points.slice(0, MOST_POINTS) as unknown[]).entries()) {
      const point = readPoint(each)
      if (point.ok) read.points.push({ ...point.value, id: newId(), project: id })
      else read.issues.push({ code: 'damaged-project', path: `${path}.points[${at}]`, message: point.why })
    }
  }
  return read
}

/** So that it can still grow by one. */
const MOST_REVISIONS = 2 ** 40
