/** The stored backcasts, each a chunk of its own: fetched when the page that shows them is opened. */
import type { NationalFile } from './file'
import type { SectorFile } from './sector/sectorFile'
import type { SystemsFile } from './systemsFile'

type File = { default: unknown }

const FILES = import.meta.glob<File>('../../scenarios/backcast-{national,systems,sector}.json')

async function load(name: string): Promise<unknown> {
  const found = FILES[`../../scenarios/${name}.json`]
  if (!found) throw new Error(`There is no ${name}.json`)
  return (await found()).default
}

export const loadNational = async (): Promise<NationalFile> =>
  (await load('backcast-national')) as NationalFile
export const loadSystems = async (): Promise<SystemsFile> => (await load('backcast-systems')) as SystemsFile
export const loadSector = async (): Promise<SectorFile> => (await load('backcast-sector')) as SectorFile
