/** Types of browser.mjs, which must stay plain JavaScript: it runs before anything is installed. */
export function findBrowser(): Promise<string | undefined>
export function launchOptions(executablePath: string | undefined): {
  executablePath: string | undefined
  args: string[]
}
