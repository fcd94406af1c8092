/** What is installed is what was tested: every package by its exact version, and the list of contents in step. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json'
import { root } from '../../../tools/root.mjs'

const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))

describe('packages', () => {
  it('are pinned to exact versions', () => {
    const all = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies })
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('are locked with the hash of each', () => {
    const locked = Object.entries<{ integrity?: string; link?: boolean }>(json('package-lock.json').packages)
    expect(locked.filter(([path, { integrity }]) => path && !integrity).map(([path]) => path)).toEqual([])
  })

  it('that ship are in the CycloneDX list, with their versions, and those that do not are not', () => {
    const { bomFormat, components } = json('sbom.cdx.json')
    const listed = new Map<string, string>(
      components.map(({ group, name, version }: Record<string, string>) => [
        group ? `${group}/${name}` : name,
        version,
      ]),
    )
    expect(bomFormat).toBe('CycloneDX')
    for (const [name, version] of Object.entries(packageJson.dependencies))
      expect([name, listed.get(name)]).toEqual([name, version])
    expect(listed.has('svelte')).toBe(true)
    expect(listed.has('vitest') || listed.has('eslint')).toBe(false)
  })
})
