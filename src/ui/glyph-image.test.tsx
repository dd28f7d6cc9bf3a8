import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { cellDrawings, type CellGlyph } from './cell-drawings.tsx'
import { glyphImage } from './glyph-image.ts'
import type { InkRole } from './ink.ts'

const COLORS = Object.fromEntries(
  Object.values(cellDrawings).map(({ role }) => [role, `#${role}`]),
) as Record<InkRole, string>
const colors = { ...COLORS, surface: '#ffffff', inkOpen: '#445566' }

const imageOf = (name: CellGlyph) => {
  const url = glyphImage(name, colors)
  return decodeURIComponent(/^url\("data:image\/svg\+xml,([^"]*)"\)$/.exec(url)?.[1] ?? '')
}
const parsed = (markup: string) =>
  new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement

test.each(Object.keys(cellDrawings) as CellGlyph[])(
  'the image of “%s” is what is drawn in the page',
  (name) => {
    const { box, drawing } = cellDrawings[name]
    const inside = renderToStaticMarkup(
      <svg>{typeof drawing === 'function' ? drawing(2) : drawing}</svg>,
    )
    const image = parsed(imageOf(name))
    expect(image.tagName).toBe('svg')
    expect(image.getAttribute('viewBox')).toBe(`0 0 ${box} ${box}`)
    const attributes = (of: Element) =>
      [...of.querySelectorAll('*')].map((each) => [
        each.tagName,
        ...[...each.attributes].map((a) => `${a.name}=${a.value}`).sort(),
      ])
    expect(attributes(image)).toEqual(attributes(parsed(inside)))
    expect(image.textContent).toBe(parsed(inside).textContent)
  },
)

test('an image brings the colours of its scheme along', () => {
  const style = parsed(imageOf('planned-removal')).getAttribute('style')
  expect(style).toContain('color:#accent')
  expect(style).toContain('--mui-prm-surface:#ffffff')
  expect(style).toContain('--mui-prm-inkOpen:#445566')
})
