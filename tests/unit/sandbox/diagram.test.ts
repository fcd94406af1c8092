/** The picture of cause and effect: complete, resting on the register alone, and lit by what moved. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MECHANISM_IDS } from '../../../src/model/mechanisms'
import { REGISTER } from '../../../src/parameters/register'
import { ARROWS } from '../../../src/sandbox/arrows'
import { sandboxScenario } from '../../../src/sandbox/design'
import { NODES, SET_IDS } from '../../../src/sandbox/diagram'
import { arrowsTable, lineOf, movedInWords, restsOf } from '../../../src/sandbox/diagramWords'
import { litArrows, movedIn, type Moved, type Way } from '../../../src/sandbox/lighting'
import { PRESETS } from '../../../src/sandbox/presets'
import { settingsOfToday, type Settings } from '../../../src/sandbox/settings'
import { madeUpTown } from '../../../src/sandbox/town'
import { resolveScenario } from '../../../src/scenario/resolve'
import { yearlyDifferences } from '../../../src/views/series'
import { root } from '../../../tools/root.mjs'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare } from '../../support/fakeSimulation'

const town = { ...madeUpTown(), horizonYears: 1 }
const today = settingsOfToday(town)
const resolvedOf = (set: Partial<Settings>) =>
  resolveScenario(sandboxScenario(town, { ...today, ...set }, 'Mine'))

describe('the picture of cause and effect', () => {
  it('has every mechanism of the model, and no arrow to or from nowhere', () => {
    const used = new Set(ARROWS.map(({ mechanism }) => mechanism))
    expect(MECHANISM_IDS.filter((id) => !used.has(id))).toEqual([])
    const ids = NODES.map(({ id }) => id as string)
    for (const { from, to } of ARROWS) expect([from, to].filter((id) => !ids.includes(id))).toEqual([])
    expect(ids.filter((id) => !ARROWS.some(({ from, to }) => from === id || to === id))).toEqual([])
    expect(SET_IDS.filter((id) => !ids.includes(id))).toEqual([])
    expect(new Set(ARROWS.map(({ from, to }) => `${from}>${to}`)).size).toBe(ARROWS.length)
  })

  it('rests every arrow on entries of the register that belong to its part of the model', () => {
    for (const arrow of ARROWS) {
      const name = `${arrow.from} to ${arrow.to}`
      expect(() => restsOf(arrow), name).not.toThrow()
      expect(arrow.numbers.length, name).toBeGreaterThan(0)
      for (const id of arrow.numbers) {
        const { usedBy } = REGISTER.find((entry) => entry.id === id)!
        expect(usedBy, `${name}: ${id}`).toContain(arrow.mechanism ?? 'startingPoint')
      }
    }
  })

  it('takes every grade from the register: none is typed where arrows are listed', () => {
    for (const file of ['arrows.ts', 'diagram.ts', 'presets.ts']) {
      const text = readFileSync(join(root, 'src/sandbox', file), 'utf8')
      expect(text).not.toMatch(/grade:|'(?:A|A-|B|C|D|published|assumption)'/)
    }
    const grades = ARROWS.map((arrow) => restsOf(arrow).direction)
    expect(new Set(grades)).toContain('C')
    expect(new Set(ARROWS.map((arrow) => lineOf(restsOf(arrow))))).toEqual(
      new Set(['solid', 'dashed', 'dotted']),
    )
  })

  it('puts no two quantities in one place', () => {
    expect(new Set(NODES.map(({ at }) => at.join())).size).toBe(NODES.length)
  })
})

describe('what moved', () => {
  it('is nothing where both designs are equal, and no arrow is lit', () => {
    const resolved = resolvedOf({})
    const futures = playFutures(fakePrepare(resolved), 40)
    for (const values of [...futures.yearly, ...futures.ledger])
      values.copyWithin(values.length / 2, 0, values.length / 2)
    const moved = movedIn(resolved, futures, 0)
    expect([...moved.values()].filter(({ way }) => way !== 'none' && way !== 'alike')).toEqual([])
    expect(litArrows(resolved, moved).filter(({ lit }) => lit !== 'dark')).toEqual([])
  })

  it('says of each setting whether the design has more of it', () => {
    const futures = playFutures(fakePrepare(resolvedOf({})), 4)
    const waysOf = (set: Partial<Settings>) => {
      const moved = movedIn(resolvedOf(set), futures, 0)
      return Object.fromEntries(SET_IDS.map((id) => [id, moved.get(id)!.way]))
    }
    const hackney = PRESETS.find(({ id }) => id === 'hackney')!.set
    expect(waysOf(hackney)).toMatchObject({
      change: 'more',
      size: 'more',
      coordinators: 'more',
      sharing: 'more',
      training: 'more',
      desk: 'none',
    })
    expect(waysOf({ coordinator: 0 })).toMatchObject({ coordinators: 'less', sharing: 'none' })
  })

  it('is unclear while the 8-in-10 range of the difference holds no change, and clear beyond', () => {
    const resolved = resolvedOf({ size: 4 })
    const futures = playFutures(fakePrepare(resolved), 100)
    const moved = movedIn(resolved, futures, 0)
    for (const { node, way, p10, p90 } of moved.values()) {
      if (!('measure' in node.kind)) continue
      const differences = yearlyDifferences(resolved, futures, {
        option: 1,
        measure: node.kind.measure,
        year: 0,
      })
      const [below, above] = [-1, 1].map((side) => differences.filter((each) => each * side > 0).length)
      if (way === 'more') expect(above).toBeGreaterThanOrEqual(90)
      else if (way === 'less') expect(below).toBeGreaterThanOrEqual(90)
      else expect(p10! <= 0 && p90! >= 0, node.id).toBe(true)
    }
  })

  it('lights an arrow by its sign, and says when its end moved another way, not clearly, or it is off', () => {
    const resolved = resolvedOf({ size: 4 })
    const base = movedIn(resolved, playFutures(fakePrepare(resolved), 4), 0)
    const litWith = (from: Way, to: Way, of = resolved) => {
      const moved = new Map<string, Moved>(base)
      moved.set('load', { ...base.get('load')!, way: from, size: 1.2 })
      moved.set('practice', { ...base.get('practice')!, way: to })
      return litArrows(of, moved).find(({ arrow }) => arrow.from === 'load' && arrow.to === 'practice')!
    }
    expect(litWith('more', 'less')).toMatchObject({ lit: 'fits', strength: 3 })
    expect(litWith('more', 'more').lit).toBe('against')
    expect(litWith('more', 'unclear').lit).toBe('fades')
    expect(litWith('unclear', 'less').lit).toBe('dark')
    const off = { ...resolved, mechanisms: { ...resolved.mechanisms, overload: false } }
    expect(litWith('more', 'less', off).lit).toBe('off')
  })

  it('is told in a table with a row for each arrow', () => {
    const resolved = resolvedOf({ size: 4 })
    const moved = movedIn(resolved, playFutures(fakePrepare(resolved), 40), 0)
    const table = arrowsTable(resolved, litArrows(resolved, moved), moved, '2025/26')
    expect(table.rows).toHaveLength(ARROWS.length)
    expect(new Set(table.rows.map(({ cells }) => cells.length))).toEqual(new Set([table.columns.length - 1]))
    expect(movedInWords(moved.get('world')!)).toBe('acts on both designs alike')
  })
})
