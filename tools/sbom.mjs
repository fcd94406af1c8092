/**
 * Writes sbom.cdx.json: what the built app contains, as a CycloneDX list made by npm from package-lock.json. Kept to what ships, and without
 * what differs between two machines (time, serial number, version of npm), so that equal contents are equal bytes.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { shippedPaths } from './shipped.mjs'

const ARGS = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']

/** npm as npm itself started us, or from the path. */
function npm(args) {
  const options = {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  }
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return execFileSync(process.execPath, [script, ...args], options)
  return execFileSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

export function sbom() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const name = (path) => path.replace(/^.*node_modules\//, '')
  const shipped = new Set(shippedPaths().map((path) => `${name(path)}@${lock[path].version}`))
  const { $schema, bomFormat, specVersion, version, metadata, components, dependencies } = JSON.parse(
    npm(ARGS),
  )
  const own = metadata.component['bom-ref']
  const kept = components.filter((each) => shipped.has(each['bom-ref']))
  // npm calls what is only needed to build optional; here all of it is in the app.
  const described = kept.map(({ properties: _, ...each }) => ({ ...each, scope: 'required' }))
  const related = dependencies
    .filter(({ ref }) => ref === own || shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => shipped.has(each)) }))
  const component = { ...metadata.component, name: 'unitcast' }
  const list = {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: { component },
    components: described,
    dependencies: related,
  }
  return `${JSON.stringify(list, null, 2)}\n`
}
