/** The text of `scenarios/backcast-verdict.json`: what of the stored backcasts travels with every result. */
import { jsonText } from '../src/exports/jsonText'
import { loadNational, loadSystems } from '../src/backcast/stored'
import { verdictFile } from '../src/views/verdict'

export const VERDICT_TEXT = jsonText(verdictFile(await loadNational(), await loadSystems()))
