/** Sources that evidence may name beside the evidence tables and the publications listed with the parameters. */
export const REPORTS = [
  '000_d988cbba8d82aa89.txt',
  '001_c16cd04317a12dbc.txt',
  '002_8f47e9b6c613b954.txt',
  '003_fbd450078d389b5a.txt',
  '004_97a2710cb3327ea8.txt',
] as const

/** No source was found; the document that lists every parameter says so. */
export const OWN = 'own judgement'
