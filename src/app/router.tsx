import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type RouteObject, type ShouldRevalidateFunction } from 'react-router'
import { warmActivity } from '#src/activity/warm-activity.ts'
import { warmCourse, warmHome } from '#src/home/warm-home.ts'
import { loadFile } from '#src/lib/load-file.ts'
import { paths } from '#src/lib/paths.ts'
import { warmAssignment } from '#src/matrix/warm-assignment.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { warmSubmission } from '#src/submission/warm-submission.ts'
import { guarded } from './guarded.ts'
import { Layout } from './layout.tsx'
import { pageFile, type PageFile } from './page-file.tsx'
import { SlowStart } from './page-skeleton.tsx'
import { NoPage, RouteError } from './route-error.tsx'

export type AppRouter = ReturnType<typeof createBrowserRouter>

// Each page comes in a file of its own, while its loader already asks Canvas for what it shows.
const HOME = pageFile(
  async () => (await loadFile(() => import('#src/home/home-page.tsx'))).HomePage,
)
const COURSE = pageFile(
  async () => (await loadFile(() => import('#src/home/course-page.tsx'))).CoursePage,
)
const ASSIGNMENT = pageFile(
  async () => (await loadFile(() => import('#src/matrix/assignment-page.tsx'))).AssignmentPage,
)
const SUBMISSION = pageFile(
  async () => (await loadFile(() => import('#src/submission/submission-page.tsx'))).SubmissionPage,
)
const ACTIVITY = pageFile(
  async () => (await loadFile(() => import('#src/activity/activity-page.tsx'))).ActivityPage,
)
const SIGN_IN = pageFile(
  async () => (await loadFile(() => import('#src/session/sign-in-page.tsx'))).SignInPage,
)

export function createAppRouter(client: QueryClient): AppRouter {
  const assignment = page(client, ASSIGNMENT, (params) => warmAssignment(client, params))
  const submission = page(client, SUBMISSION, (params) => warmSubmission(client, params))
  return createBrowserRouter([
    {
      element: <Layout />,
      errorElement: <RouteError />,
      hydrateFallbackElement: <SlowStart />,
      children: [
        {
          path: paths.signIn.pattern,
          errorElement: <RouteError />,
          Component: SIGN_IN.Component,
          loader: async () => {
            await Promise.all([
              SIGN_IN.load(),
              client.query({ ...sessionQueries.current(), staleTime: 0 }),
            ])
            return null
          },
        },
        { ...page(client, HOME, () => warmHome(client)), path: paths.home.pattern },
        {
          ...page(client, COURSE, (params) => warmCourse(client, params)),
          path: paths.course.pattern,
        },
        { ...assignment, path: paths.courseAssignment.pattern },
        { ...assignment, path: paths.sectionAssignment.pattern },
        { ...submission, path: paths.courseSubmission.pattern },
        { ...submission, path: paths.sectionSubmission.pattern },
        {
          ...page(client, ACTIVITY, (params) => warmActivity(client, params)),
          path: paths.activity.pattern,
        },
        { path: '*', element: <NoPage /> },
      ],
    },
  ])
}

function page(
  client: QueryClient,
  { load, Component }: PageFile,
  warm: Parameters<typeof guarded>[1],
): RouteObject {
  return {
    Component,
    errorElement: <RouteError />,
    loader: guarded(client, (params) => Promise.all([load(), warm(params)])),
    shouldRevalidate: unlessOnlyTheViewChanges,
  }
}

/** Search, sort and filters stand in the address too, and nothing has to be read for them. */
const unlessOnlyTheViewChanges: ShouldRevalidateFunction = (change) => {
  const { currentUrl, nextUrl, defaultShouldRevalidate } = change
  const isSamePage = currentUrl.pathname === nextUrl.pathname
  return isSamePage && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
}
