import { DENSITIES, type Density } from '#src/domain/density.ts'

/** The views of one class, with the words on the switch between them. */
export const VIEWS = { matrix: 'Matrix', list: 'List', groups: 'Groups' } as const

/** How the class is shown, beside who is shown. */
export type MatrixLayout = {
  /** Null: what fits the screen. */
  view: keyof typeof VIEWS | null
  density: Density
  /** Whether the picture of the whole class stands beside the matrix. */
  hasOverview: boolean
}

/** The layout that an address asks for. What is not known there counts as left out. */
export function readLayout(params: URLSearchParams): MatrixLayout {
  const view = params.get('view') ?? ''
  const density = params.get('lines') ?? ''
  return {
    view: isKeyOf(VIEWS, view) ? view : null,
    density: isKeyOf(DENSITIES, density) ? density : 'standard',
    hasOverview: params.get('overview') === 'show',
  }
}

/** The address of a layout; whatever else stands in it is kept. */
export function writeLayout(params: URLSearchParams, layout: MatrixLayout): URLSearchParams {
  const next = new URLSearchParams(params)
  const values = {
    view: layout.view,
    lines: layout.density === 'standard' ? null : layout.density,
    overview: layout.hasOverview ? 'show' : null,
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return next
}

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}
