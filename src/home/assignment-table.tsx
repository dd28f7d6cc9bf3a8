import Box from '@mui/material/Box'
import { useId } from 'react'
import { Link } from 'react-router'
import { formatDay } from '#src/domain/dates.ts'
import type { Assignment, Place } from '#src/domain/people.ts'
import { paths } from '#src/lib/paths.ts'
import { Tag } from '#src/ui/tag.tsx'
import { AssignmentProgress } from './assignment-progress.tsx'
import { HEAD, LINE, NAME, TABLE } from './assignment-table-styles.ts'

type AssignmentTableProps = {
  courseId: string
  assignments: readonly Assignment[]
  /** The sections that the signed-in person is limited to; their pages are linked. */
  sections: readonly Place[]
  mayGrade: boolean
  now: Date
}

// Roles are written out: a table that is laid out as a grid loses its own in the accessibility tree.
export function AssignmentTable(props: AssignmentTableProps) {
  const { courseId, assignments, sections, mayGrade, now } = props
  return (
    <Box component="table" role="table" aria-label="Assignments with peer reviews" sx={TABLE}>
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
            <AssignmentName courseId={courseId} assignment={assignment} sections={sections} />
            <td role="cell">
              {assignment.dueAt === null ? 'No due date' : formatDay(assignment.dueAt, now)}
            </td>
            {mayGrade && <AssignmentProgress courseId={courseId} assignment={assignment} />}
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
}

function AssignmentName({ courseId, assignment, sections }: AssignmentNameProps) {
  const id = useId()
  const { id: assignmentId, name, isAnonymous, isPublished } = assignment
  const href = (scope: 'course' | 'section', scopeId: string) =>
    paths.assignment.href({ scope, scopeId, assignmentId })
  return (
    <Box component="th" role="rowheader" scope="row" sx={NAME}>
      <Link id={id} to={href('course', courseId)}>
        {name}
      </Link>
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
