/** The command line: finds the command, runs it, and turns whatever goes wrong into lines on standard error and an exit code. */
import { UsageError } from './arguments'
import { authorities } from './authorities'
import { backcast } from './backcast'
import { contributions } from './contributions'
import { DRIVES } from './drives'
import { evidence } from './evidence'
import { FileError } from './files'
import { money } from './money'
import { profile } from './profile'
import { run } from './run'
import { ScenarioError } from './scenarioFile'
import { schema } from './schema'
import { USAGE } from './usage'
import { validate } from './validate'
import { EXIT, type ExitCode, type World } from './world'

type Command = (args: string[], world: World) => Promise<void>

const help: Command = (_, world) => world.write(USAGE)

const COMMANDS = new Map<string, Command>([
  ['validate', validate],
  ['run', run],
  ['backcast', backcast],
  ['contributions', contributions],
  ['money', money],
  ['money breakeven', DRIVES.breakeven],
  ['money drivers', DRIVES.drivers],
  ['authorities', authorities],
  ['profile', profile],
  ['evidence', evidence],
  ['schema', schema],
  ['help', help],
  ['--help', help],
  ['-h', help],
])

export async function cli([name, ...args]: string[], world: World): Promise<ExitCode> {
  const twoWords = COMMANDS.get(`${name} ${args[0]}`)
  const command = name === undefined ? undefined : (twoWords ?? COMMANDS.get(name))
  if (!command) {
    world.complain(name === undefined ? USAGE.trimEnd() : `Unknown command: ${name}. Try: unitcast help`)
    return EXIT.badInput
  }
  try {
    await (args.includes('--help') || args.includes('-h')
      ? help([], world)
      : command(twoWords ? args.slice(1) : args, world))
    return EXIT.done
  } catch (error) {
    return explained(error, world)
  }
}

function explained(error: unknown, world: World): ExitCode {
  if (error instanceof ScenarioError) {
    for (const line of error.message.split('\n')) world.complain(line)
    return EXIT.badInput
  }
  if (error instanceof UsageError || (error instanceof FileError && error.reading)) {
    world.complain(error.message)
    return EXIT.badInput
  }
  const aborted = error instanceof DOMException && error.name === 'AbortError'
  world.complain(aborted ? 'Cancelled' : error instanceof Error ? error.message : String(error))
  return EXIT.failed
}
