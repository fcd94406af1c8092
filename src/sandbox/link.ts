/** Settings in the address: only those that are not as today, in a text that can be read and typed. What does not fit is left out, not guessed. */
import { inSteps, SLIDERS, UNIT_KINDS, type Settings } from './settings'

const MOST_YEARS = 10

/** `units-shared_size-3_clinician-0.5`. */
export function settingsToText(settings: Settings, today: Settings): string {
  return Object.entries(settings)
    .filter(([id, value]) => today[id as keyof Settings] !== value)
    .map(([id, value]) => `${id}-${value}`)
    .join('_')
}

/** The settings that the text gives; each is then what a slider could be set to. */
export function settingsFromText(text: string): Partial<Settings> {
  const given = partsOf(text)
  const settings: Partial<Settings> = {}
  for (const { id } of SLIDERS) {
    const value = numberOf(given.get(id))
    if (value !== undefined) settings[id] = inSteps(id, value)
  }
  const units = UNIT_KINDS.find((kind) => kind === given.get('units'))
  if (units) settings.units = units
  const year = numberOf(given.get('fundingEnd'))
  if (year !== undefined && Number.isInteger(year) && year <= MOST_YEARS) settings.fundingEnd = year
  return settings
}

/** Everything that an address of the sandbox says, by name. */
export const partsOf = (text: string): Map<string, string | undefined> =>
  new Map(
    text.split('_').map((part): [string, string | undefined] => {
      const [, name, value] = /^([a-zA-Z]+)-(.+)$/.exec(part) ?? [part, part]
      return [name!, value]
    }),
  )

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined
}
