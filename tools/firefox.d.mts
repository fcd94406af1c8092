/** Types of firefox.mjs, which must stay plain JavaScript: it runs before anything is installed. */
export function findFirefox(): string | undefined
export function firefoxOptions(): {
  executablePath: string
  args: string[]
  firefoxUserPrefs: Record<string, boolean>
}
