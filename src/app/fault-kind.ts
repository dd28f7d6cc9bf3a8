import { isRouteErrorResponse } from 'react-router'
import { CanvasError } from '#src/canvas/canvas-error.ts'
import { FileError } from '#src/lib/load-file.ts'

export type FaultKind =
  | 'broken'
  | 'busy'
  | 'file-missing'
  | 'no-connection'
  | 'no-page'
  | 'not-allowed'
  | 'not-found'
  | 'signed-out'
  | 'unreachable'

/** What a page that could not be read has to say, by what went wrong. */
export function faultKindOf(error: unknown): FaultKind {
  if (isRouteErrorResponse(error)) return error.status === 404 ? 'not-found' : 'broken'
  if (error instanceof FileError) return 'file-missing'
  if (!(error instanceof CanvasError)) return 'broken'
  const { status } = error
  if (status === 0) return 'no-connection'
  if (status === 401) return 'signed-out'
  if (status === 403) return 'not-allowed'
  if (status === 404) return 'not-found'
  if (status === 429) return 'busy'
  return status >= 500 ? 'unreachable' : 'broken'
}

type FaultWords = { title: string; what: string; meaning: string; remedy: string }

/** In words: what happened, what it means, what to do. `says` is the sentence that Canvas sent along. */
export function faultWords(kind: FaultKind, says: string): FaultWords {
  switch (kind) {
    case 'no-connection':
      return {
        title: 'No connection',
        what: 'We asked three times for this page, and no answer came back.',
        meaning: 'Nothing was changed. This device may be offline, or the server may be down.',
        remedy: 'Check the connection, then try again. The address stays the same.',
      }
    case 'file-missing':
      return {
        title: 'A part of the app could not be loaded',
        what: 'We asked three times for a file of the app, and it did not come.',
        meaning:
          'Nothing was changed. The connection may be down, or the server has a new version of the app.',
        remedy: 'Check the connection, then reload the page. The address stays the same.',
      }
    case 'unreachable':
      return {
        title: 'Canvas does not answer',
        what: 'We asked Canvas three times for this page, and got no answer that can be used.',
        meaning: 'Nothing was changed. Canvas may be down for the moment.',
        remedy: 'Wait a little, then try again. The address stays the same.',
      }
    case 'busy':
      return {
        title: 'Canvas asks us to wait',
        what: 'Canvas answers only so many questions a minute, and this page needed more.',
        meaning: 'Nothing was changed.',
        remedy: 'Wait half a minute, then try again. The address stays the same.',
      }
    case 'not-allowed':
      return {
        title: 'You may not see this page',
        what: `Canvas refused: ${says}`,
        meaning: 'You are signed in, but your role in this course does not open this page.',
        remedy: 'Ask an instructor of the course, or go on with your own courses.',
      }
    case 'no-page':
      return {
        title: 'There is no page at this address',
        what: 'The app has no page with this address.',
        meaning: 'The address may be incomplete, or mistyped. Nothing was changed.',
        remedy: 'Begin at your courses, and go on from there.',
      }
    case 'not-found':
      return {
        title: 'There is nothing at this address',
        what: 'Canvas knows no such course, section, assignment or submission.',
        meaning:
          'It may have been deleted, the address may be incomplete, or it is of a course that you are not in.',
        remedy: 'Begin at your courses, and go on from there.',
      }
    case 'signed-out':
      return {
        title: 'You are signed out',
        what: 'Canvas no longer knows who is asking.',
        meaning: 'Nothing was changed. The session has ended, or somebody signed out here.',
        remedy: 'Sign in again: you come back to this page.',
      }
    case 'broken':
      return {
        title: 'This page could not be shown',
        what: 'Something in the app went wrong.',
        meaning: 'What Canvas has is not touched by this.',
        remedy: 'Reload the page. If it happens again, pass on what stands below.',
      }
  }
}
