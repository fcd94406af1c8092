import { expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import { fitPersistence } from '../../../src/authorities/persistence'

it('the persistence in the directory is what the fit to all its years gives', async () => {
  const directory = await loadDirectory()
  expect(fitPersistence(directory)).toEqual(directory.persistence)
})

it('a fit through an earlier year does not move when later figures do', async () => {
  const directory = await loadDirectory()
  const later = {
    ...directory,
    authorities: directory.authorities.map((each) => ({
      ...each,
      figures: { ...each.figures, turnoverRate: { ...each.figures.turnoverRate, 2024: 0.9 } },
    })),
  }
  expect(fitPersistence(later, 2020)).toEqual(fitPersistence(directory, 2020))
  expect(fitPersistence(later).turnoverRate).not.toEqual(directory.persistence.turnoverRate)
})
