import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type RouteObject, type ShouldRevalidateFunction } from 'react-router'
import { warmActivity } from '#src/activity/warm-activity.ts'
import { warmCourse, warmHome } from '#src/home/warm-home.ts'
import { paths } from '#src/lib/paths.ts'
import { warmAssignment } from '#src/matrix/warm-assignment.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { warmSubmission } from '#src/submission/warm-submission.ts'
import { guarded } from './guarded.ts'
import { Layout } from './layout.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { SlowStart } from './page-skeleton.tsx'
import { RouteError } from './route-error.tsx'

export type AppRouter = ReturnType<typeof createBrowserRouter>

/** Each page comes in a file of its own, while its loader already asks Canvas for what it shows. */
export function createAppRouter(client: QueryClient): AppRouter {
  const assignment: RouteObject = {
    ...page(client, (params) => warmAssignment(client, params)),
    lazy: {
      Component: async () => (await import('#src/matrix/assignment-page.tsx')).AssignmentPage,
    },
  }
  const submission: RouteObject = {
    ...page(client, (params) => warmSubmission(client, params)),
    lazy: {
      Component: async () => (await import('#src/submission/submission-page.tsx')).SubmissionPage,
    },
  }
  return createBrowserRouter([
    {
      element: <Layout />,
      errorElement: <RouteError />,
      hydrateFallbackElement: <SlowStart />,
      children: [
        {
          path: paths.signIn.pattern,
          errorElement: <RouteError />,
          loader: async () => {
            await client.query({ ...sessionQueries.current(), staleTime: 0 })
            return null
          },
          lazy: {
            Component: async () => (await import('#src/session/sign-in-page.tsx')).SignInPage,
          },
        },
        {
          ...page(client, () => warmHome(client)),
          path: paths.home.pattern,
          lazy: { Component: async () => (await import('#src/home/home-page.tsx')).HomePage },
        },
        {
          ...page(client, (params) => warmCourse(client, params)),
          path: paths.course.pattern,
          lazy: { Component: async () => (await import('#src/home/course-page.tsx')).CoursePage },
        },
        { ...assignment, path: paths.courseAssignment.pattern },
        { ...assignment, path: paths.sectionAssignment.pattern },
        { ...submission, path: paths.courseSubmission.pattern },
        { ...submission, path: paths.sectionSubmission.pattern },
        {
          ...page(client, (params) => warmActivity(client, params)),
          path: paths.activity.pattern,
          lazy: {
            Component: async () => (await import('#src/activity/activity-page.tsx')).ActivityPage,
          },
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ])
}

function page(client: QueryClient, warm: Parameters<typeof guarded>[1]) {
  return {
    errorElement: <RouteError />,
    loader: guarded(client, warm),
    shouldRevalidate: unlessOnlyTheViewChanges,
  }
}

/** Search, sort and filters stand in the address too, and nothing has to be read for them. */
const unlessOnlyTheViewChanges: ShouldRevalidateFunction = (change) => {
  const { currentUrl, nextUrl, defaultShouldRevalidate } = change
  const isSamePage = currentUrl.pathname === nextUrl.pathname
  return isSamePage && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
}
