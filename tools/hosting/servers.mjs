/**
 * The servers that docs/hosting.md has a configuration for and that can be run here: each from the very text of the document, with only
 * its address, folder and places for temporary files put in.
 */
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isRoot = process.getuid?.() === 0

/** Replaces a part that must be there: a changed document is noticed. */
function put(snippet, part, by) {
  if (!snippet.includes(part)) throw new Error(`docs/hosting.md no longer says "${part}"`)
  return snippet.replace(part, by)
}

/** `www` is what the document calls /srv/unitcast; `folder`, in it, holds the files. Gives the command that serves until it is ended. */
const SERVERS = {
  nginx: {
    program: 'nginx',
    version: ['-v'],
    command({ snippet, temporary, www, port }) {
      const placed = put(
        put(snippet, '/srv/unitcast', www),
        '# ... listen, server_name, certificates ...',
        `listen 127.0.0.1:${port};`,
      )
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${join(temporary, name)};`,
      )
      const config = join(temporary, 'nginx.conf')
      copyFileSync('/etc/nginx/mime.types', join(temporary, 'mime.types'))
      writeFileSync(
        config,
        `daemon off;\npid ${join(temporary, 'pid')};\nerror_log ${join(temporary, 'error.log')};\nevents {}\nhttp {\naccess_log off;\n${places.join('\n')}\n${placed}\n}\n`,
      )
      return ['nginx', ['-p', temporary, '-c', config, '-e', join(temporary, 'error.log')]]
    },
  },
  apache: {
    program: 'apache2',
    version: ['-v'],
    command({ snippet, temporary, www, folder, port }) {
      writeFileSync(join(folder, '.htaccess'), snippet)
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'].map(
        (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
      )
      const config = join(temporary, 'apache.conf')
      writeFileSync(
        config,
        [
          ...modules,
          `Listen 127.0.0.1:${port}`,
          'ServerName localhost',
          ...(isRoot ? ['User www-data', 'Group www-data'] : []),
          `PidFile ${join(temporary, 'pid')}`,
          `ErrorLog ${join(temporary, 'error.log')}`,
          `DefaultRuntimeDir ${temporary}`,
          'TypesConfig /etc/mime.types',
          'DirectoryIndex index.html',
          `DocumentRoot ${www}`,
          `<Directory ${www}>\nRequire all granted\nAllowOverride All\n</Directory>`,
          '',
        ].join('\n'),
      )
      return ['apache2', ['-f', config, '-DFOREGROUND']]
    },
  },
  caddy: {
    program: 'caddy',
    version: ['version'],
    command({ snippet, temporary, www, port }) {
      const placed = put(
        put(snippet, '/srv/unitcast', www),
        'unitcast.example {',
        `http://127.0.0.1:${port} {`,
      )
      const config = join(temporary, 'Caddyfile')
      writeFileSync(config, `{\n  admin off\n  auto_https off\n}\n${placed}`)
      return ['caddy', ['run', '--config', config, '--adapter', 'caddyfile']]
    },
  },
}

export const SERVED = Object.keys(SERVERS)

/** "nginx/1.22.1", or nothing where it is not installed. Administrators' programs are not on everybody's path. */
export function versionOf(server) {
  const { program, version } = SERVERS[server]
  const { stdout, stderr, error } = spawnSync(program, version, { encoding: 'utf8', env: environment() })
  if (error) return undefined
  return /\d+(\.\d+)+/.exec(`${stdout}${stderr}`)?.[0]
}

const environment = (temporary) => ({
  ...process.env,
  PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin`,
  ...(temporary && { XDG_DATA_HOME: temporary, XDG_CONFIG_HOME: temporary, HOME: temporary }),
})

/** Resolves when the server answers, with what ends it; rejects with its own words when it does not start. */
export async function start(server, place) {
  const [program, given] = SERVERS[server].command(place)
  const child = spawn(program, given, {
    env: environment(place.temporary),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    try {
      await fetch(`http://127.0.0.1:${place.port}/`)
      return stop
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await stop()
  const log = join(place.temporary, 'error.log')
  throw new Error(`${server} did not start. ${said.slice(-2_000)}${existsSync(log) ? `See ${log}` : ''}`)
}
