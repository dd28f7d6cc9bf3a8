import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link } from 'react-router'
import { sayRoles } from '#src/domain/course-words.ts'
import type { Assignment } from '#src/domain/people.ts'
import { paths } from '#src/lib/paths.ts'
import { Tag } from '#src/ui/tag.tsx'
import { AssignmentTable } from './assignment-table.tsx'
import type { TaughtCourse } from './use-taught-courses.ts'

type CourseBlockProps = {
  taught: TaughtCourse
  /** The assignments that are read, of all courses. */
  picked: readonly Assignment[]
  isWaiting: boolean
  now: Date
}

export function CourseBlock({ taught, ...rest }: CourseBlockProps) {
  const id = useId()
  const { course, assignments, error, readAgain } = taught
  const { name, code, isPublished, roles } = course
  const facts = [code === name ? null : code, sayRoles(roles)].filter(Boolean).join(' · ')
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 4, overflowWrap: 'anywhere' }}>
      <Box sx={HEAD}>
        <Typography variant="h2" id={id} sx={NAME}>
          <Link to={paths.course.href(course.id)} aria-describedby={`${id}-facts`}>
            {name}
          </Link>
        </Typography>
        <Box component="span" id={`${id}-facts`} sx={{ color: 'text.secondary' }}>
          {facts}
        </Box>
        {!isPublished && <Tag>Not published</Tag>}
      </Box>
      {assignments ? (
        <CourseAssignments {...rest} taught={taught} assignments={assignments} />
      ) : error ? (
        <Box role="alert" sx={{ ...LINE, color: 'error.dark' }}>
          The assignments were not read: {error.message}
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-label={`Read the assignments of ${name} again`}
            onClick={readAgain}
          >
            Try again
          </Button>
        </Box>
      ) : (
        <Box aria-busy="true" role="group" aria-label="Reading the assignments" sx={LINE}>
          <Skeleton variant="text" width="46%" />
        </Box>
      )}
    </Box>
  )
}

type CourseAssignmentsProps = CourseBlockProps & { assignments: readonly Assignment[] }

function CourseAssignments(props: CourseAssignmentsProps) {
  const { taught, assignments, picked, isWaiting, now } = props
  const { course, mayGrade } = taught
  if (assignments.length === 0) {
    return <Box sx={{ ...LINE, color: 'text.secondary' }}>No assignment with peer reviews.</Box>
  }
  // Whoever may not grade gets names and days alone, and those need no further call.
  const shown = mayGrade ? assignments.filter((each) => picked.includes(each)) : assignments
  const others = assignments.length - shown.length
  return (
    <>
      {shown.length > 0 && (
        <AssignmentTable
          label={`Assignments of ${course.name}`}
          courseId={course.id}
          assignments={shown}
          sections={[]}
          mayGrade={mayGrade}
          isWaiting={isWaiting}
          now={now}
        />
      )}
      {others > 0 && (
        <Box sx={{ ...LINE, color: 'text.secondary' }}>{sayOthers(others, shown.length)}</Box>
      )}
    </>
  )
}

function sayOthers(others: number, shown: number): string {
  const more = shown > 0 ? `${others} more` : others
  return `${more} with peer reviews, due earlier or without a due date, on the page of the course.`
}

const HEAD = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 1.5,
  rowGap: 0.25,
  mb: 0.5,
} as const

const NAME = {
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
} as const

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1.5,
  minHeight: 36,
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
} as const
