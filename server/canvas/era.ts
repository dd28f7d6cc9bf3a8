import type { Settings } from '#server/settings.ts'

declare module 'fastify' {
  // Declaration merging needs an interface.
  interface FastifyInstance {
    era: Era
  }
}

/** In what Canvas of one time differs from that of another, as far as a client meets it. */
export type Era = {
  /** The status for a known caller who lacks a right. */
  forbiddenStatus: 401 | 403
  /** The short form of a user has `anonymous_id` and `pronouns`. */
  displayHasPronouns: boolean
  /** Comments tell to which attempt they belong. */
  commentsHaveAttempt: boolean
  maxPageSize: number
  /** What stands before the JSON of a GET by session, unless Accept asks for application/json. */
  sessionGuard: '' | 'while(1);'
  /** A refused token request of OAuth2 redirects to the client's `redirect_uri` if it names one. */
  redirectsTokenErrors: boolean
  /** `include_inactive` of a course's users, when it is not given, for who reads it as staff. */
  includesInactive: boolean
  /** Enrollments are paged by bookmarks, not by numbers. */
  bookmarksEnrollments: boolean
}

/** The eras that CANVAS_ERA names (contract section 13). */
export const ERAS: Record<Settings['canvasEra'], Era> = {
  current: {
    forbiddenStatus: 403,
    displayHasPronouns: true,
    commentsHaveAttempt: true,
    maxPageSize: 100,
    sessionGuard: '',
    redirectsTokenErrors: false,
    includesInactive: false,
    bookmarksEnrollments: true,
  },
  2017: {
    forbiddenStatus: 401,
    displayHasPronouns: false,
    commentsHaveAttempt: false,
    maxPageSize: 50,
    sessionGuard: 'while(1);',
    redirectsTokenErrors: true,
    includesInactive: true,
    bookmarksEnrollments: false,
  },
}
