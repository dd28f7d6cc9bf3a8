import type { ClassRoom } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { paths } from '#src/lib/paths.ts'
import { useNavigate } from 'react-router'
import { ChoiceMenu } from './choice-menu.tsx'

type SectionSwitcherProps = { room: ClassRoom; assignmentRef: AssignmentRef }

const WHOLE_COURSE = ''

// On the page of a section: to the other sections that one sees, and to the whole course.
export function SectionSwitcher({ room, assignmentRef }: SectionSwitcherProps) {
  const navigate = useNavigate()
  const { assignmentId } = assignmentRef
  const { onlySectionIds } = room.viewer
  const visible = room.sections.filter(
    ({ id }) => onlySectionIds === null || onlySectionIds.includes(id) || id === room.section?.id,
  )
  const choices = [
    { value: WHOLE_COURSE, label: 'Whole course' },
    ...visible.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <ChoiceMenu
      label="Page of"
      value={room.section?.id ?? WHOLE_COURSE}
      choices={choices}
      onChange={(sectionId) =>
        void navigate(
          paths.assignment.href(
            sectionId === WHOLE_COURSE
              ? { scope: 'course', scopeId: room.assignment.courseId, assignmentId }
              : { scope: 'section', scopeId: sectionId, assignmentId },
          ),
        )
      }
    />
  )
}
