/** Relations that the reports state and the model does not have, each with the reason. Rows of `seed_mechanisms.csv`. */

export interface LeftOut {
  readonly row: string
  readonly relation: string
  readonly why: string
}

const leftOut = (row: string, relation: string, why: string): LeftOut => ({ row, relation, why })

export const LEFT_OUT: readonly LeftOut[] = [
  leftOut(
    'SM17',
    'Poor computer systems go with less time with families.',
    'No design here changes them; they are in the time that administration takes.',
  ),
  leftOut('SM19', 'Hot-desking goes with less contact with colleagues.', 'Buildings are not in the model.'),
  leftOut(
    'SM20',
    'A culture of audit goes with less direct work and reflection.',
    'Nothing measures it; it is in the time that administration takes.',
  ),
  leftOut(
    'SM31',
    'The model, once established, goes with less agency spending on cover for sickness.',
    'No rule of its own: agency practitioners cover vacancies in the model, not sickness.',
  ),
  leftOut(
    'SM36',
    'A development programme for consultant social workers goes with more practice skill.',
    'Not an element that a design keeps or drops; part of group supervision.',
  ),
  leftOut(
    'SM40',
    'A clinician’s input goes with more confidence and more hypotheses.',
    'No measure of either; the clinician acts through the strength of practice.',
  ),
  leftOut(
    'SM50',
    'Training goes with more successful return home, as staff saw it.',
    'The controlled study of the same programme found no effect.',
  ),
  leftOut(
    'SM53',
    'A protected caseload at the edge of care goes with less pressure to close early.',
    'Work at the edge of care ends when its weeks are over.',
  ),
  leftOut(
    'SM58',
    'Less spending on agency goes with more money for placements.',
    'An assumption of a business case and not a finding.',
  ),
]
