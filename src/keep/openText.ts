/** Whatever a user opens, drops or pastes: a scenario, a result with its scenario, or projects. What does not read gives issues and nothing else. */
import { decodeScenario } from '../scenario/decode'
import type { Issue } from '../scenario/issues'
import type { Scenario } from '../scenario/types'
import { readJson } from './json'
import { scenarioFromLink } from './link'
import { PROJECT_FORMAT, readProjects, type ProjectsRead } from './projectFile'
import { looksLikeResult, readResult, type OldResult } from './resultFile'
import { textOf } from './text'

export type Opened =
  | { kind: 'scenario'; scenario: Scenario; alone: boolean }
  | { kind: 'result'; scenario: Scenario; alone: boolean; result: OldResult; belongs: boolean }
  | ({ kind: 'projects' } & ProjectsRead)
  | { kind: 'refused'; issues: Issue[] }

export function openBytes(bytes: Uint8Array): Opened {
  const read = textOf(bytes)
  return read.ok ? openText(read.text) : refused([read.issue])
}

/** Text of a file, or a link. */
export function openText(text: string): Opened {
  const link = /[#&?/]opened\?s=([\w.-]+)/.exec(text.slice(0, LONGEST_PASTED_LINK))?.[1]
  if (link && !text.trimStart().startsWith('{')) return openLink(link)
  const read = readJson(text)
  if (!read.ok) return refused([read.issue])
  const { value } = read
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = value as Record<string, unknown>
    if (fields.format === PROJECT_FORMAT) return openProjects(fields)
    if (looksLikeResult(fields)) {
      const result = readResult(fields)
      return result.ok
        ? { kind: 'result', ...withSecondOption(result.value.scenario), ...pick(result.value) }
        : refused(result.issues)
    }
  }
  const decoded = decodeScenario(text)
  return decoded.ok ? { kind: 'scenario', ...withSecondOption(decoded.scenario) } : refused(decoded.issues)
}

const LONGEST_PASTED_LINK = 70_000

export function openLink(link: string): Opened {
  const read = scenarioFromLink(link)
  return read.ok ? { kind: 'scenario', ...withSecondOption(read.scenario) } : refused(read.issues)
}

const pick = ({ result, belongs }: { result: OldResult; belongs: boolean }) => ({ result, belongs })

function openProjects(fields: Record<string, unknown>): Opened {
  const read = readProjects(fields)
  return read.projects.length > 0 ? { kind: 'projects', ...read } : refused(read.issues)
}

/** A file may hold one option alone; to compare, it gets a second that is the same. */
function withSecondOption(scenario: Scenario): { scenario: Scenario; alone: boolean } {
  const [only, second] = scenario.options
  if (second || !only) return { scenario, alone: false }
  const id = only.id === 'b' ? 'b2' : 'b'
  const options = [only, { id, name: `${(only.name ?? only.id).slice(0, 100)}, changed`, extends: only.id }]
  return { scenario: { ...scenario, options }, alone: true }
}

const refused = (issues: Issue[]): Opened => ({ kind: 'refused', issues })
