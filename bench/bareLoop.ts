/**
 * The bare accumulated-hazard loop: what the model would cost if it were nothing but children whose hazards add up to a threshold.
 * Open children and those who may return, 312 weeks, some 220 transitions a week; no families, staff, placements or records. The measure of the engine's speed.
 */
const WEEKS = 312
const STAGES = 5
const TABLE = 261
/** Mean weeks of a stay: closed and may return, assessment, in need, plan, looked after. */
const MEAN_WEEKS = [110, 6, 40, 41, 130]
/** Chance of each next stage, by stage. */
const NEXT = [
  [0, 1, 0, 0, 0],
  [0.4, 0, 0.45, 0.1, 0.05],
  [0.75, 0, 0, 0.17, 0.08],
  [0.15, 0, 0.7, 0, 0.15],
  [0.6, 0, 0.4, 0, 0],
]
const UNITS = 40

export interface BareLoop {
  run(): number
}

/** `children`: open and closed together. The sum returned keeps the work from being left out. */
export function bareLoop(children: number): BareLoop {
  const hazards = new Float64Array(STAGES * TABLE)
  for (let stage = 0; stage < STAGES; stage++)
    for (let week = 0; week < TABLE; week++)
      hazards[stage * TABLE + week] = (week < 26 ? 1.3 : 0.8) / MEAN_WEEKS[stage]!
  const stage = new Uint8Array(children)
  const weeks = new Int32Array(children)
  const unit = new Int32Array(children)
  const accumulated = new Float64Array(children)
  const threshold = new Float64Array(children)
  const multiplier = new Float64Array(UNITS * STAGES).fill(1)
  let seed = 1
  const uniform = (): number => {
    seed = (seed + 0x9e3779b9) | 0
    let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296 + 1e-10
  }

  function move(child: number): void {
    let left = uniform()
    let next = 0
    const chances = NEXT[stage[child]!]!
    while (next < STAGES - 1 && left >= chances[next]!) left -= chances[next++]!
    stage[child] = next
    weeks[child] = 0
    accumulated[child] = 0
    threshold[child] = -Math.log(uniform())
  }

  function oneWeek(): number {
    let work = 0
    for (let child = 0; child < children; child++) {
      const now = stage[child]!
      const time = weeks[child]!
      weeks[child] = time + 1
      const sum =
        accumulated[child]! +
        hazards[now * TABLE + (time < TABLE ? time : TABLE - 1)]! * multiplier[unit[child]! * STAGES + now]!
      accumulated[child] = sum
      if (sum >= threshold[child]!) move(child)
      work += now
    }
    return work
  }

  return {
    run() {
      seed = 1
      for (let child = 0; child < children; child++) {
        stage[child] = child % 2 === 0 ? 0 : 1 + ((child >> 1) % 4)
        weeks[child] = 0
        unit[child] = child % UNITS
        accumulated[child] = 0
        threshold[child] = -Math.log(uniform())
      }
      let work = 0
      for (let week = 0; week < WEEKS; week++) work += oneWeek()
      return work
    },
  }
}
