/** What the designer holds fixed against today's structure while units are changed; nothing to begin with. Forgotten when the page is closed. */
import type { SameKind } from '../../../scenario/design'

export const held = $state<{ kind: SameKind | undefined }>({ kind: undefined })
