/** Names of the reports of the evidence base for readers: scenario files name them by the file they are kept in. */

const REPORTS: readonly (readonly [string, string])[] = [
  ['000_d988cbba8d82aa89.txt', 'Reclaiming Social Work follow-up evaluation, 2020'],
  ['001_c16cd04317a12dbc.txt', 'Reclaiming Social Work evaluation summary'],
  ['002_8f47e9b6c613b954.txt', 'Learning summary on systemic models of social work'],
  ['003_fbd450078d389b5a.txt', 'Reinvigorating Social Work final evaluation (Dorset), 2020'],
  ['004_97a2710cb3327ea8.txt', 'Reclaiming Social Work evaluation (Hackney), 2010'],
]

/** A source as its report is called, with the place in it unchanged. */
export function sourceInWords(source: string): string {
  return REPORTS.reduce((words, [file, name]) => words.replaceAll(file, name), source)
}
