/** What is shown of the keeping of the open project: where it stands, and what its reader has to know. */
import type { Project } from '../../keep/types'

/** `unsaved`: the last change is in this tab only. */
export type KeepStatus = 'none' | 'saving' | 'saved' | 'unsaved'
export type KeepNotice = 'reading' | 'copied' | 'cleared' | 'deleted'

export class Keeping {
  /** With changes that are not written yet; its revision is that of the last write. */
  project = $state.raw<Project | null>(null)
  status = $state<KeepStatus>('none')
  savedAt = $state<string | null>(null)
  /** Why the last change could not be kept, a sentence without its stop; empty when it was. */
  problem = $state('')
  notice = $state<KeepNotice | null>(null)
  /** Another tab has written this project since this one looked. */
  behind = $state(false)
  /** It is this tab's turn to write it. */
  isEditor = $state(false)
}
