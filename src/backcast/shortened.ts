/** Numbers as the stored backcasts keep them. */
const FIGURES = 4

/** Every number in it to four significant figures; whole numbers stay whole. */
export function shortened<Value>(value: Value): Value {
  if (typeof value === 'number')
    return (Number.isInteger(value) ? value : Number(value.toPrecision(FIGURES))) as Value
  if (Array.isArray(value)) return value.map(shortened) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)])) as Value
}
