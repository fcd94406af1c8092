/** The examples by what was done, for the list of them: a director looks for a reform, not for a name. */
import type { LibraryEntry } from '../scenario/library'

export interface ExampleGroup {
  id: string
  title: string
  /** What the systems in it have in common. */
  words: string
  ids: readonly string[]
}

export const EXAMPLE_GROUPS: readonly ExampleGroup[] = [
  {
    id: 'units',
    title: 'Small multi-skilled units',
    words:
      'Reclaiming Social Work: where it began, five authorities that took it up and kept different parts of it, and the authority that led them.',
    ids: ['hackney', 'la1', 'la2', 'la3', 'la4', 'la5', 'harrow'],
  },
  {
    id: 'edge-of-care',
    title: 'A unit for adolescents at the edge of care',
    words: 'One unit in three forms: closed with its funding, kept and enlarged, or two merged into one.',
    ids: ['edge-of-care-closed', 'edge-of-care-kept', 'edge-of-care-merged'],
  },
  {
    id: 'training',
    title: 'Training in a way of working',
    words: 'The whole workforce trained, its structure left as it was.',
    ids: ['dorset', 'dorset-from-2013', 'islington', 'signs-of-safety', 'tri-borough'],
  },
  {
    id: 'restorative',
    title: 'Family group conferences and restorative practice',
    words:
      'Families asked to make the plan, and practitioners trained to work with them rather than for them.',
    ids: ['leeds', 'stockport', 'west-berkshire'],
  },
  {
    id: 'skills',
    title: 'Other people in the teams',
    words: 'Adult specialists, administrators, volunteers, practitioners with other qualifications.',
    ids: ['hertfordshire', 'hampshire-isle-of-wight', 'cheshire-east'],
  },
  {
    id: 'teams',
    title: 'Teams arranged anew',
    words: 'Teams by what families need, or around young people in care.',
    ids: ['newcastle', 'ealing'],
  },
  {
    id: 'neighbours',
    title: 'Nothing that is known of: neighbours to compare with',
    words:
      'Three statistical neighbours of Dorset, which had no such training: how well the model does where nothing changed.',
    ids: ['devon', 'gloucestershire', 'shropshire'],
  },
]

export interface ExampleSection extends ExampleGroup {
  entries: LibraryEntry[]
}

/** Entries in their groups, in the order of the groups. */
export function exampleSections(entries: readonly LibraryEntry[]): ExampleSection[] {
  return EXAMPLE_GROUPS.map((group) => ({
    ...group,
    entries: group.ids.flatMap((id) => entries.find((each) => each.id === id) ?? []),
  }))
}
