import { Fragment, isValidElement, type ReactNode } from 'react'
import { cellDrawings, type CellGlyph } from './cell-drawings.tsx'
import { ink, type InkRole } from './ink.ts'

type Attributes = {
  children?: ReactNode
  style?: Record<string, string>
} & Record<string, unknown>

/**
 * A glyph as an image of CSS, with the colours of one scheme: where hundreds of them move, one element with an image costs
 * the browser a fraction of a drawing in the page. The variables of the theme do not reach into an image, so that it
 * brings them along; forced colours cannot be brought along.
 */
export function glyphImage(name: CellGlyph, colors: Record<InkRole, string>): string {
  const { box, role, drawing } = cellDrawings[name]
  const style = Object.entries(colors)
    .filter(([of]) => of !== role && USED.has(of))
    .map(([of, color]) => `${variable(of)}:${color}`)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${box}" height="${box}" viewBox="0 0 ${box} ${box}" ` +
    `style="${[`color:${colors[role]}`, ...style].join(';')}">` +
    `${toMarkup(typeof drawing === 'function' ? drawing(2) : drawing)}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** Colours of second parts of drawings; the first is `currentColor`. */
const USED: ReadonlySet<string> = new Set<InkRole>(['inkOpen', 'surface'])

function variable(role: string): string {
  return ink(role as InkRole).slice('var('.length, -1)
}

/** The markup of what is drawn: intrinsic elements, their attributes and text, as React would write them. */
function toMarkup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(toMarkup).join('')
  if (!isValidElement<Attributes>(node)) {
    return typeof node === 'string' || typeof node === 'number' ? `${node}` : ''
  }
  const { children, style, ...attributes } = node.props
  if (node.type === Fragment) return toMarkup(children)
  const written = Object.entries({ ...attributes, ...(style && { style: toCss(style) }) }).map(
    ([name, value]) => ` ${toKebab(name)}="${value}"`,
  )
  return `<${node.type as string}${written.join('')}>${toMarkup(children)}</${node.type as string}>`
}

function toCss(style: Record<string, string>): string {
  return Object.entries(style)
    .map(([name, value]) => `${toKebab(name)}:${value}`)
    .join(';')
}

function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
