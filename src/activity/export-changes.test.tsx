import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'
import { entry, serveChanges } from '#src/testing/serve-changes.ts'

const canvas = fakeCanvas()
const course = buildCourse({ students: ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse'] })
const PATH = `${built.path}/activity`
const teacher = { canvas, course, as: built.teacher }
afterEach(() => {
  hiddenNames.set(false)
  vi.unstubAllGlobals()
})

test.each([
  { names: 'shown', isHidden: false },
  { names: 'hidden', isHidden: true },
])(
  'an export has what the filters leave, with names $names as on the page',
  async ({ isHidden }) => {
    hiddenNames.set(isHidden)
    const asked = serveChanges(canvas, [entry(2, { message: '=1+1' }), entry(1)])
    const save = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const files: Blob[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
        revokeObjectURL: () => undefined,
      }),
    )
    const { user } = await renderApp(`${PATH}?by=1`, teacher)
    await user.click(await screen.findByRole('button', { name: 'Export as CSV' }))
    await announced('2 changes exported')
    expect(save).toHaveBeenCalledOnce()
    expect(asked.at(-1)?.get('actor_id')).toBe('1')
    const text = await readText(files[0]!)
    expect(text.split('\r\n')).toHaveLength(4)
    expect(text).toContain(",'=1+1,")
    const page = screen.getByRole('main').textContent
    for (const told of [text, page]) {
      expect(told.includes('Ada Lovelace')).toBe(!isHidden)
      expect(told.includes('Maya Teacher')).toBe(!isHidden)
      expect(told.includes(pseudonymOf('101'))).toBe(isHidden)
    }
  },
)

/** The Blob of jsdom has no `text`. */
function readText(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.readAsText(file)
  })
}
