import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import UpdateNotice from '../../../src/ui/parts/UpdateNotice.svelte'
import { Updates, type OfflineWorker } from '../../../src/ui/state/updates.svelte'

/** A service worker that does what the test says, and notes what it was asked. */
function fakeWorker(register: () => Promise<unknown> = () => Promise.resolve()) {
  const listeners = new Map<string, () => void>()
  const asked: string[] = []
  const worker: OfflineWorker = {
    addEventListener: (event, listener) => void listeners.set(event, listener),
    messageSkipWaiting: () => void asked.push('take over'),
    register,
  }
  return { worker, asked, says: (event: 'waiting' | 'controlling') => listeners.get(event)!() }
}

async function started(controlled: boolean) {
  const updates = new Updates()
  const fake = fakeWorker()
  let reloads = 0
  await updates.start(fake.worker, controlled, () => reloads++)
  return { updates, ...fake, reloads: () => reloads }
}

test('the first visit is told nothing when the app has been kept', async () => {
  const { updates, says, reloads } = await started(false)
  says('controlling')
  expect([updates.newer, reloads()]).toEqual(['none', 0])
})

test('a newer version waits until it is asked for, and only then the page is loaded again', async () => {
  const { updates, says, asked, reloads } = await started(true)
  says('waiting')
  expect([updates.newer, asked, reloads()]).toEqual(['ready', [], 0])
  await updates.take(() => Promise.resolve())
  expect([asked, reloads()]).toEqual([['take over'], 0])
  says('controlling')
  await expect.poll(reloads).toBe(1)
})

test('the page is not loaded again before the last change is kept', async () => {
  const { updates, says, asked, reloads } = await started(true)
  let kept: () => void = () => undefined
  const flush = () => new Promise<void>((resolve) => (kept = resolve))
  const taken = updates.take(flush)
  expect(asked).toEqual([])
  kept()
  await taken
  says('controlling')
  await Promise.resolve()
  expect(reloads()).toBe(0)
  kept()
  await expect.poll(reloads).toBe(1)
})

test('a version put in place from another tab leaves this one as it is', async () => {
  const first = await started(true)
  first.says('controlling')
  expect([first.updates.newer, first.reloads()]).toEqual(['elsewhere', 0])
  const claimed = await started(false)
  claimed.says('controlling')
  claimed.says('controlling')
  expect([claimed.updates.newer, claimed.reloads()]).toEqual(['elsewhere', 0])
})

test('a browser that refuses is no fault', async () => {
  const refusing = fakeWorker(() => Promise.reject(new Error('not allowed')))
  await expect(new Updates().start(refusing.worker, false, () => undefined)).resolves.toBeUndefined()
})

test('the notice waits for the end of a run, and can be put off', async () => {
  let taken = 0
  const screen = await render(UpdateNotice, { newer: 'ready', busy: true, take: () => taken++ })
  await expect.element(screen.getByRole('status')).toBeEmptyDOMElement()
  await screen.rerender({ busy: false })
  await expect.element(screen.getByRole('status')).toHaveTextContent('A newer version of Unitcast is ready')
  await screen.getByRole('button', { name: 'Use it now' }).click()
  expect(taken).toBe(1)
  await screen.getByRole('button', { name: 'Later' }).click()
  await expect.element(screen.getByRole('status')).toBeEmptyDOMElement()
})
