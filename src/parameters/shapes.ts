/** Shapes the model needs beside single numbers: how hazards change with time in a stage and with age, and mixes by age. Each with its evidence. */
import { assumed, from } from './define'
import type { Evidence, Use } from './types'

/** Relative hazard by weeks in a stage: `weights[i]` applies from `starts[i]` to the next start. */
export interface Bands {
  readonly starts: readonly number[]
  readonly weights: readonly number[]
}

export interface Shape<T> {
  readonly label: string
  readonly evidence: Evidence
  readonly value: T
  readonly usedBy: readonly Use[]
  /** As of a parameter. */
  readonly toKnowBetter: string
}

const shape = <T>(
  label: string,
  value: T,
  usedBy: Use | readonly [Use, ...Use[]],
  evidence: Evidence,
  toKnowBetter: string,
): Shape<T> => ({
  label,
  value,
  usedBy: typeof usedBy === 'string' ? [usedBy] : usedBy,
  evidence,
  toKnowBetter,
})

/** Age groups by their first year of age; the last ends at 18. */
export const AGE_GROUP_STARTS = [0, 1, 5, 10, 16] as const
export const AGE_GROUPS = AGE_GROUP_STARTS.length

export const SHAPES = {
  assessmentEnd: shape(
    'End of an assessment by its week',
    { starts: [0, 1, 3, 5, 7, 9, 12], weights: [0.3, 0.5, 0.8, 1.3, 2.2, 3, 1.5] } satisfies Bands,
    'startingPoint',
    from(
      'Working Together to Safeguard Children',
      'assessment within 45 working days',
      'assumption',
      'Limit from statute; the rise towards it is assumed',
    ),
    'Working days from start to end of every assessment in one year of the item-level children in need census.',
  ),
  inNeedEnd: shape(
    'End of a child in need plan by its week',
    { starts: [0, 6, 13, 26, 52, 104], weights: [0.6, 1.3, 1.5, 1, 0.55, 0.3] } satisfies Bands,
    'startingPoint',
    assumed('First reviews near six weeks and three months; a long tail of disabled children'),
    'Weeks from start to closure of child in need cases followed from the day they open, disabled children apart: one year’s starts in five authorities.',
  ),
  /** Inside each published band of duration, more plans end near a review. */
  planReview: shape(
    'End of a child protection plan by its week, inside the published bands',
    {
      starts: [0, 11, 13, 15, 26, 36, 42, 52, 62, 68, 88, 94, 104],
      weights: [0.35, 4.5, 3, 0.64, 0.5, 2.6, 0.55, 0.5, 2.8, 0.5, 2.8, 0.5, 1],
    } satisfies Bands,
    'startingPoint',
    from(
      'Working Together to Safeguard Children',
      'review conference within 3 months, then every 6',
      'assumption',
      'Timing from statute; the size is assumed',
    ),
    'Days from the start to the end of each plan, and the dates of its conferences, for one year’s 60,000 plans.',
  ),
  planBands: shape(
    'Child protection plans by length of time open, England',
    { starts: [0, 13, 26, 52, 104], weights: [0.315, 0.255, 0.263, 0.144, 0.023] } satisfies Bands,
    'startingPoint',
    from('parameters_external.csv', 'PX043', 'published', 'March 2025'),
    'Plans by length of time open in your own authority at March, which the starting point uses where it is published.',
  ),
  home: shape(
    'Return home by week in care',
    { starts: [0, 2, 8, 26, 52, 104], weights: [3.2, 2.2, 1.3, 0.7, 0.3, 0.1] } satisfies Bands,
    'startingPoint',
    from(
      'parameters_external.csv',
      'PX061',
      'C',
      '11% of those leaving had been in care under two weeks and 46% under a year',
    ),
    'Return home by week in care for children followed from the day they enter, by age, from five years of SSDA903 returns; the source is a second-hand count of leavers in 2012-13.',
  ),
  permanence: shape(
    'Adoption, special guardianship and other exits by week in care',
    { starts: [0, 13, 26, 52, 104, 208], weights: [0.4, 0.8, 1.6, 1.5, 0.8, 0.35] } satisfies Bands,
    'startingPoint',
    assumed('Courts take half a year; adoptions follow within two'),
    'Weeks from entering care to adoption, special guardianship and other orders, from five years of SSDA903 returns.',
  ),
  permanenceByAge: shape(
    'The same, by age group',
    [2.2, 2, 0.8, 0.4, 0.5],
    'startingPoint',
    assumed('Adoption is of young children; other exits at all ages'),
    'Adoptions and orders by age in one year of SSDA903 returns, over the children of that age in care.',
  ),
  reReferral: shape(
    'Re-referral by week since closure',
    { starts: [0, 13, 26, 52, 104], weights: [1.6, 1.2, 0.8, 0.4, 0.2] } satisfies Bands,
    'startingPoint',
    assumed('Falling over the year and after'),
    'Weeks from closure to the next referral, for all cases closed in a year and followed for two, from children in need censuses linked by child.',
  ),
  returnEnds: shape(
    'Weeks after closure beyond which nobody returns',
    208,
    'startingPoint',
    assumed('Four years; a later referral counts as new'),
    'Weeks from closure to the next referral over ten years of linked censuses: where the hazard can no longer be told from that of new families.',
  ),
  ageAtReferral: shape(
    'Age group of children referred',
    [0.09, 0.22, 0.27, 0.32, 0.1],
    'startingPoint',
    assumed('Share of children in need by age; not in the files used'),
    'Ages of children referred in a year, by authority: the children in need census has them and the files used do not.',
  ),
  ageAtEntry: shape(
    'Age group of children entering care',
    [0.16, 0.14, 0.15, 0.27, 0.28],
    'startingPoint',
    from('parameters_external.csv', 'PX049', 'published', 'England 2025, unaccompanied children included'),
    'Ages at entry by authority over three years, without unaccompanied children.',
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
    'startingPoint',
    assumed('Babies are fostered; supported accommodation is for 16 and over'),
    'Children looked after by placement and age at March, for England and each authority: in the SSDA903 return.',
  ),
  moveByWeek: shape(
    'Placement moves by week in the placement',
    { starts: [0, 4, 13, 26, 52, 104], weights: [2.5, 1.8, 1.2, 0.8, 0.5, 0.3] } satisfies Bands,
    'startingPoint',
    assumed('Moves are most likely early'),
    'Placement lengths in weeks, with those still going on counted as unfinished, from three years of SSDA903 returns.',
  ),
  moveByPlacement: shape(
    'Placement moves by kind',
    [0.5, 0.9, 1.1, 1.6, 1.1, 0.6, 2],
    'startingPoint',
    assumed('Kinship lasts longest, secure is meant to be short'),
    'Moves for each 100 child-years by kind of placement, from three years of SSDA903 returns.',
  ),
} as const
