/** Words of the field and of the page, each in a sentence or two. Definitions of official statistics are those of the Department for Education, in short; where the model counts differently, it says so. */
import { MEASURES } from '../model/measures'
import { MONEY_TERMS } from './glossaryMoney'

export interface Term {
  id: string
  /** As it is headed, with its abbreviation. */
  term: string
  meaning: string
  /** Whose definition it is. */
  source?: string
}

export interface TermGroup {
  heading: string
  terms: readonly Term[]
}

const NEED = 'Department for Education, Characteristics of children in need'
const CARE = 'Department for Education, Children looked after in England'
const STAFF = 'Department for Education, Children’s social work workforce'

const READING: readonly Term[] = [
  {
    id: 'future',
    term: 'Future',
    meaning:
      'One play of the years ahead, week by week, with made-up children, families and staff. Every option is played in the same futures: the same families arrive, the same people fall ill, the same scares come.',
  },
  {
    id: 'inTen',
    term: 'In 7 of 10 futures',
    meaning:
      'A count of plays. It is a chance under the assumptions of this run and not the chance that it comes true.',
  },
  {
    id: 'middle',
    term: 'Middle future',
    meaning:
      'The value with half of the futures below it and half above: the median. It is not the most likely future.',
  },
  {
    id: 'range',
    term: '8-in-10 range',
    meaning:
      'The values between which 8 of 10 futures lie; one is below and one above. It is the spread of futures and not a confidence interval. A 9-in-10 range leaves out 1 of 20 at each end.',
  },
  {
    id: 'difference',
    term: 'Difference in the same futures',
    meaning:
      'An option minus the baseline within one future. Luck that both meet alike cancels, so that a difference is clearer than two levels side by side.',
  },
  {
    id: 'clear',
    term: 'Clear, about the same, no clear difference',
    meaning:
      'Clear: at least 65 in 100 futures agree. About the same: in at least 65 in 100 the difference is smaller than the smallest one that matters. Otherwise there is no clear difference, which is the usual answer and not a failure.',
  },
  {
    id: 'smallest',
    term: 'Smallest difference that matters',
    meaning:
      'The size below which you would treat two options as the same. It is a judgement, so each is shown and can be changed.',
  },
  {
    id: 'chance',
    term: 'Chance',
    meaning:
      'What would still differ between futures if every effect and rate were known: who arrives, who leaves, how rates drift. No study can remove it.',
  },
  {
    id: 'knowledge',
    term: 'What is not known',
    meaning:
      'The part of the spread that comes from effects and rates whose true size nobody knows. Better evidence would narrow it.',
  },
  {
    id: 'monteCarlo',
    term: 'Monte Carlo error',
    meaning:
      'How far an average would move if another set of as many futures were played. It is apart from the spread: more futures make it smaller and leave the spread as it is.',
  },
  {
    id: 'stance',
    term: 'Stance',
    meaning:
      'A named set of beliefs about what practice changes: sceptical, balanced or as reported. If the answer changes with the stance, the evidence does not settle it.',
  },
  {
    id: 'backcast',
    term: 'Backcast',
    meaning:
      'A forecast made as if from an earlier year and held against what was published later, to see how often the ranges held.',
  },
  {
    id: 'frontier',
    term: 'Trade-off',
    meaning:
      'Where no option is best on two measures at once. An option is beaten in a future when another is at least as good on both and better on one.',
  },
]

const TEACHING: readonly Term[] = [
  {
    id: 'lesson',
    term: 'Lesson',
    meaning:
      'A situation, a question, and a scenario that is played while you read. You say what you expect first; what came of it is told from that run.',
  },
  {
    id: 'prediction',
    term: 'Prediction',
    meaning:
      'What you expect before the reveal: a number, a range, a curve or a vote. It is held against the 8-in-10 range, and against how many futures go your way. It stays in the tab.',
  },
  {
    id: 'session',
    term: 'Frozen session',
    meaning:
      'A lesson with its scenario, seed, engine and numbers, so that every screen shows the same. It is played again wherever it is opened, and any difference is said.',
  },
  {
    id: 'sessionCode',
    term: 'Session code',
    meaning:
      'A short name of a frozen session that can be read out: the lesson, the engine and a mark of its numbers, with a letter that catches a slip.',
  },
]

