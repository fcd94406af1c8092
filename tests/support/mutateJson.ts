/** Damages a JSON value in one place, as a careless or hostile hand would. Deterministic in its numbers, for property tests. */

type Json = unknown
interface Place {
  parent: Record<string, Json> | Json[]
  key: string | number
}

export interface Mutation {
  where: number
  kind: number
  what: number
}

const deep = (levels: number): Json => (levels === 0 ? 1 : [deep(levels - 1)])

const VALUES: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => '',
  () => 'NaN',
  () => '1e999',
  () => '<script>alert(1)</script>',
  () => 'x'.repeat(5_000),
  () => '\u202E\u0000\uD800',
  () => 0,
  () => -1,
  () => 0.5,
  () => 1,
  () => 3,
  () => 400,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => [],
  () => ({}),
  () => deep(20),
  () => Array.from({ length: 2_000 }, () => ({ id: 'a' })),
  () => ({ toString: 1, valueOf: null, hasOwnProperty: [] }),
  () => 'baseline',
  () => 'team',
  () => 'lookedAfter',
  () => ['frontDoor'],
]

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'extends',
  'units',
  'posts',
  'handles',
  'x',
  '',
]

function placesOf(value: Json, found: Place[] = []): Place[] {
  if (Array.isArray(value)) {
    value.slice(0, 50).forEach((item, key) => {
      found.push({ parent: value, key })
      placesOf(item, found)
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      found.push({ parent: value as Record<string, Json>, key })
      placesOf(item, found)
    }
  }
  return found
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!

/** Assignment would set the prototype for `__proto__`; this makes it a key like any other, as `JSON.parse` does. */
const put = (target: object, key: string | number, value: Json) =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })

export function mutate(root: Json, { where, kind, what }: Mutation): void {
  const places = placesOf(root)
  if (places.length === 0) return
  const { parent, key } = pick(places, where)
  const old = (parent as Record<string | number, Json>)[key]
  const inner = typeof old === 'object' && old !== null ? old : parent
  const steps = [
    () => put(parent, key, pick(VALUES, what)()),
    () => (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]),
    () => put(inner, Array.isArray(inner) ? inner.length : pick(KEYS, what), pick(VALUES, where)()),
    () => (Array.isArray(old) ? old.push(...structuredClone(old)) : put(parent, `${key}s`, old)),
    () => typeof old === 'number' && put(parent, key, old * pick([-1, 0.1, 2, 10, 1_000], what)),
    () => Array.isArray(old) && old.reverse(),
    () => put(parent, key, structuredClone(pick(places, what).parent)),
  ]
  pick(steps, kind)()
}

/** Cuts, doubles or swaps characters of a text. */
export function mutateText(text: string, { where, kind, what }: Mutation): string {
  const at = where % text.length
  const character = pick(['{', '}', '[', '"', '\\', ',', ':', '\u0000', '9', '-', ' '], what)
  return pick(
    [
      text.slice(0, at),
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + character + text.slice(at),
      text.slice(0, at) + character + text.slice(at + 1),
      text + text,
    ],
    kind,
  )
}
