/** Publications that evidence names beside the reports and the tables made from them, with the address where a reader finds each. */

export const PUBLICATIONS: Readonly<Record<string, string>> = {
  'Working Together to Safeguard Children':
    'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
  'The Green Book':
    'https://www.gov.uk/government/publications/the-green-book-appraisal-and-evaluation-in-central-government',
}
