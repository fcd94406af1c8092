/** The tables of projects and their pasts in the browser's own database. A file of its own: the package behind it is fetched when something is kept. */
import { Dexie, type Table } from 'dexie'

export class Database extends Dexie {
  readonly projects!: Table<{ id: string }, string>
  readonly points!: Table<{ id: string; project: string }, string>

  constructor(name: string) {
    super(name)
    this.version(1).stores({ projects: 'id', points: 'id, project' })
  }
}

export const exists = (name: string): Promise<boolean> => Dexie.exists(name)
