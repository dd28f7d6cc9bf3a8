import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { App, startApp, type AppParts } from '#src/app/app.tsx'
import { forgetPlaces } from '#src/matrix/use-left-place.ts'
import type { FakeCanvas } from './fake-canvas.ts'

type RenderAppOptions = {
  canvas: FakeCanvas
  course: CourseFileInput
  /** Who is signed in; left out: nobody. */
  as?: string | number
}

/** Opens an address of the whole app, with its own router and client, on a course of the test's own. */
export async function renderApp(
  url: string,
  { canvas, course, as }: RenderAppOptions,
): Promise<{ user: UserEvent }> {
  forgetPlaces()
  await canvas.load(course)
  if (as !== undefined) await canvas.signIn(as)
  window.history.replaceState(null, '', url)
  const user = userEvent.setup()
  const parts = startApp()
  onTestFinished(() => closeTab(parts))
  render(<App {...parts} />)
  return { user }
}

/** As a browser does: what the page still asks for, or would try again, must not reach the next test. */
async function closeTab({ client, router }: AppParts): Promise<void> {
  router.dispose()
  await client.cancelQueries()
  client.clear()
}
