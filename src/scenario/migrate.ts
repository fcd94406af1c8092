/** Brings an older scenario file up to the version this program reads. A newer one is refused and left as it is. */
import type { Issue } from './issues'
import { SCENARIO_VERSION } from './types'
import { shown } from './words'

export type Fields = Record<string, unknown>
export type Migrations = Record<number, (value: Fields) => Fields>

/** By the version a step starts from; each gives the fields of the next version. */
export const MIGRATIONS: Migrations = {}

export type Migrated = { ok: true; value: unknown } | { ok: false; issue: Issue }

export function migrate(
  value: unknown,
  migrations: Migrations = MIGRATIONS,
  current: number = SCENARIO_VERSION,
): Migrated {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: true, value }
  let fields = value as Fields
  const { version } = fields
  if (typeof version !== 'number' || !Number.isInteger(version)) return { ok: true, value }
  if (version > current) return { ok: false, issue: newer(version, current) }
  for (let from = version; from < current && migrations[from]; from += 1) {
    fields = { ...migrations[from]!(fields), version: from + 1 }
  }
  return { ok: true, value: fields }
}

const newer = (version: number, current: number): Issue => ({
  code: 'newer-version',
  path: 'version',
  message: 'This file was written by a newer Unitcast; open it with that one',
  got: shown(version),
  expected: `version ${current} or older`,
})
