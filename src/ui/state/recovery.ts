/** Work that the database did not take in other tabs and at other visits. */
import { newProject, sameWork, withSuffix } from '../../keep/make'
import type { Shelf } from '../../keep/shelf'
import type { Work } from '../../keep/types'
import { dropUnsaved, unsavedWork } from './remembered'

const SUFFIX = ' (recovered)'

/** Each becomes a project of its own, but what is kept already, as the `open` one or any other. What the database refuses again stays where it is. */
export async function takeInUnsaved(shelf: Shelf, open: Work | null): Promise<void> {
  for (const { key, name, work } of unsavedWork()) {
    try {
      const { projects } = await shelf.list()
      const isKept = [...projects, ...(open ? [open] : [])].some((each) => isSame(work, each))
      const recovered = name.endsWith(SUFFIX) ? name : withSuffix(name, SUFFIX)
      if (!isKept) await shelf.addNamed([newProject(recovered, work)], [])
      dropUnsaved(key)
    } catch {
      // Tried again at the next visit.
    }
  }
}

/** What was kept may be anything: what cannot be compared is not the same. */
function isSame(work: Work, kept: Work): boolean {
  try {
    return sameWork(work, kept)
  } catch {
    return false
  }
}
