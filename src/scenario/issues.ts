/** An issue is for users: where, what is wrong, what would be right. Shared by decode, import and the command line. */

export interface Issue {
  /** Stable code for tests and help, such as `unknown-key`. */
  code: string
  /** Where, in words a user can follow: `options[1].services[0].units[0].count`. Empty for the whole file. */
  path: string
  /** What is wrong, one plain sentence. */
  message: string
  /** The value found, shortened for display. */
  got?: string
  /** What was expected. */
  expected?: string
}

/** One line for a terminal: `path: what is wrong (got ..., expected ...)`. */
export function issueLine(issue: Issue): string {
  const detail = [
    issue.got === undefined ? '' : `got ${issue.got}`,
    issue.expected === undefined ? '' : `expected ${issue.expected}`,
  ]
    .filter(Boolean)
    .join(', ')
  return `${issue.path || 'file'}: ${issue.message}${detail ? ` (${detail})` : ''}`
}
