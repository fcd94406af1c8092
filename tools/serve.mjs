/**
 * Serves a built folder on this machine only: `node tools/serve.mjs [folder] [--port N]`. Without --port or PORT it
 * takes 4173 or the next free port. Sends the security headers a real host should send too.
 */
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { root } from './root.mjs'
import { staticHandler } from './static-handler.mjs'

const host = '127.0.0.1'

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done(server.address().port)
    })
  })
}

async function listenFrom(server, first) {
  for (let port = first; port < first + 50; port++) {
    try {
      return await listen(server, port)
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
    }
  }
  throw new Error(`No free port from ${first} to ${first + 49}.`)
}

/** Serves `folder`; a port that was asked for is used or refused, never swapped for another. */
export async function serve(folder, asked) {
  const server = createServer(staticHandler(folder))
  const port = asked === undefined ? await listenFrom(server, 4173) : await listen(server, Number(asked))
  return { server, address: `http://${host}:${port}/` }
}

export async function serveAndTell(folder, asked) {
  try {
    const { address } = await serve(folder, asked)
    console.log(`\nUnitcast is running at ${address}\nOpen that address in a browser. Press Ctrl+C to stop.`)
  } catch (error) {
    const busy = error.code === 'EADDRINUSE'
    console.error(
      busy ? `Port ${asked} is in use. Choose another with PORT, or leave PORT out.` : error.message,
    )
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true })
  await serveAndTell(resolve(root, positionals[0] ?? 'dist'), values.port ?? process.env.PORT)
}
