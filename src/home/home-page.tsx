import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import { courseQueries } from '#src/assignments/course-queries.ts'
import type { Course } from '#src/domain/course.ts'
import { sayRoles } from '#src/domain/course-words.ts'
import { paths } from '#src/lib/paths.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { TextPage } from '#src/ui/text-page.tsx'

export function HomePage() {
  const { data: courses } = useSuspenseQuery(courseQueries.list())
  return (
    <>
      <PageHeader crumbs={[]} title="Courses" />
      <TextPage>
        <Typography variant="h1" sx={{ mb: 1.5 }}>
          Courses
        </Typography>
        {courses.length === 0 ? (
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
        ) : (
          <Box component="ul" sx={LIST}>
            {courses.map((course) => (
              <CourseLine key={course.id} course={course} />
            ))}
          </Box>
        )}
      </TextPage>
    </>
  )
}

function CourseLine({ course }: { course: Course }) {
  const id = useId()
  const { name, code, isPublished, isRestrictedByDate, roles } = course
  const facts = [code === name ? null : code, sayRoles(roles)].filter(Boolean).join(' · ')
  return (
    <Box component="li" sx={LINE}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.25,
          minWidth: 0,
        }}
      >
        <Box component="span" sx={NAME}>
          {isRestrictedByDate ? (
            name
          ) : (
            <Link to={paths.course.href(course.id)} aria-describedby={id}>
              {name}
            </Link>
          )}
        </Box>
        {isRestrictedByDate ? (
          <Tag>Closed by its dates</Tag>
        ) : (
          !isPublished && <Tag>Not published</Tag>
        )}
      </Box>
      <Box id={id} component="span" sx={{ color: 'text.secondary' }}>
        {facts}
      </Box>
    </Box>
  )
}

const LIST = { m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'prm.lineStrong' } as const

const LINE = {
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 2,
  minHeight: { xs: 56, sm: 40 },
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
  '&:has(a):hover': { bgcolor: 'prm.surfaceHover' },
} as const

const NAME = {
  fontWeight: 500,
  '& a': { color: 'inherit', textDecoration: 'none' },
  // The whole line can be pressed.
  '& a::after': { content: '""', position: 'absolute', inset: 0 },
  '& a:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
} as const
