/** Colours of options and of what is around them, each with a dash and a letter of its own. Bands are pale, so their edges are drawn in a tone that shows on white. */

export interface OptionColour {
  line: string
  /** For edges of bands and small text: at least 4.5 to 1 on white. */
  strong: string
  inner: string
  outer: string
  dash: number[]
}

const tinted = (rgb: string, inner: number, outer: number) => ({
  inner: `rgba(${rgb},${inner})`,
  outer: `rgba(${rgb},${outer})`,
})

/** The baseline is dark and dashed; the other options follow in order, each with its own dash. */
export const OPTION_COLOURS: readonly OptionColour[] = [
  { line: '#12436D', strong: '#12436D', ...tinted('18,67,109', 0.34, 0.16), dash: [9, 5] },
  { line: '#1f8a81', strong: '#17746c', ...tinted('40,161,151', 0.42, 0.2), dash: [] },
  { line: '#801650', strong: '#801650', ...tinted('128,22,80', 0.3, 0.14), dash: [3, 3] },
  { line: '#c4501b', strong: '#b04415', ...tinted('244,106,37', 0.42, 0.2), dash: [14, 4] },
  { line: '#3D3D3D', strong: '#3D3D3D', ...tinted('61,61,61', 0.3, 0.14), dash: [12, 3, 3, 3] },
  { line: '#7d5fbd', strong: '#6a4cab', ...tinted('162,133,209', 0.42, 0.2), dash: [6, 3, 2, 3] },
  { line: '#7a6100', strong: '#6b5500', ...tinted('160,130,10', 0.36, 0.18), dash: [2, 5] },
]

export const INK = '#0b0c0c'
export const QUIET = '#505a5f'
export const RULE = '#d5d8da'
/** What is not clear, or about the same. */
export const UNCLEAR = '#6f777b'
export const FONT = 'Arial, Helvetica, sans-serif'

export const colourOf = (option: number): OptionColour => OPTION_COLOURS[option % OPTION_COLOURS.length]!
