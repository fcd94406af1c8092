/** Limits of a scenario file, so that no file can hang a page or exhaust its memory. Generous beside any real authority. */

export const LIMITS = {
  fileCharacters: 1_000_000,
  depth: 12,
  /** Objects, lists and values in the whole file. */
  nodes: 20_000,
  /** Items of one list, keys of one group. */
  items: 500,
  issues: 50,
  idCharacters: 64,
  nameCharacters: 120,
  titleCharacters: 200,
  noteCharacters: 1_000,
  summaryCharacters: 4_000,
  seedCharacters: 200,
  population: [1_000, 1_000_000],
  baseYear: [1990, 2100],
  horizonYears: [1, 10],
  replications: [2, 10_000],
  options: 7,
  /** Futures times options times years: about 1.3 GB of weekly figures at the most. */
  futureYears: 200_000,
  unitEntries: 200,
  unitCount: [1, 200],
  unitsPerOption: 300,
  postsPerOption: 6_000,
  ftePerRole: [0, 40],
  events: 50,
  /** Dated changes of an option: one a quarter for as long as a run can be. */
  later: 40,
  agencyCover: [0, 2],
  week: [0, 520],
  weeks: [1, 520],
  multiplier: [0.1, 10],
  observed: 500,
  observedValue: [0, 100_000_000_000],
  cautions: 50,
  targets: 8,
  points: [0, 10],
  /** Costs, savings in the plan, outturn figures or partners of one scenario. */
  moneyEntries: 100,
  gbp: [0, 100_000_000_000],
} as const

/** Keys that mean something to JavaScript itself and nothing in a scenario. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']
