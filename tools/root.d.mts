/** Type of root.mjs, which must stay plain JavaScript: Node runs it as it is. */
export const root: string
