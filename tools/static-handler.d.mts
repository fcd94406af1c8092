/** Types of static-handler.mjs, which must stay plain JavaScript: Node runs it as it is. */
import type { RequestListener } from 'node:http'
export function staticHandler(folder: string): RequestListener
