/** Types of builds.mjs, which must stay plain JavaScript: Node runs it as it is. */
export function ensureBuild(
  outDir: string,
  overrides?: Record<string, unknown>,
  options?: { force?: boolean },
): Promise<boolean>