const FIELD: readonly Term[] = [
  {
    id: 'referral',
    term: 'Referral and re-referral',
    meaning:
      'A request for services to be provided by children’s social care. A re-referral comes within 12 months of an earlier referral of the same child.',
    source: NEED,
  },
  {
    id: 'assessment',
    term: 'Assessment',
    meaning:
      'Finding out whether a child is in need under section 17 of the Children Act 1989 and what should be done, within 45 working days.',
    source: NEED,
  },
  {
    id: 'inNeed',
    term: 'Child in need',
    meaning:
      'A child for whom the authority has an open case: from a referral not yet closed, through assessment and plans, to being looked after. The published number counts all of them.',
    source: NEED,
  },
  {
    id: 'section47',
    term: 'Section 47 enquiry',
    meaning:
      'An enquiry under section 47 of the Children Act 1989, when a child may be suffering or likely to suffer significant harm. A qualified social worker leads it.',
    source: NEED,
  },
  {
    id: 'plan',
    term: 'Child protection plan',
    meaning:
      'What is made after a conference finds that a child is at continuing risk of significant harm. A repeat plan is for a child who had one before.',
    source: NEED,
  },
  {
    id: 'lookedAfter',
    term: 'Child looked after',
    meaning:
      'A child in the care of the authority under a court order, or accommodated by it for more than 24 hours. Whether fewer is better depends on the children.',
    source: CARE,
  },
  {
    id: 'placement',
    term: 'Placement',
    meaning: 'Where a child looked after lives: with foster carers, with family, in a children’s home.',
    source: CARE,
  },
  {
    id: 'stepDown',
    term: 'Step down',
    meaning:
      'From a more to a less intensive service: from a plan to support as a child in need, or to early help.',
  },
  {
    id: 'edge',
    term: 'Edge of care',
    meaning: 'Work with families whose children would otherwise soon be looked after.',
  },
]

const STAFFING: readonly Term[] = [
  {
    id: 'fte',
    term: 'Full-time equivalent (FTE)',
    meaning: 'Two half-time posts are 1 FTE.',
    source: STAFF,
  },
  {
    id: 'establishment',
    term: 'Establishment',
    meaning: 'All posts of a structure, filled or not.',
  },
  {
    id: 'agency',
    term: 'Agency rate',
    meaning:
      'FTE of agency social workers as a share of FTE of agency and employed social workers. Published at 30 September; the page shows it at 31 March.',
    source: STAFF,
  },
  {
    id: 'vacancy',
    term: 'Vacancy rate',
    meaning:
      'FTE of vacant posts as a share of vacant and filled posts. Agency practitioners cover many of them.',
    source: STAFF,
  },
  {
    id: 'turnover',
    term: 'Turnover rate',
    meaning:
      'FTE of those who left in a year as a share of FTE in post at its end. A move to another authority counts.',
    source: STAFF,
  },
  {
    id: 'absence',
    term: 'Sickness absence rate',
    meaning: 'Working days lost to sickness as a share of all, at 253 days for a full-time post.',
    source: STAFF,
  },
  {
    id: 'caseload',
    term: 'Caseload per social worker',
    meaning:
      'Cases held for each FTE of social workers who hold cases, agency included. Where a unit shares its cases the official count still divides by its social workers only.',
    source: STAFF,
  },
  {
    id: 'unit',
    term: 'Small unit',
    meaning:
      'In Reclaiming Social Work: a consultant social worker, a social worker, a child practitioner, a coordinator and half a clinician, who share their cases.',
  },
  {
    id: 'overloaded',
    term: 'Overloaded',
    meaning:
      'A unit in a week in which the work of its cases is more than the hours of those who are there. It is worked out in the model and published by nobody.',
  },
  {
    id: 'continuity',
    term: 'Continuity',
    meaning:
      'Keeping the same practitioner. The page counts changes of lead practitioner for each child open for a year.',
  },
]

export const GLOSSARY: readonly TermGroup[] = [
  { heading: 'How to read results', terms: READING },
  { heading: 'Children and families', terms: FIELD },
  { heading: 'Staff and structures', terms: STAFFING },
  { heading: 'Money', terms: MONEY_TERMS },
  { heading: 'Lessons', terms: TEACHING },
  {
    heading: 'Every measure',
    terms: MEASURES.map(({ id, label, meaning }) => ({ id: `measure-${id}`, term: label, meaning })),
  },
]

const BY_ID = new Map(GLOSSARY.flatMap(({ terms }) => terms.map((term) => [term.id, term] as const)))

export function termOf(id: string): Term {
  const found = BY_ID.get(id)
  if (!found) throw new RangeError(`No such term: ${id}`)
  return found
}

/** Groups with the terms whose name or meaning has all the words typed. */
export function searchGlossary(typed: string): TermGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return GLOSSARY.map(({ heading, terms }) => ({
    heading,
    terms: terms.filter(({ term, meaning }) => {
      const text = `${term} ${meaning}`.toLowerCase()
      return words.every((word) => text.includes(word))
    }),
  })).filter(({ terms }) => terms.length > 0)
}
