/** All parts of docs/validation.md that are made from the stored backcasts. */
import { loadNational, loadSector, loadSystems } from '../src/backcast/stored'
import { withNational } from './national-section'
import { withSector } from './sector-section'
import { withSystems } from './systems-section'

const [national, systems, sector] = await Promise.all([loadNational(), loadSystems(), loadSector()])

/** The document with these parts made anew, or added at the end. */
export const withBackcasts = (text: string): string =>
  withSector(withSystems(withNational(text, national), systems), sector)
