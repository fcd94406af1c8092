/**
 * The parts of docs/reliability.md: which tests find its facts, what is said above its table, and how facts become rows. A new kind of test
 * calls `record(kind, fact)` and is named here.
 */

/** A table of markdown; a bar in a cell would end it. */
function table(columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

const distinct = (values) => [...new Set(values)]
const sum = (values) => values.reduce((total, value) => total + value, 0)

/** One row for each fact, with the columns that the facts themselves have; what was found in two browsers alike is said once. */
const asTheyAre = (all) => {
  const facts = distinct(all.map((fact) => JSON.stringify(fact))).map((text) => JSON.parse(text))
  const columns = distinct(facts.flatMap(Object.keys))
  return table(
    columns,
    facts.map((fact) => columns.map((column) => fact[column] ?? '')),
  )
}

/** Pages down, checks across. */
function matrix(facts) {
  const checks = distinct(facts.map(({ check }) => check))
  const outcome = (page, check) =>
    facts.find((fact) => fact.page === page && fact.check === check)?.outcome ?? 'not run'
  const rows = distinct(facts.map(({ page }) => page)).map((page) => [
    page,
    ...checks.map((check) => outcome(page, check)),
  ])
  return table(['page', ...checks], rows)
}

function hashes(facts) {
  const byPlace = new Map(facts.map(({ where, hash }) => [where, hash]))
  const equal = new Set(byPlace.values()).size === 1
  const verdict = equal ? `All ${byPlace.size} are equal.` : 'They are NOT all equal.'
  return `${verdict}\n\n${table(
    ['where', 'fingerprint of the results'],
    [...byPlace].map(([where, hash]) => [where, `\`${hash}\``]),
  )}`
}

function requests(facts) {
  const rows = distinct(facts.map(({ browser }) => browser)).map((browser) => {
    const own = facts.filter((fact) => fact.browser === browser)
    return [browser, own.length, sum(own.map(({ all }) => all)), sum(own.map(({ away }) => away))]
  })
  return table(['browser', 'walks', 'requests', 'of them off-origin'], rows)
}

const E2E = 'tests/browser/e2e'

export const PARTS = [
  {
    kind: 'faults',
    title: 'Faults tried and survived',
    says: 'What was broken on purpose while the program worked, and what became of the work.',
    tests: [`${E2E}/faults.spec.ts`, `${E2E}/update.spec.ts`],
    rows: asTheyAre,
  },
  {
    kind: 'inputs',
    title: 'Bad input tried, and outcomes',
    says: 'Files, links, tables and stored records made at random and on purpose.',
    tests: ['tests/laws/fuzz.test.ts'],
    env: { UNITCAST_FUZZ_CASES: '100000' },
    rows: asTheyAre,
  },
  {
    kind: 'accessibility',
    title: 'Pages by checks of accessibility',
    says: 'In Chromium, with an authority chosen and its futures played. What a machine cannot check is listed on the page "Accessibility statement".',
    tests: [`${E2E}/checks.spec.ts`],
    rows: matrix,
  },
  {
    kind: 'browsers',
    title: 'End-to-end tests by browser',
    says: 'Every end-to-end test in both. Skipped are those that need what only Chromium lets a test do; each says so in its source. Before a change is merged, all run in Chromium and the few that must hold everywhere in Firefox.',
    tests: [E2E],
    env: { UNITCAST_FIREFOX: 'all' },
    rows: asTheyAre,
  },
  {
    kind: 'hashes',
    title: 'Browsers by fingerprints',
    says: 'The Hackney example, 100 futures, 2 years: one fingerprint over every figure of the result.',
    tests: [`${E2E}/everywhere.spec.ts`],
    rows: hashes,
  },
  {
    kind: 'requests',
    title: 'Requests off-origin',
    says: 'Counted while every page is opened, an authority is chosen and simulations run. A breach of the content security policy fails the same tests.',
    tests: [`${E2E}/everywhere.spec.ts`, `${E2E}/checks.spec.ts`],
    rows: requests,
  },
  {
    kind: 'hosting',
    title: 'Servers',
    says: 'Each with exactly the configuration of [hosting.md](hosting.md), in a sub-folder; the page is opened, an authority is played, and the page is loaded again without a connection. IIS needs Windows and was not run. Not part of the checks before each change is merged.',
    command: 'tools/hosting.mjs',
    rows: asTheyAre,
  },
]

export const tableOf = (part, facts) => part.rows(facts)
