/** Work that the database did not take in other tabs and at other visits. */
import { newProject, sameWork, withSuffix } from '../../keep/make'
import type { Shelf } from '../../keep/shelf'
import type { Work } from '../../keep/types'
import { dropUnsaved, unsavedWork } from './remembered'

/** Each becomes a project of its own, but what is `open`, which is kept already. What the database refuses again stays where it is. */
export async function takeInUnsaved(shelf: Shelf, open: Work | null): Promise<void> {
  for (const { key, name, work } of unsavedWork()) {
    try {
      if (!open || !sameWork(work, open))
        await shelf.addNamed([newProject(withSuffix(name, ' (recovered)'), work)], [])
      dropUnsaved(key)
    } catch {
      // Tried again at the next visit.
    }
  }
}
