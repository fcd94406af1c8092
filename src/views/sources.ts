/** Names of the reports and tables of the evidence base for readers: parameters and scenario files name them by their files. */

const NAMES: readonly (readonly [string, string])[] = [
  ['000_d988cbba8d82aa89.txt', 'Reclaiming Social Work follow-up evaluation, 2020'],
  ['001_c16cd04317a12dbc.txt', 'Reclaiming Social Work evaluation summary'],
  ['002_8f47e9b6c613b954.txt', 'Learning summary on systemic models of social work'],
  ['003_fbd450078d389b5a.txt', 'Reinvigorating Social Work final evaluation (Dorset), 2020'],
  ['004_97a2710cb3327ea8.txt', 'Reclaiming Social Work evaluation (Hackney), 2010'],
  ['seed_mechanisms.csv', 'Relations stated in the reports'],
  ['seed_facts.csv', 'Facts from the reports'],
  ['effect_sizes.csv', 'Effects found in studies'],
  ['parameters_external.csv', 'Figures from publications'],
  ['derived_fe_associations.csv', 'Associations between published measures'],
  ['derived_forecast_fit.csv', 'How published figures to 2019 went to the level their own past says'],
  ['derived_yoy_persistence.csv', 'Year-on-year change of published measures'],
  ['la_cross_section_distribution_by_year.csv', 'Published measures over all authorities'],
]

/** A source as its report is called, with the place in it unchanged. */
export function sourceInWords(source: string): string {
  return NAMES.reduce((words, [file, name]) => words.replaceAll(file, name), source)
}

/** The report that a table calls by the number its file begins with. */
export function reportNumbered(number: string): string | undefined {
  return NAMES.find(([file]) => file.startsWith(`00${number}_`))?.[1]
}
