/** The post that is being dragged from one unit to another, if any. */
import type { RoleId } from '../../../model/roles'
import type { UnitPlace } from '../../edits/scenario'

interface Dragged {
  place: UnitPlace
  role: RoleId
}

export const dragging = $state<{ post: Dragged | undefined }>({ post: undefined })
