/** Shapes the model needs beside single numbers: how hazards change with time in a stage and with age, and mixes by age. Each with its evidence. */
import { assumed, from } from './define'
import type { Evidence } from './types'

/** Relative hazard by weeks in a stage: `weights[i]` applies from `starts[i]` to the next start. */
export interface Bands {
  readonly starts: readonly number[]
  readonly weights: readonly number[]
}

export interface Shape<T> {
  readonly label: string
  readonly evidence: Evidence
  readonly value: T
}

const shape = <T>(label: string, value: T, evidence: Evidence): Shape<T> => ({ label, value, evidence })

/** Age groups by their first year of age; the last ends at 18. */
export const AGE_GROUP_STARTS = [0, 1, 5, 10, 16] as const
export const AGE_GROUPS = AGE_GROUP_STARTS.length

export const SHAPES = {
  assessmentEnd: shape(
    'End of an assessment by its week',
    { starts: [0, 1, 3, 5, 7, 9, 12], weights: [0.3, 0.5, 0.8, 1.3, 2.2, 3, 1.5] } satisfies Bands,
    from(
      'docs/model.md',
      'pathway: 45 working days',
      'assumption',
      'Limit from statute; the rise towards it is assumed',
    ),
  ),
  inNeedEnd: shape(
    'End of a child in need plan by its week',
    { starts: [0, 6, 13, 26, 52, 104], weights: [0.6, 1.3, 1.5, 1, 0.55, 0.3] } satisfies Bands,
    assumed('First reviews near six weeks and three months; a long tail of disabled children'),
  ),
  /** Inside each published band of duration, more plans end near a review. */
  planReview: shape(
    'End of a child protection plan by its week, inside the published bands',
    {
      starts: [0, 11, 13, 15, 26, 36, 42, 52, 62, 68, 88, 94, 104],
      weights: [0.35, 4.5, 3, 0.64, 0.5, 2.6, 0.55, 0.5, 2.8, 0.5, 2.8, 0.5, 1],
    } satisfies Bands,
    from(
      'docs/model.md',
      'Working Together: review at 3 months, then every 6',
      'assumption',
      'Timing from statute; the size is assumed',
    ),
  ),
  planBands: shape(
    'Child protection plans by length of time open, England',
    { starts: [0, 13, 26, 52, 104], weights: [0.315, 0.255, 0.263, 0.144, 0.023] } satisfies Bands,
    from('parameters_external.csv', 'PX043', 'published', 'March 2025'),
  ),
  home: shape(
    'Return home by week in care',
    { starts: [0, 2, 8, 26, 52, 104], weights: [3.2, 2.2, 1.3, 0.7, 0.3, 0.1] } satisfies Bands,
    from(
      'parameters_external.csv',
      'PX061',
      'C',
      '11% of those leaving had been in care under two weeks and 46% under a year',
    ),
  ),
  permanence: shape(
    'Adoption, special guardianship and other exits by week in care',
    { starts: [0, 13, 26, 52, 104, 208], weights: [0.4, 0.8, 1.6, 1.5, 0.8, 0.35] } satisfies Bands,
    assumed('Courts take half a year; adoptions follow within two'),
  ),
  permanenceByAge: shape(
    'The same, by age group',
    [2.2, 2, 0.8, 0.4, 0.5],
    assumed('Adoption is of young children; other exits at all ages'),
  ),
  reReferral: shape(
    'Re-referral by week since closure',
    { starts: [0, 13, 26, 52, 104], weights: [1.6, 1.2, 0.8, 0.4, 0.2] } satisfies Bands,
    assumed('Falling over the year and after'),
  ),
  ageAtReferral: shape(
    'Age group of children referred',
    [0.09, 0.22, 0.27, 0.32, 0.1],
    assumed('Share of children in need by age; not in the files used'),
  ),
  ageAtEntry: shape(
    'Age group of children entering care',
    [0.16, 0.14, 0.15, 0.27, 0.28],
    from('parameters_external.csv', 'PX049', 'published', 'England 2025, unaccompanied children included'),
  ),
  /** Rows: kinship, in-house foster, agency foster, residential, supported, with parents, secure or other. Columns: age groups. */
  placementByAge: shape(
    'Leaning of each placement to age groups',
    [
      [1.2, 1.3, 1.2, 0.9, 0.5],
      [1.4, 1.3, 1.1, 0.9, 0.6],
      [0.8, 0.9, 1.2, 1.2, 0.8],
      [0.02, 0.05, 0.5, 1.7, 1.5],
      [0, 0, 0, 0.02, 4],
      [1.3, 1.4, 1, 0.9, 0.6],
      [1.5, 1, 0.5, 0.9, 1.3],
    ],
    assumed('Babies are fostered; supported accommodation is for 16 and over'),
  ),
  moveByWeek: shape(
    'Placement moves by week in the placement',
    { starts: [0, 4, 13, 26, 52, 104], weights: [2.5, 1.8, 1.2, 0.8, 0.5, 0.3] } satisfies Bands,
    assumed('Moves are most likely early'),
  ),
  moveByPlacement: shape(
    'Placement moves by kind',
    [0.5, 0.9, 1.1, 1.6, 1.1, 0.6, 2],
    assumed('Kinship lasts longest, secure is meant to be short'),
  ),
} as const
