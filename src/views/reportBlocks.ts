/** What a briefing is made of: plain blocks, shown by the page and written as a file alike. */
import type { TableView } from './table'

export type Block =
  | { kind: 'text' | 'answer' | 'caution'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; table: TableView }
  /** Where the pictures of the results go. */
  | { kind: 'pictures' }

export interface Section {
  heading: string
  blocks: Block[]
  /** To look things up in: after everything else, folded on a screen, on a sheet of its own on paper. */
  annex?: true
}

export const text = (words: string): Block => ({ kind: 'text', text: words })
export const caution = (words: string): Block => ({ kind: 'caution', text: words })
export const list = (items: string[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : [])
