/** Designs to start from: settings, and which findings of the register speak to them. What a preset does not name is as today. */
import type { MechanismId } from '../model/mechanisms'
import type { Settings } from './settings'

export interface Preset {
  id: string
  /** Of the design, as the name of an option. */
  name: string
  what: string
  set: Partial<Settings>
  /** Mechanism and place in its table; words and grade are looked up. */
  rests: readonly (readonly [MechanismId, string])[]
}

const HACKNEY: Partial<Settings> = {
  units: 'shared',
  size: 3,
  coordinator: 1,
  clinician: 0.5,
  training: 1,
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'today',
    name: 'Teams as today',
    what: 'Nothing is changed. Every future is the same in both designs: start here and move one thing.',
    set: {},
    rests: [],
  },
  {
    id: 'hackney',
    name: 'Hackney unit, well supported',
    what: 'Small units that share their cases, with a coordinator, half a clinician and training for everybody.',
    set: HACKNEY,
    rests: [
      ['practiceEffects', 'SM32'],
      ['elements', 'SM37'],
    ],
  },
  {
    id: 'without-coordinator',
    name: 'Small units without coordinator',
    what: 'The same small units with nobody who takes over administration; the money goes on more units.',
    set: { ...HACKNEY, coordinator: 0 },
    rests: [
      ['time', 'SM15'],
      ['time', 'SM16'],
    ],
  },
  {
    id: 'own-cases',
    name: 'Small units with own cases',
    what: 'Small units in which everybody keeps their own families and nobody talks them through together.',
    set: { ...HACKNEY, units: 'own', clinician: 0, training: 0 },
    rests: [
      ['cover', 'SM11'],
      ['cover', 'SM21'],
    ],
  },
  {
    id: 'training',
    name: 'Training alone',
    what: 'Teams stay as they are; everybody is trained.',
    set: { training: 1 },
    rests: [
      ['elements', 'SM49'],
      ['elements', 'SM48'],
    ],
  },
  {
    id: 'coordinators',
    name: 'Coordinators for today’s teams',
    what: 'Teams stay as they are, each with a full-time coordinator, paid for with fewer practitioners.',
    set: { coordinator: 1 },
    rests: [['time', 'SM16']],
  },
  {
    id: 'funding-ends',
    name: 'Funding ends in year 2',
    what: 'The Hackney unit, and after a year the money for what is special about it ends.',
    set: { ...HACKNEY, fundingEnd: 1 },
    rests: [
      ['embedding', 'SM41'],
      ['embedding', 'SM42'],
    ],
  },
]
