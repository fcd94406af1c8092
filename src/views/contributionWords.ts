/** What each part of a difference is called, in a list and in a sentence, and what a run without it is like. */
import type { ContributorId } from '../model/contributors'
import { MECHANISM_WORDS } from './options'

export type PartId = ContributorId | 'structure' | 'interaction'

export interface PartWords {
  label: string
  /** After "through": "9 more through overload". */
  through: string
  /** What is compared with; for the two that are no mechanism, what they are. */
  without: string
}

const MECHANISMS: Record<ContributorId, Omit<PartWords, 'label'>> = {
  time: {
    through: 'how time is used',
    without: 'Support frees no time, and group discussion costs none.',
  },
  capacities: {
    through: 'the separate limit on statutory work',
    without: 'All hours count alike, and management costs a unit nothing.',
  },
  cover: {
    through: 'cover for colleagues',
    without: 'Everyone covers at once, and no family waits.',
  },
  overload: { through: 'overload', without: 'Too much work changes nothing.' },
  elements: {
    through: 'what is in place of the design',
    without: 'All that was designed is in place, whoever is in post.',
  },
  practiceEffects: {
    through: 'effects of practice',
    without: 'Practice changes nothing for children or staff.',
  },
  continuity: {
    through: 'changes of practitioner',
    without: 'A change of practitioner sets nobody back.',
  },
  frontDoor: {
    through: 'the front door',
    without: 'Referrals are sorted equally well whoever answers them.',
  },
  edgeOfCare: {
    through: 'edge-of-care work',
    without: 'No child gets edge-of-care work.',
  },
  embedding: {
    through: 'the dip of a change and slow embedding',
    without: 'Change costs no dip, practice is there in full at once, and nothing wears it away.',
  },
  labourMarket: {
    through: 'leaving and recruitment',
    without: 'Nobody leaves and nobody is hired; new posts are filled on the first day.',
  },
  placementSupply: {
    through: 'the limit of the authority’s own foster homes',
    without: 'The authority’s own foster homes have no limit.',
  },
}

const OTHERS: Record<Exclude<PartId, ContributorId>, PartWords> = {
  structure: {
    label: 'The structure itself',
    through: 'the structure itself',
    without: 'What is left of the difference with all of the other parts off at once: posts, units and pay.',
  },
  interaction: {
    label: 'Acting together',
    through: 'parts acting together',
    without:
      'What parts do together and none of them alone, less what is counted with several of them. It makes the sum come out.',
  },
}

export function partWords(id: PartId): PartWords {
  if (id === 'structure' || id === 'interaction') return OTHERS[id]
  return { label: MECHANISM_WORDS[id].label, ...MECHANISMS[id] }
}
