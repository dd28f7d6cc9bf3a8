import Box from '@mui/material/Box'
import { useId } from 'react'
import { Link } from 'react-router'
import type { Course } from '#src/domain/course.ts'
import { sayRoles } from '#src/domain/course-words.ts'
import { paths } from '#src/lib/paths.ts'
import { Tag } from '#src/ui/tag.tsx'

// Courses by name alone: all that a student needs, who has few assignments in each.
export function CourseList({ courses }: { courses: readonly Course[] }) {
  return (
    <Box component="ul" sx={LIST}>
      {courses.map((course) => (
        <CourseLine key={course.id} course={course} />
      ))}
    </Box>
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
