/** Text that a spreadsheet would take for a formula. The package's own rule stops at the first line break and lets text of several lines through. */

export const FORMULA = /^[=+\-@\t\r]/
