/** The part of comlink for Node has its types under a name that TypeScript does not look for. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink'
  import type { MessagePort, Worker } from 'node:worker_threads'
  export default function nodeEndpoint(port: Worker | MessagePort): Endpoint
}
