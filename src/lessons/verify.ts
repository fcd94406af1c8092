/** Whether the numbers played here are those that were frozen, and in plain words why not. */
import { ENGINE_VERSION } from '../engine/types'
import { formatNumber } from '../views/format'
import { numbersSeal, type FrozenSession, type LessonNumbers, type SessionCode } from './session'
import { markOf } from './seal'

export interface Verified {
  same: boolean
  text: string
}

export function verifyFile({ numbers, seal }: FrozenSession, played: LessonNumbers): Verified {
  if (numbersSeal(played) === seal)
    return { same: true, text: 'Checked: played again here, every number is as frozen.' }
  const differs = differences(numbers, played)
  const count = `${formatNumber(differs)} of the numbers shown ${differs === 1 ? 'is' : 'are'} different when played here. The screens go on showing the frozen ones.`
  return {
    same: false,
    text:
      numbers.figures.engine === ENGINE_VERSION
        ? `${count} Engine and seed are the same, so this browser or this copy of Unitcast is at fault: use the frozen numbers and tell whoever looks after it.`
        : `${count} The session was frozen with engine ${numbers.figures.engine}, and this is engine ${ENGINE_VERSION}: what the model does has changed since.`,
  }
}

export function verifyCode(code: SessionCode, played: LessonNumbers): Verified {
  const here = markOf(numbersSeal(played))
  if (here === code.mark) return { same: true, text: 'Checked: these are the numbers of the session code.' }
  return {
    same: false,
    text:
      code.engine === ENGINE_VERSION
        ? 'These are not the numbers of the session code: the lesson here is not the one that the code was made from. Ask for the session file.'
        : `These are not the numbers of the session code: it was made with engine ${code.engine}, and this is engine ${ENGINE_VERSION}. Ask for the session file, which holds the numbers themselves.`,
  }
}

/** Numbers in the same place that are not equal, and numbers that only one of them has. */
function differences(frozen: LessonNumbers, played: LessonNumbers): number {
  const [mine, yours] = [numbersIn(frozen), numbersIn(played)]
  let count = 0
  for (const place of new Set([...mine.keys(), ...yours.keys()]))
    if (mine.get(place) !== yours.get(place)) count++
  return count
}

function numbersIn(value: unknown, at = '', found = new Map<string, number>()): Map<string, number> {
  if (typeof value === 'number') found.set(at, value)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) numbersIn(item, `${at}/${key}`, found)
  return found
}
