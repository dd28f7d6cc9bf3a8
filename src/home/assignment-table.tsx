import Box from '@mui/material/Box'
import { useId, type ReactNode } from 'react'
import { Link } from 'react-router'
import { formatDay } from '#src/domain/dates.ts'
import type { Assignment, Place } from '#src/domain/people.ts'
import { paths } from '#src/lib/paths.ts'
import { Tag } from '#src/ui/tag.tsx'
import { AssignmentMarks } from './assignment-marks.tsx'
import { AssignmentProgress } from './assignment-progress.tsx'
import { TABLE_OF_GRIDS } from '#src/ui/grid-table-styles.ts'
import { HEAD, LINE, NAME } from './assignment-table-styles.ts'

type AssignmentTableProps = {
  /** Told to whom the page is read aloud; a page with several tables says of which course each is. */
  label?: string
  courseId: string
  assignments: readonly Assignment[]
  /** The sections that the signed-in person is limited to; their pages are linked. */
  sections: readonly Place[]
  mayGrade: boolean
  /** It is not yet known of which assignments the numbers will be read. */
  isWaiting?: boolean
  now: Date
}

// Roles are written out: a table that is laid out as a grid loses its own in the accessibility tree.
export function AssignmentTable(props: AssignmentTableProps) {
  const { courseId, assignments, sections, mayGrade, isWaiting = false, now } = props
  const label = props.label ?? 'Assignments with peer reviews'
  return (
    <Box component="table" role="table" aria-label={label} sx={TABLE_OF_GRIDS}>
      <thead role="rowgroup">
        <Box component="tr" role="row" sx={HEAD}>
          {['Assignment', 'Due', ...(mayGrade ? COUNTS : [])].map((header) => (
            <th key={header} role="columnheader" scope="col">
              {header}
            </th>
          ))}
        </Box>
      </thead>
      <tbody role="rowgroup">
        {assignments.map((assignment) => (
          <Box component="tr" role="row" key={assignment.id} sx={LINE}>
            <AssignmentName courseId={courseId} assignment={assignment} sections={sections}>
              {mayGrade && (
                <AssignmentMarks
                  courseId={courseId}
                  assignment={assignment}
                  isWaiting={isWaiting}
                  now={now}
                />
              )}
            </AssignmentName>
            <td role="cell">
              {assignment.dueAt === null ? 'No due date' : formatDay(assignment.dueAt, now)}
            </td>
            {mayGrade && (
              <AssignmentProgress
                courseId={courseId}
                assignment={assignment}
                isWaiting={isWaiting}
              />
            )}
          </Box>
        ))}
      </tbody>
    </Box>
  )
}

const COUNTS = ['Progress', 'Done', 'Assigned', 'Students']

type AssignmentNameProps = {
  courseId: string
  assignment: Assignment
  sections: readonly Place[]
  children: ReactNode
}

function AssignmentName({ courseId, assignment, sections, children }: AssignmentNameProps) {
  const id = useId()
  const { id: assignmentId, name, isAnonymous, isPublished } = assignment
  const href = (scope: 'course' | 'section', scopeId: string) =>
    paths.assignment.href({ scope, scopeId, assignmentId })
  return (
    <Box component="th" role="rowheader" scope="row" sx={NAME}>
      <Link id={id} to={href('course', courseId)}>
        {name}
      </Link>
      {children}
      {isAnonymous && <Tag>Anonymous</Tag>}
      {!isPublished && <Tag>Not published</Tag>}
      {sections.map((section) => (
        // Named by the section alone, as it reads: which assignment it is of is its description.
        <Box component="span" key={section.id} sx={{ fontWeight: 400, color: 'text.secondary' }}>
          <Link to={href('section', section.id)} aria-describedby={id}>
            {section.name}
          </Link>
        </Box>
      ))}
    </Box>
  )
}
