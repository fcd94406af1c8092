// Who the authorities are. One authority is one three-digit code: GSS codes change with boundaries
// (Buckinghamshire 2020, North Yorkshire and Somerset 2023, Barnsley and Sheffield 2025), names between files.
// The interactive tool's panel has names only: they are matched here, and an unmatched one is an error.

/** Panel name to three-digit code, where the plain name does not match. */
const PANEL_NAMES = {
  'Bedford Borough': '822',
  Durham: '840',
  Herefordshire: '884',
  'Dorset (Pre LG)': '835',
  'Poole (Pre LG)': '836',
  'Bournemouth (Pre LG)': '837',
}

/** Areas abolished by reorganisation and the authorities that took their place. */
const SUCCESSORS = {
  835: ['838', '839'],
  836: ['839'],
  837: ['839'],
  909: ['942', '943'],
  928: ['940', '941'],
}

export const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

export function buildRegistry(tables) {
  const byCode = new Map()
  for (const row of tables.flat()) {
    if (row.geographic_level !== 'Local authority' || row.old_la_code.includes('/')) continue
    const entry = byCode.get(row.old_la_code) ?? { oldCode: row.old_la_code, codes: {}, names: new Set() }
    entry.codes[row.new_la_code] = Math.max(entry.codes[row.new_la_code] ?? 0, Number(row.time_period))
    entry.names.add(row.la_name)
    entry.region = row.region_name
    byCode.set(row.old_la_code, entry)
  }
  for (const [name, code] of Object.entries(PANEL_NAMES)) {
    const entry = byCode.get(code)
    // Reorganised areas share their old name with the new authority: the panel's name tells them apart.
    if (name.includes('(Pre LG)')) entry.names = new Set([name])
    else entry.names.add(name)
  }
  const registry = [...byCode.values()].map((entry) => {
    const codes = Object.entries(entry.codes).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    const [name, ...aliases] = entry.names
    const [code, ...otherCodes] = codes.map(([each]) => each)
    return { oldCode: entry.oldCode, code, otherCodes, name, aliases, region: entry.region }
  })
  registry.sort((a, b) => (a.oldCode < b.oldCode ? -1 : 1))
  for (const entry of registry) {
    entry.successors = (SUCCESSORS[entry.oldCode] ?? []).map((old) => codeOf(registry, old))
  }
  return registry
}

export function codeOf(registry, oldCode) {
  const found = registry.find((entry) => entry.oldCode === oldCode)
  if (!found) throw new Error(`no authority with code ${oldCode}`)
  return found.code
}

/** Three-digit code of a panel name; England is ''. */
export function panelMatcher(registry) {
  const codes = new Map([['england', '']])
  for (const entry of registry) {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = plain(name)
      if (codes.has(key)) throw new Error(`two authorities are called ${name}`)
      codes.set(key, entry.oldCode)
    }
  }
  return (name) => {
    const found = codes.get(plain(name))
    if (found === undefined) throw new Error(`authority_panel: no authority is called "${name}"`)
    return found
  }
}
