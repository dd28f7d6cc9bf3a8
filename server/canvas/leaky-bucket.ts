/** Canvas' leaky bucket; what a call costs is ours, because Canvas counts its own CPU seconds. */
export const BUCKET = {
  highWater: 600,
  maximum: 800,
  leakPerSecond: 10,
  upFront: 50,
  read: 0.2,
  write: 0.5,
  /** What asking OAuth2 for a token costs more. */
  tokenRequest: 200,
}

export type LeakyBucket = {
  /** Reserves what a call holds while it runs. False: the bucket is full, and nothing was added. */
  enter: () => boolean
  /** Gives it back and adds the true cost; answers what is left, as the header tells it. */
  leave: (cost: number) => number
}

/**
 * The bucket of one token: a call reserves 50 at its start, which are given back at its end, when its true cost is added.
 * A call that fills the bucket to 600 is refused (Canvas: request_throttle.rb). `now` is in milliseconds.
 */
export function leakyBucket(now: () => number): LeakyBucket {
  let bucket = { level: 0, at: now() }
  const pour = (amount: number): number => {
    const leaked = Math.max(0, bucket.level - ((now() - bucket.at) / 1000) * BUCKET.leakPerSecond)
    bucket = { level: between(0, leaked + amount, BUCKET.maximum), at: now() }
    return bucket.level
  }
  return {
    enter: () => {
      if (pour(BUCKET.upFront) < BUCKET.highWater) return true
      pour(-BUCKET.upFront)
      return false
    },
    leave: (cost) => BUCKET.highWater - pour(cost - BUCKET.upFront),
  }
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
