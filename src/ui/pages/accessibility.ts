/** What of accessibility was tested, and how; `machine` where a test of the program does it on every change. */

export interface Tested {
  what: string
  how: string
  machine: boolean
}

export const TESTED: readonly Tested[] = [
  {
    what: 'Every page by rules for WCAG 2.2 A and AA',
    how: 'axe, in Chromium, at widths of 1280, 390 and 320 pixels, with menus, tables and results open, and while results are out of date',
    machine: true,
  },
  {
    what: 'Keyboard',
    how: 'Tab through every page: each control is reached, its focus is seen, and nothing holds it; an authority is found, opened and run by keys alone',
    machine: true,
  },
  {
    what: 'Zoom to 400%',
    how: 'Every page at 320 pixels: nothing is cut off and nothing scrolls sideways but wide tables in their own frame',
    machine: true,
  },
  {
    what: 'Forced colours (high contrast)',
    how: 'Every page by axe with forced colours; every button and field keeps an edge',
    machine: true,
  },
  {
    what: 'Reduced motion',
    how: 'Every page with less motion asked for: nothing moves by itself',
    machine: true,
  },
  {
    what: 'Print',
    how: 'Every page in print: menus and buttons go, headings stay, nothing is wider than the paper',
    machine: true,
  },
  {
    what: 'Names that screen readers are given',
    how: 'Controls, charts and tables are found by role and name in the tests of the program',
    machine: true,
  },
  {
    what: 'Firefox',
    how: 'An authority is found, opened and run by keys alone and every page opens. The rules, zoom, forced colours, reduced motion and print above were tried in Chromium only',
    machine: true,
  },
  {
    what: 'Screen readers (NVDA, JAWS, VoiceOver), voice control, magnifiers',
    how: 'Not tested yet',
    machine: false,
  },
  { what: 'People with disabilities who use the program', how: 'Not tested yet', machine: false },
]
