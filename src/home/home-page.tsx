import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { courseQueries } from '#src/assignments/course-queries.ts'
import type { Course } from '#src/domain/course.ts'
import { paths } from '#src/lib/paths.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { TextPage } from '#src/ui/text-page.tsx'
import { CourseList } from './course-list.tsx'
import { RecentAssignments } from './recent-assignments.tsx'
import { TaughtCourses } from './taught-courses.tsx'

export function HomePage() {
  const { data: courses } = useSuspenseQuery(courseQueries.list())
  const taught = courses.filter(isTaught)
  const others = courses.filter((course) => !isTaught(course))
  return (
    <>
      <PageHeader crumbs={[]} title="Courses" />
      <TextPage>
        {/* Where more than a list follows, the bar above is title enough for the eye. */}
        <Typography variant="h1" sx={taught.length > 0 ? visuallyHidden : { mb: 1.5 }}>
          Courses
        </Typography>
        {courses.length === 0 && <NoCourse />}
        {taught.length > 0 && (
          <>
            <RecentAssignments />
            <TaughtCourses courses={taught} />
          </>
        )}
        {others.length > 0 && (
          <>
            {taught.length > 0 && (
              <Typography variant="h2" sx={{ mb: 0.75 }}>
                Other courses
              </Typography>
            )}
            <CourseList courses={others} />
          </>
        )}
      </TextPage>
    </>
  )
}

/** Nobody else can grade: nothing more is asked of Canvas for a student, and nothing of a course that is closed. */
function isTaught({ roles, isRestrictedByDate }: Course): boolean {
  return !isRestrictedByDate && roles.some((role) => role === 'teacher' || role === 'ta')
}

function NoCourse() {
  return (
    <EmptyState
      title="You are in no course"
      action={
        <Button component={Link} to={paths.signIn.href()} variant="contained">
          Sign in as somebody else
        </Button>
      }
    >
      Canvas lists no course for you. Ask an instructor to add you to one.
    </EmptyState>
  )
}
