/** What the results must not be used for, said wherever they are taken to a meeting. */
export const LIMITS_OF_USE: readonly string[] = [
  'It gives no answer about any child, family or named member of staff: nobody in it is real.',
  'It is not a forecast of what happens, and should not be the only ground for a restructure or a savings target.',
  'The effects of practice on children are uncertain, and the evidence is mixed.',
  'Structures are set up from published workforce figures or from what was typed in, not from an establishment list.',
  'New law, a merger of councils or a change in how figures are counted are outside it.',
]
