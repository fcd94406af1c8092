/** Game files of the page: read, and named for saving. */
import { gameFile, readGame, type SavedGame } from '../../../director/file'
import type { Game } from '../../../director/game'
import type { Quarters } from '../../../engine/quarters'
import { jsonText } from '../../../exports/jsonText'
import { textOf } from '../../../keep/text'
import type { Issue } from '../../../scenario/issues'
import { saveJson } from '../projects/files'

export async function textOfFile(file: File): Promise<{ text: string } | { issues: Issue[] }> {
  const read = textOf(new Uint8Array(await file.arrayBuffer()))
  return read.ok ? { text: read.text } : { issues: [read.issue] }
}

export async function openGameFile(file: File, open: (saved: SavedGame) => unknown): Promise<Issue[]> {
  const found = await textOfFile(file)
  if ('issues' in found) return found.issues
  const read = readGame(found.text)
  if (!read.ok) return read.issues
  await open(read.saved)
  return []
}

export function saveGame(game: Game, quarters: Quarters): void {
  saveJson(jsonText(gameFile(game, quarters)), 'game', game.base.seed, game.team || 'team')
}
