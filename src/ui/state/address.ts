/** Every page has its own address after the `#`: `#/results?measure=agencyRate&year=2029/30`. */
import { MEASURE_INDEX, type MeasureId } from '../../model/measures'

export const PAGES = ['start', 'area', 'options', 'results', 'how-sure', 'about'] as const
export type Page = (typeof PAGES)[number]

export const PAGE_TITLES: Record<Page, string> = {
  start: 'Start',
  area: 'Your area',
  options: 'Options',
  results: 'Results',
  'how-sure': 'How sure',
  about: 'About and limits',
}

export interface Address {
  page: Page
  measure: MeasureId
  /** Financial year, or nothing for the last. */
  year?: string
}

export const FIRST_MEASURE: MeasureId = 'lookedAfter'

export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const search = new URLSearchParams(query)
  const measure = search.get('measure') ?? ''
  const year = search.get('year')
  return {
    page: PAGES.find((each) => each === path) ?? 'start',
    measure: measure in MEASURE_INDEX ? (measure as MeasureId) : FIRST_MEASURE,
    ...(year && /^\d{4}\/\d{2}$/.test(year) ? { year } : {}),
  }
}

export function writeAddress({ page, measure, year }: Partial<Address> & { page: Page }): string {
  const query = [
    ...(measure && measure !== FIRST_MEASURE ? [`measure=${measure}`] : []),
    ...(year ? [`year=${year}`] : []),
  ].join('&')
  return `#/${page}${query ? `?${query}` : ''}`
}
