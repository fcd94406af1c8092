/** Every page has its own address after the `#`: `#/results?measure=agencyRate&year=2029/30`, `#/evidence?use=overload`. */
import { MEASURE_INDEX, type MeasureId } from '../../model/measures'
import type { Grade, Use } from '../../parameters'
import { USES } from '../../views/evidence'
import { GRADES } from '../../views/grades'

export const PAGES = [
  'start',
  'questions',
  'area',
  'options',
  'results',
  'how-sure',
  'money',
  'backcast',
  'evidence',
  'examples',
  'lessons',
  'board',
  'sandbox',
  'director',
  'report',
  'forecast',
  'projects',
  'opened',
  'glossary',
  'about',
  'privacy',
  'accessibility',
] as const
/** `missing`: the address leads nowhere. */
export type Page = (typeof PAGES)[number] | 'missing'

export const PAGE_TITLES: Record<Page, string> = {
  start: 'Start',
  questions: 'Ten questions',
  area: 'Your area',
  options: 'Options',
  results: 'Results',
  'how-sure': 'How sure',
  money: 'Money',
  backcast: 'How well it predicts',
  evidence: 'Evidence',
  examples: 'Examples',
  lessons: 'Lessons',
  board: 'Unit board',
  sandbox: 'Sandbox',
  director: 'Director',
  report: 'Report',
  forecast: 'Forecast log',
  projects: 'Projects',
  opened: 'What you opened',
  glossary: 'Glossary',
  about: 'About and limits',
  privacy: 'Privacy',
  accessibility: 'Accessibility statement',
  missing: 'Page not found',
}

/** The parts of the page of options, in the order in which they are usually done. */
export const STEPS = ['compare', 'units', 'practice', 'timeline', 'evidence', 'run'] as const
export type Step = (typeof STEPS)[number]

/** Ways to look at results, each with its own address. */
export const RESULT_VIEWS = ['compare', 'every', 'best', 'targets', 'units', 'story', 'words'] as const
export type ResultView = (typeof RESULT_VIEWS)[number]

/** The parts of the page of money, in the order in which they are to be done: nothing is a saving before costs are reconciled. */
export const MONEY_VIEWS = [
  'costs',
  'reconcile',
  'savings',
  'appraisal',
  'target',
  'breakeven',
  'drivers',
  'note',
] as const
export type MoneyView = (typeof MONEY_VIEWS)[number]

/** What is looked at on the page of evidence. */
export interface RegisterAddress {
  search?: string
  grade?: Grade
  use?: Use
  /** The entry that is open. */
  entry?: string
}

/** How a lesson is looked at: by oneself, on a projector, as the speaker's notes, or as papers to print. */
export const LESSON_VIEWS = ['alone', 'present', 'notes', 'pack'] as const

export interface LessonAddress {
  /** Id of a lesson of the product, or `own` for one that was opened in this tab. */
  id?: string
  /** Part of the lesson, or number of the screen when it is presented. */
  at?: string
  as?: (typeof LESSON_VIEWS)[number]
  /** Code of a frozen session. */
  code?: string
  /** A lesson that came in the link. */
  s?: string
}

export interface Address {
  page: Page
  measure: MeasureId
  /** Financial year, or nothing for the last. */
  year?: string
  /** Id of the option that is compared with the baseline; the first where it is not given. */
  option?: string
  /** Of the results; the comparison where it is not given. */
  view?: ResultView
  /** Of the page of money; the first where it is not given. */
  money?: MoneyView
  register?: RegisterAddress
  /** Code of the authority whose card is open on the page of predictions. */
  authority?: string
  /** Part of the page of options, or nothing for the first. */
  step?: Step
  /** Id of the option that is being changed on the page of options. */
  design?: string
  /** A scenario that came in the link. */
  link?: string
  lesson?: LessonAddress
  /** A game for several teams. */
  game?: string
  /** Settings of the sandbox, in its own text. */
  set?: string
}

export const FIRST_MEASURE: MeasureId = 'lookedAfter'

