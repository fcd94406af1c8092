/** Game files and links: what is saved is read back; what is damaged, made up or newer is refused in plain words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareQuarters } from '../../src/engine/quarters'
import {
  gameFile,
  markOfGame,
  quartersSeal,
  readGame,
  setupFromLink,
  setupToLink,
  townSetup,
} from '../../src/director/file'
import { futureOf, resolvedOf } from '../../src/director/game'
import { smallGame } from '../support/smallGame'

const game = smallGame([{ workersCare: 2 }, { agency: 0.5 }])
const future = futureOf(game)
const quarters = prepareQuarters(resolvedOf([game], future)).play(future, 26, [1]).options[1]!
const text = JSON.stringify(gameFile(game, quarters))
const messageOf = (file: string) => {
  const read = readGame(file)
  return read.ok ? 'read' : read.issues[0]!.message
}

describe('a game file', () => {
  it('is read back as it was, and played again gives its seal', () => {
    const read = readGame(text)
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    expect(read.saved.game).toEqual(game)
    const again = prepareQuarters(resolvedOf([read.saved.game], future)).play(future, 26, [1]).options[1]!
    expect(quartersSeal(again)).toBe(read.saved.seal)
    expect(quartersSeal(again.slice(0, 2))).not.toBe(read.saved.seal)
  })

  it('that was changed by hand is refused, wherever it was changed', () => {
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index)
    fc.assert(
      fc.property(fc.nat(places.length - 1), (place) => {
        const at = places[place]!
        const other = text[at] === '1' ? '2' : '1'
        expect(readGame(text.slice(0, at) + other + text.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
    expect(messageOf(text.replace('"agency":0.5', '"agency":0'))).toMatch(/damaged or changed by hand/)
  })

  it('that is cut short, of another kind or of a newer version is refused in words', () => {
    expect(messageOf(text.slice(0, 500))).toMatch(/^At line/)
    expect(messageOf('{"format":"unitcast-session"}')).toMatch(/not a game/)
    expect(messageOf('{"format":"unitcast-game","version":9}')).toMatch(/newer Unitcast/)
  })

  it('with a decision that cannot be taken is refused although its seals are whole', () => {
    const odd = JSON.stringify(gameFile({ ...game, turns: [{ agency: 7 }] }, quarters))
    expect(messageOf(odd)).toMatch(/none that can be taken/)
  })
})

describe('a link', () => {
  it('gives every team the same game: of the made-up town in a short one, of another place whole', () => {
    for (const setup of [townSetup('harbour', 5, 0.03), smallGame()]) {
      const link = setupToLink(setup)!
      const read = setupFromLink(link)
      if (!read.ok) throw new Error(JSON.stringify(read.issues))
      expect(markOfGame(read.setup)).toBe(markOfGame(setup))
      expect(futureOf(read.setup)).toBe(futureOf(setup))
    }
    expect(setupToLink(townSetup('harbour', 5, 0))!.length).toBeLessThan(100)
  })

  it('that is damaged, cut short or newer is refused in words', () => {
    const link = setupToLink(smallGame())!
    for (const bad of [link.slice(0, -9), 'nothing', '1.!!', `1.${'A'.repeat(40)}`]) {
      const read = setupFromLink(bad)
      expect(read.ok ? '' : read.issues[0]!.message).toMatch(/damaged or was cut short/)
    }
    const newer = setupFromLink(`2.${link.slice(2)}`)
    expect(newer.ok ? '' : newer.issues[0]!.message).toMatch(/newer Unitcast/)
  })

  it('of another place, length, budget or code has another mark', () => {
    const marks = [
      townSetup('harbour', 5, 0),
      townSetup('anchor', 5, 0),
      townSetup('harbour', 3, 0),
      townSetup('harbour', 5, 0.03),
      smallGame(),
    ].map(markOfGame)
    expect(new Set(marks).size).toBe(5)
  })
})
