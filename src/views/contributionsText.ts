/** Contributions to a difference as plain text for a terminal: a sentence, a table in columns, how to read it. */
import type { Provenance } from '../statistics/types'
import { CONTRIBUTION_CAVEATS, contributionsView, type ContributionsOf } from './contributions'
import { inSentence } from './format'
import { measureOf } from './measureWords'
import { columns, wrapped } from './plainText'
import { runLine } from './status'

export function contributionsText({
  authority,
  provenance,
  ...of
}: ContributionsOf & { authority: string; provenance: Provenance }): string {
  const { sentence, table } = contributionsView({
    ...of,
    option: inSentence(of.option),
    baseline: inSentence(of.baseline),
  })
  /** What each run leaves out is in the guide; here it would make lines too long. */
  const lines = [table.columns, ...table.rows.map(({ header, cells }) => [header, ...cells])].map((cells) =>
    cells.slice(0, -1),
  )
  return [
    `${authority}: what drives the difference in ${measureOf(of.measure).label.toLowerCase()}`,
    '',
    ...wrapped(sentence),
    '',
    ...columns(lines),
    '',
    'How to read it',
    ...CONTRIBUTION_CAVEATS.flatMap((caveat) => wrapped(caveat, '- ')),
    '',
    ...(provenance.verdict ?? []).flatMap((line) => wrapped(line)),
    `From ${runLine(provenance, provenance.replications)}, scenario ${provenance.scenarioHash.slice(0, 12)}, figures: ${provenance.dataVintage}`,
    '',
  ].join('\n')
}
