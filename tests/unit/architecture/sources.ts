/** Reads the source files of the app and what each imports, for the tests of its structure. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

export interface Import {
  /** As written, without a `?query`. */
  specifier: string
  typeOnly: boolean
  /** Path from the root of the project for a relative import. */
  path?: string
}

export interface Source {
  path: string
  text: string
}

export function sourcesUnder(folder: string, endings = ['.ts', '.svelte', '.css']): Source[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: file.slice(root.length + 1).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }))
}

/** The script parts of a Svelte file; other files whole. */
function scriptOf({ path, text }: Source): string {
  if (!path.endsWith('.svelte')) return text
  return [...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]).join('\n')
}

function clauseIsTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((e) => e.isTypeOnly)
  )
}

/** `import ... from`, `export ... from`, `import(...)`, `import('...').Type` and `new URL('...', import.meta.url)`. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (!node || !ts.isStringLiteralLike(node)) return
    const specifier = node.text.replace(/\?.*$/, '')
    const path = specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : undefined
    found.push({ specifier, typeOnly, path })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, clauseIsTypeOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    else if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.length === 2)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(source.path, scriptOf(source), ts.ScriptTarget.Latest, true))
  return found
}
