/** Every page is a file of its own, fetched when it is first opened, so that the first page is small; Start is there from the beginning. */
import type { Component } from 'svelte'
import type { Page } from '../state/address'
import { LoadedPages } from '../state/pages.svelte'
import Missing from './Missing.svelte'
import Start from './Start.svelte'

type Loader = () => Promise<{ default: Component }>

const LOADERS: Partial<Record<Page, Loader>> = {
  area: () => import('./Area.svelte'),
  options: () => import('./Options.svelte'),
  results: () => import('./Results.svelte'),
  'how-sure': () => import('./HowSure.svelte'),
  money: () => import('./Money.svelte'),
  backcast: () => import('./Backcast.svelte'),
  evidence: () => import('./Evidence.svelte'),
  examples: () => import('./Examples.svelte'),
  lessons: () => import('./Lessons.svelte'),
  board: () => import('./Board.svelte'),
  sandbox: () => import('./Sandbox.svelte'),
  director: () => import('./Director.svelte'),
  report: () => import('./Report.svelte'),
  forecast: () => import('./ForecastLog.svelte'),
  projects: () => import('./Projects.svelte'),
  opened: () => import('./Opened.svelte'),
  glossary: () => import('./Glossary.svelte'),
  about: () => import('./About.svelte'),
  privacy: () => import('./Privacy.svelte'),
  accessibility: () => import('./Accessibility.svelte'),
  questions: () => import('./Questions.svelte'),
}

export const pages = new LoadedPages(LOADERS, { start: Start, missing: Missing })
