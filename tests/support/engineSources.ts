/** Sources that evidence may name: the reports read, the tables made from them, this project's own documents. */
export const REPORTS = [
  '000_d988cbba8d82aa89.txt',
  '001_c16cd04317a12dbc.txt',
  '002_8f47e9b6c613b954.txt',
  '003_fbd450078d389b5a.txt',
  '004_97a2710cb3327ea8.txt',
] as const

export const TABLES = [
  'parameters_external.csv',
  'seed_mechanisms.csv',
  'seed_facts.csv',
  'effect_sizes.csv',
  'derived_fe_associations.csv',
  'derived_yoy_persistence.csv',
  'la_cross_section_distribution_by_year.csv',
] as const

export const OWN = ['docs/model.md', 'own judgement'] as const

/** Row numbers such as PX052, SM23 and SF149, and the table whose first column holds them. */
export const ROW_NUMBERS: Record<string, (typeof TABLES)[number]> = {
  PX: 'parameters_external.csv',
  SM: 'seed_mechanisms.csv',
  SF: 'seed_facts.csv',
}
