/**
 * Writes THIRD-PARTY-NOTICES.md, the licences of every package that ends up in the built app or command line, and sbom.cdx.json, the list of
 * them. `--check` only says whether both are in step with package-lock.json.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { sbom } from './sbom.mjs'
import { shippedPaths } from './shipped.mjs'

function textsOf(path) {
  const folder = join(root, path)
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim())
}

/** Some packages carry their licence in the readme only. */
function readmeLicence(path) {
  const name = readdirSync(join(root, path)).find((file) => /^readme/i.test(file))
  const readme = name ? readFileSync(join(root, path, name), 'utf8').replace(/\r\n/g, '\n') : ''
  return readme.match(/^#*\s*licen[cs]e\b[^]*?(?=\n#|$(?![^]))/im)?.[0].trim()
}

function describe(path) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(root, path, 'package.json'), 'utf8'),
  )
  const by = typeof author === 'string' ? author : author?.name
  const texts = textsOf(path)
  if (texts.length === 0)
    texts.push(readmeLicence(path) ?? `Licence: ${license}. Author: ${by ?? 'not stated'}.`)
  return { title: `${name} ${version} (${license})`, text: texts.join('\n\n') }
}

/** Packages with the same text (a family often shares one) are listed over one copy of it. */
function notices() {
  const byText = new Map()
  for (const { title, text } of shippedPaths().map(describe)) {
    byText.set(text, [...(byText.get(text) ?? []), title])
  }
  const sections = [...byText].map(([text, titles]) => {
    const list = titles.map((title) => `* ${title}`).join('\n')
    return `## ${titles.length === 1 ? titles[0] : `${titles[0]} and ${titles.length - 1} more`}\n\n${list}\n\n~~~text\n${text}\n~~~\n`
  })
  const head = `# Third-party notices\n\nUnitcast contains these packages. Made by \`npm run notices\` from package-lock.json.\n\n`
  return head + sections.join('\n')
}

const files = { 'THIRD-PARTY-NOTICES.md': notices, 'sbom.cdx.json': sbom }

for (const [name, make] of Object.entries(files)) {
  const path = join(root, name)
  if (!process.argv.includes('--check')) writeFileSync(path, make())
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== make()) {
    console.error(`${name} is out of step with package-lock.json: run \`npm run notices\`.`)
    process.exitCode = 1
  }
}
