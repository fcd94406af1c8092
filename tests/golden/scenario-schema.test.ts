import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decodeScenario } from '../../src/scenario/decode'
import { jsonSchema } from '../../src/scenario/schemaFile'
import { scenarioSchemaText } from '../../tools/scenario-schema'

const read = (path: string) => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8')

it('the committed JSON Schema is in step with the code (else: node tools/build-schema.mjs)', () => {
  expect(read('scenario.schema.json')).toBe(scenarioSchemaText())
  expect(jsonSchema()).toEqual(JSON.parse(scenarioSchemaText()))
})

it('the example of the guide is a valid scenario', () => {
  const example = /```json\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? ''
  expect(decodeScenario(example)).toMatchObject({ ok: true })
})

it('the Hackney scenario is valid', () => {
  expect(decodeScenario(read('hackney.json'))).toMatchObject({ ok: true, scenario: { id: 'hackney' } })
})
