export type SeededRandom = {
  /** A whole number of at least 0, below `limit`. */
  below: (limit: number) => number
  /** At least 0, below 1. */
  next: () => number
  /** In place. */
  shuffle: (list: Int32Array) => Int32Array
}

/**
 * xoshiro128** (Blackman and Vigna 2021), its state filled from the seed by splitmix32. Only 32-bit integers and one
 * exact division, so every machine gives the same sequence.
 */
export function seededRandom(seed: number): SeededRandom {
  let fill = (seed ^ Math.floor(seed / 0x1_0000_0000)) | 0
  const split = () => {
    fill = (fill + 0x9e3779b9) | 0
    let word = Math.imul(fill ^ (fill >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return word ^ (word >>> 15)
  }
  let [a, b, c, d] = [split(), split(), split(), split()]
  const next = () => {
    const scrambled = Math.imul(b, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return (result >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const shuffle = (list: Int32Array) => {
    for (let last = list.length - 1; last > 0; last--) {
      const other = below(last + 1)
      const kept = list[last] as number
      list[last] = list[other] as number
      list[other] = kept
    }
    return list
  }
  return { below, next, shuffle }
}
