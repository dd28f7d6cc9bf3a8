type Scoped = { scope: 'course' | 'section'; scopeId: string; assignmentId: string }

/** Every address of the app: the pattern for the router and the builder for links. */
export const paths = {
  signIn: {
    pattern: '/sign-in',
    /** `to`: the address within the app that asked for it, and is gone back to. */
    href: (to = '/') => (to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`),
  },
  home: { pattern: '/', href: () => '/' },
  course: {
    pattern: '/courses/:courseId',
    href: (courseId: string) => `/courses/${encodeURIComponent(courseId)}`,
  },
  courseAssignment: { pattern: '/courses/:courseId/assignments/:assignmentId' },
  sectionAssignment: { pattern: '/sections/:sectionId/assignments/:assignmentId' },
  courseSubmission: {
    pattern: '/courses/:courseId/assignments/:assignmentId/submissions/:submissionId',
  },
  sectionSubmission: {
    pattern: '/sections/:sectionId/assignments/:assignmentId/submissions/:submissionId',
  },
  assignment: {
    /** `status`: whom the page shows at first. */
    href: (ref: Scoped, status: string | null = null) =>
      assignmentHref(ref) + (status === null ? '' : `?status=${encodeURIComponent(status)}`),
  },
  activity: {
    pattern: '/courses/:courseId/assignments/:assignmentId/activity',
    href: (courseId: string, assignmentId: string) =>
      `${assignmentHref({ scope: 'course', scopeId: courseId, assignmentId })}/activity`,
  },
  submission: {
    href: (ref: Scoped, submissionId: string) =>
      `${assignmentHref(ref)}/submissions/${encodeURIComponent(submissionId)}`,
  },
} as const

function assignmentHref({ scope, scopeId, assignmentId }: Scoped): string {
  return `/${scope}s/${encodeURIComponent(scopeId)}/assignments/${encodeURIComponent(assignmentId)}`
}
