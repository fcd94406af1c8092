/** Types of serve.mjs, which must stay plain JavaScript: Node runs it as it is. */
import type { Server } from 'node:http'
export function serve(folder: string, asked?: number | string): Promise<{ server: Server; address: string }>
export function serveAndTell(folder: string, asked?: number | string): Promise<void>
