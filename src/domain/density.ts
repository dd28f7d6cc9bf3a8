/** How close the lines of the matrix stand, with the words for it. */
export const DENSITIES = {
  comfortable: 'Comfortable lines',
  standard: 'Standard lines',
  compact: 'Compact lines',
} as const

export type Density = keyof typeof DENSITIES
