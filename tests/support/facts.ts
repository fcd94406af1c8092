/**
 * What a test found, for the table of docs/reliability.md: one line of JSON in the folder that `npm run reliability` names. Nothing is
 * written when it runs as part of the ordinary tests.
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

export type Fact = Record<string, string | number>

/** `kind` is the part of the document: faults, inputs, accessibility, hashes, requests. */
export function record(kind: string, fact: Fact): void {
  const folder = process.env.UNITCAST_FACTS
  if (folder) appendFileSync(join(folder, `${kind}.jsonl`), `${JSON.stringify(fact)}\n`)
}
