/** Colours of options and of what is around them. Bands are pale, so their edges are drawn in a tone that shows on white. */

export interface OptionColour {
  line: string
  /** For edges of bands and small text. */
  strong: string
  inner: string
  outer: string
  dash: number[]
}

/** The baseline is dark and dashed; the other options follow in order, each with its own dash. */
export const OPTION_COLOURS: readonly OptionColour[] = [
  {
    line: '#12436D',
    strong: '#12436D',
    inner: 'rgba(18,67,109,0.34)',
    outer: 'rgba(18,67,109,0.16)',
    dash: [9, 5],
  },
  {
    line: '#1f8a81',
    strong: '#17746c',
    inner: 'rgba(40,161,151,0.42)',
    outer: 'rgba(40,161,151,0.2)',
    dash: [],
  },
]

export const INK = '#0b0c0c'
export const QUIET = '#505a5f'
export const RULE = '#d5d8da'
export const FONT = 'Arial, Helvetica, sans-serif'

export const colourOf = (option: number): OptionColour => OPTION_COLOURS[option % OPTION_COLOURS.length]!
