/** Every year of every authority that the directory offers to start from gives a scenario that reads and resolves. */
import { expect, it } from 'vitest'
import { loadDirectory } from '../../src/authorities/load'
import { startableYears } from '../../src/authorities/profile'
import { SHARE_GROUPS } from '../../src/model/shareGroups'
import { decodeScenario } from '../../src/scenario/decode'
import { scenarioForAuthority } from '../../src/scenario/fromAuthority'
import { resolveScenario } from '../../src/scenario/resolve'

const directory = await loadDirectory()
/** Published shares are rounded. */
const ROUNDED = 1.05

it('starts from every authority and year it offers', () => {
  const offered = directory.authorities.flatMap((record) =>
    startableYears(directory, record).map((year) => ({ record, year })),
  )
  const wrong: string[] = []
  for (const { record, year } of offered) {
    const decoded = decodeScenario(JSON.stringify(scenarioForAuthority(directory, record, year)))
    if (!decoded.ok) {
      wrong.push(`${record.name} ${year}: ${decoded.issues.map((each) => each.message).join('; ')}`)
      continue
    }
    const { authority, options } = resolveScenario(decoded.scenario)
    const shares = SHARE_GROUPS.map((group) =>
      group.reduce((sum, field) => sum + authority.profile[field], 0),
    )
    if (!Object.values(authority.profile).every((value) => Number.isFinite(value) && value >= 0))
      wrong.push(`${record.name} ${year}: a figure that is not one`)
    if (shares.some((sum) => sum > ROUNDED)) wrong.push(`${record.name} ${year}: shares ${shares.join(', ')}`)
    if (options.some((option) => option.services.length < 4))
      wrong.push(`${record.name} ${year}: no services`)
  }
  expect(wrong).toEqual([])
  expect(offered.length).toBeGreaterThan(1300)
}, 60_000)
