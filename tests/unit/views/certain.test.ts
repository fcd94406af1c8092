import { describe, expect, it } from 'vitest'
import { certainInWords, designInWords } from '../../../src/views/certain'
import { runWith } from '../../support/views'

const futures = (change: (index: number) => number) =>
  runWith(Array.from({ length: 200 }, (_, i) => change(i)))

describe('what changes for certain', () => {
  it('is said with its sizes, the measures that matter most first', () => {
    const said = certainInWords(
      futures(() => -100),
      1,
      1,
      {},
    )
    expect(said).toMatch(
      /^In every future played with small units: at 31 March 2027 fewer children are looked after, from 400 to 300 in the middle future, the caseload per social worker is lower, from 400(\.0)? to 300(\.0)? in the middle future and /,
    )
    expect(said.match(/middle future/g)).toHaveLength(3)
  })

  it('tells every future from 95 of 100', () => {
    const nearly = certainInWords(
      futures((index) => (index < 4 ? 5 : -100)),
      1,
      1,
      {},
    )
    expect(nearly).toMatch(/^In at least 95 of 100 futures with small units: /)
    expect(nearly).not.toContain('every future')
  })

  it('leaves out what is not certain', () => {
    expect(
      certainInWords(
        futures((index) => (index < 20 ? 5 : -100)),
        1,
        1,
        {},
      ),
    ).toBe('')
  })

  it('has posts and pay, which the design sets', () => {
    const sized = (payBillGbp: number, socialWorkersFte: number, caseHoldersFte: number) => ({
      payBillGbp,
      posts: { byRole: {}, units: 1, postsFte: 300, socialWorkersFte, caseHoldersFte },
    })
    expect(designInWords(sized(10e6, 217.7, 180), sized(8.7e6, 124, 124))).toBe(
      'By design, social worker posts go from 217.7 to 124 FTE, case-holding posts go from 180 to 124 FTE and the yearly pay bill with every post filled is £1.3m less than A (13%).',
    )
    expect(designInWords(sized(10e6, 50, 40), sized(10e6, 50, 40))).toBe(
      'By design, the yearly pay bill with every post filled is about the same as A.',
    )
  })
})
