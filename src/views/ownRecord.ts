/** How well the model has predicted one authority, in words: how often its 8-in-10 ranges held what was then published, measure by measure. */
import type { NationalFile } from '../backcast/file'
import { PANEL } from '../validation/panel'
import { inSentence } from './format'
import { measureOf } from './measureWords'
import { notOfThisEngine } from './verdict'

/** Nothing where the authority could not be tested, or another engine was. */
export function ownRecord(
  file: Pick<NationalFile, 'engine' | 'cards' | 'fields'>,
  code: string,
  running?: string,
): string | undefined {
  const card = file.cards[code]
  if (!card || card.rows.length === 0 || notOfThisEngine(file.engine, running)) return undefined
  const held = (rows: typeof card.rows) =>
    rows.filter(([, , , , low, , high, observed]) => low <= observed && observed <= high).length
  const measures = file.fields.flatMap((field, at) => {
    const rows = card.rows.filter(([of]) => of === at)
    const panel = PANEL.find((each) => each.field === field)
    if (rows.length === 0 || !panel) return []
    return [`${inSentence(measureOf(panel.measure).label)}: ${held(rows)} of ${rows.length}`]
  })
  return `For ${card.name} itself, forecast from its own earlier figures, the 8-in-10 range held ${held(card.rows)} of ${card.rows.length} figures that were published later (${measures.join('; ')}). About 8 in 10 is what to expect; so few figures can lie off by chance.`
}
