import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFile, readText } from '../../../src/cli/files'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'unitcast-files-'))))
afterAll(() => rm(folder, { recursive: true }))

it('replaces a file whole and leaves nothing beside it', async () => {
  const path = join(folder, 'result.json')
  await writeFile(path, 'old')
  const file = await createFile(path)
  expect(await readFile(path, 'utf8')).toBe('old')
  await file.complete('new')
  await file.discard()
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['result.json'])
})

it('leaves what was there when the new file is given up', async () => {
  const file = await createFile(join(folder, 'result.json'))
  await file.discard()
  expect(await readFile(join(folder, 'result.json'), 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['result.json'])
})

it('says before the work why it cannot write, and leaves nothing behind', async () => {
  await mkdir(join(folder, 'taken'))
  await expect(createFile(join(folder, 'taken'))).rejects.toMatchObject({
    name: 'FileError',
    message: expect.stringContaining('it is a folder'),
    reading: false,
  })
  await expect(createFile(join(folder, 'missing', 'x.json'))).rejects.toThrow(
    'x.json: there is no such file or folder',
  )
  expect(await readdir(folder)).toEqual(['result.json', 'taken'])
})

it('says why a file cannot be read', async () => {
  await expect(readText(folder)).rejects.toMatchObject({
    message: expect.stringContaining('it is a folder'),
    reading: true,
  })
})
