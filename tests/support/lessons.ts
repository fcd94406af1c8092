/** Lessons played in process, for tests. */
import { readFileSync } from 'node:fs'
import { prepare } from '../../src/engine'
import { prepareWatch } from '../../src/engine/watch'
import { decodeLesson } from '../../src/lessons/decode'
import { lessonFigures } from '../../src/lessons/figures'
import type { Lesson } from '../../src/lessons/schema'
import type { LessonNumbers } from '../../src/lessons/session'
import { playWhy } from '../../src/lessons/why'
import { createInProcessRunner } from '../../src/runner/inProcess'
import { resolveScenario } from '../../src/scenario/resolve'

export const lessonText = (id: string): string => readFileSync(`scenarios/lessons/${id}.json`, 'utf8')

export function readLesson(id: string): Lesson {
  const read = decodeLesson(lessonText(id))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.lesson
}

/** The same lesson with fewer futures. */
export function shortened(lesson: Lesson, replications: number): Lesson {
  return { ...lesson, scenario: { ...lesson.scenario, replications } }
}

export async function playLesson(lesson: Lesson): Promise<LessonNumbers> {
  const resolved = resolveScenario(lesson.scenario)
  const runner = createInProcessRunner(prepare)
  const futures = await runner.run({ scenario: resolved, replications: resolved.replications })
  const watch = prepareWatch(resolved)
  const why = await playWhy(lesson, resolved, futures, {
    runner: () => runner,
    watch: (replication, skip) => Promise.resolve(watch.watch(replication, skip)),
  })
  return { figures: lessonFigures(lesson, resolved, futures), ...(why && { why }) }
}
