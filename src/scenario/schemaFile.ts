/** The JSON Schema of scenario files (draft-07), as committed: what editors and the command `schema` use. Built by `tools/build-schema.mjs`. */
import schema from '../../scenarios/scenario.schema.json'

export const jsonSchema = (): object => schema
