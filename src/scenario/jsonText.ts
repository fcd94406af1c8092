/**
 * Reads JSON text without building it, to say where it is wrong in the same words in every browser, how deep it goes
 * and which keys are given twice. `JSON.parse` then builds the value. Grammar: RFC 8259.
 */

export type JsonFault = { code: 'not-json' | 'too-deep' | 'duplicate-key'; at: number; message: string }

const SPACE = /[ \t\n\r]*/y
/** Text in quotes: anything from a space on but quote and backslash, and escapes. */
const STRING = /"[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uFFFF]*)*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

class Fault extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.message)
  }
}

/** Undefined when the text is JSON no deeper than `maxDepth` in which no key is given twice; otherwise the first fault. */
export function findJsonFault(text: string, maxDepth: number): JsonFault | undefined {
  try {
    new Reader(text, maxDepth).document()
    return undefined
  } catch (error) {
    if (error instanceof Fault) return error.fault
    throw error
  }
}

class Reader {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  document(): void {
    this.value(0)
    this.take(SPACE)
    if (this.at < this.text.length) this.fail('there is something after the end of the scenario')
  }

  private value(depth: number): void {
    this.take(SPACE)
    const start = this.text[this.at]
    if (start === '{' || start === '[') {
      if (depth >= this.maxDepth) this.fail(`nested more than ${this.maxDepth} levels deep`, 'too-deep')
      if (start === '{') this.object(depth + 1)
      else this.array(depth + 1)
    } else if (start === '"') {
      this.string()
    } else if (!this.take(NUMBER) && !this.take(WORD)) {
      this.fail(start === undefined ? 'the file ends too early' : 'a value was expected')
    }
  }

  private object(depth: number): void {
    const keys = new Set<string>()
    this.items('}', 'a comma or closing brace was expected', () => {
      const at = this.at
      if (this.text[at] !== '"') this.fail('a key in double quotes was expected')
      const key = JSON.parse(this.string()) as string
      if (keys.has(key))
        this.fail(`the key ${JSON.stringify(key.slice(0, 40))} is given twice`, 'duplicate-key', at)
      keys.add(key)
      this.take(SPACE)
      if (!this.skip(':')) this.fail('a colon was expected after the key')
      this.value(depth)
    })
  }

  private array(depth: number): void {
    this.items(']', 'a comma or closing bracket was expected', () => this.value(depth))
  }

  private items(close: string, expected: string, item: () => void): void {
    this.at += 1
    this.take(SPACE)
    if (this.skip(close)) return
    for (;;) {
      this.take(SPACE)
      item()
      this.take(SPACE)
      if (this.skip(close)) return
      if (!this.skip(',')) this.fail(this.at < this.text.length ? expected : 'the file ends too early')
    }
  }

  private string(): string {
    const from = this.at
    if (!this.take(STRING))
      this.fail('this text has no closing quote or holds a character that is not allowed')
    return this.text.slice(from, this.at)
  }

  private skip(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at += 1
    return true
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }

  private fail(message: string, code: JsonFault['code'] = 'not-json', at = this.at): never {
    throw new Fault({ code, at, message })
  }
}

/** `line 3, column 14`, both from 1. */
export function placeInText(text: string, at: number): string {
  const before = text.slice(0, at).split('\n')
  return `line ${before.length}, column ${before[before.length - 1]!.length + 1}`
}