export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const search = new URLSearchParams(query)
  const measure = search.get('measure') ?? ''
  const year = search.get('year')
  const page = PAGES.find((each) => each === (path || 'start')) ?? 'missing'
  const authority = page === 'backcast' ? search.get('authority') : null
  const link = page === 'opened' ? search.get('s') : null
  const register = page === 'evidence' ? readRegister(search) : {}
  const step = page === 'options' && STEPS.find((each) => each === search.get('step'))
  const design = page === 'options' ? search.get('design') : null
  const lesson = OF_LESSONS.includes(page) ? readLesson(search) : {}
  const set = page === 'sandbox' ? search.get('set') : null
  const game = page === 'director' ? search.get('g') : null
  const option = search.get('option')
  const view = page === 'results' ? RESULT_VIEWS.find((each) => each === search.get('view')) : undefined
  const money = page === 'money' ? MONEY_VIEWS.find((each) => each === search.get('view')) : undefined
  return {
    page,
    measure: measure in MEASURE_INDEX ? (measure as MeasureId) : FIRST_MEASURE,
    ...(year && /^\d{4}\/\d{2}$/.test(year) ? { year } : {}),
    ...(option && /^[\w-]+$/.test(option) ? { option } : {}),
    ...(view && view !== RESULT_VIEWS[0] ? { view } : {}),
    ...(money && money !== MONEY_VIEWS[0] ? { money } : {}),
    ...(authority && /^E\d{8}$/.test(authority) ? { authority } : {}),
    ...(link ? { link } : {}),
    ...(game ? { game } : {}),
    ...(Object.keys(register).length > 0 ? { register } : {}),
    ...(Object.keys(lesson).length > 0 ? { lesson } : {}),
    ...(step ? { step } : {}),
    ...(set && /^[\w.-]{1,300}$/.test(set) ? { set } : {}),
    ...(design && /^[a-z0-9][a-z0-9-]{0,63}$/.test(design) ? { design } : {}),
  }
}

function readRegister(query: URLSearchParams): RegisterAddress {
  const text = query.get('search')
  const grade = GRADES.find((each) => each === query.get('grade'))
  const use = USES.find((each) => each === query.get('use'))
  const entry = query.get('entry')
  return {
    ...(text ? { search: text } : {}),
    ...(grade ? { grade } : {}),
    ...(use ? { use } : {}),
    ...(entry && /^\w+$/.test(entry) ? { entry } : {}),
  }
}

/** Pages that show a lesson, or a future of one. */
const OF_LESSONS: readonly Page[] = ['lessons', 'board']

const LESSON_PARTS: Record<Exclude<keyof LessonAddress, 'as'>, RegExp> = {
  id: /^[a-z0-9][a-z0-9-]{0,63}$/,
  at: /^[a-z0-9]{1,20}$/,
  code: /^[\w.-]{1,120}$/,
  s: /^[\w.-]+$/,
}

function readLesson(query: URLSearchParams): LessonAddress {
  const as = LESSON_VIEWS.find((each) => each === query.get('as'))
  const found = Object.entries(LESSON_PARTS).flatMap(([name, shape]) => {
    const value = query.get(name)
    return value && shape.test(value) ? [[name, value] as const] : []
  })
  return { ...Object.fromEntries(found), ...(as && as !== LESSON_VIEWS[0] ? { as } : {}) }
}

export function writeAddress({
  page,
  measure,
  year,
  option,
  view,
  money,
  register,
  authority,
  step,
  design,
  link,
  lesson,
  set,
  game,
}: Partial<Address> & { page: Page }): string {
  const query = [
    ...(measure && measure !== FIRST_MEASURE ? [`measure=${measure}`] : []),
    ...(year ? [`year=${year}`] : []),
    ...(option ? [`option=${option}`] : []),
    ...(page === 'results' && view && view !== RESULT_VIEWS[0] ? [`view=${view}`] : []),
    ...(page === 'money' && money && money !== MONEY_VIEWS[0] ? [`view=${money}`] : []),
    ...(page === 'backcast' && authority ? [`authority=${authority}`] : []),
    ...(page === 'options' && step && step !== STEPS[0] ? [`step=${step}`] : []),
    ...(page === 'options' && design ? [`design=${design}`] : []),
    ...(page === 'opened' && link ? [`s=${link}`] : []),
    ...(page === 'sandbox' && set ? [`set=${set}`] : []),
    ...(page === 'director' && game ? [`g=${game}`] : []),
    ...(page === 'evidence' ? Object.entries(register ?? {}) : []).map(
      ([name, value]) => `${name}=${encodeURIComponent(value as string)}`,
    ),
    ...(OF_LESSONS.includes(page) ? Object.entries(lesson ?? {}) : []).flatMap(([name, value]) =>
      value ? [`${name}=${value}`] : [],
    ),
  ].join('&')
  return `#/${page}${query ? `?${query}` : ''}`
}
