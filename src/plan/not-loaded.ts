import type { Notice } from '#src/ui/notice.ts'

/** A file of the app did not come; `title` says what did not happen for it. What was chosen is kept. */
export function notLoaded(title: string): Notice {
  return {
    severity: 'error',
    title,
    detail: 'A part of the app could not be loaded. Look at your connection and try again.',
  }
}
