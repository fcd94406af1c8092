/** Files that a user takes away: the open project, another, or everything; and names for them. */
import { fileName } from '../../../exports/fileName'
import { jsonText } from '../../../exports/jsonText'
import { copyOf, freeName, withSuffix } from '../../../keep/make'
import { projectFile } from '../../../keep/projectFile'
import type { Point, Project } from '../../../keep/types'
import { today } from '../../../views/clock'
import { download } from '../../charts/picture'
import { keeper } from '../../state/app'

export function saveJson(text: string, ...name: string[]): void {
  download(new Blob([text], { type: 'application/json' }), `${fileName(...name)}.json`)
}

/** With its history where the database still gives it; without, from what this tab holds. */
export async function saveOpenProject(): Promise<void> {
  const { project } = keeper
  if (!project) return
  const past = await keeper.shelf.points(project.id).catch(() => ({ points: [] as Point[] }))
  saveProject(project, past.points)
}

export function saveProject(project: Project, points: readonly Point[]): void {
  saveJson(jsonText(projectFile([project], points)), project.name, 'project')
}

export async function copyProject(project: Project): Promise<void> {
  const { projects } = await keeper.shelf.list()
  const name = freeName(
    withSuffix(project.name, ' (copy)'),
    projects.map((each) => each.name),
  )
  const copy = copyOf(project, name)
  await keeper.shelf.add([copy])
}

/** Every project with its history, damaged ones as they were found. */
export async function saveEverything(): Promise<void> {
  await keeper.flush()
  const { projects, damaged } = await keeper.shelf.list()
  const points: Point[] = []
  for (const { id } of projects) points.push(...(await keeper.shelf.points(id)).points)
  const file = projectFile(
    projects,
    points,
    damaged.map(({ stored }) => stored),
  )
  saveJson(jsonText(file), 'unitcast everything', today())
}
