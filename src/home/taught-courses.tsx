import { useState } from 'react'
import type { Course } from '#src/domain/course.ts'
import { CourseBlock } from './course-block.tsx'
import { NeedsAttention } from './needs-attention.tsx'
import { useTaughtCourses } from './use-taught-courses.ts'

// What needs attention in any of them, then each with its assignments.
export function TaughtCourses({ courses }: { courses: readonly Course[] }) {
  const [now] = useState(() => new Date())
  const reading = useTaughtCourses(courses)
  const { taught, isReading, picked } = reading
  // A TA without the right sees no numbers, and so nothing that "needs no attention".
  const mayGradeNone = taught.every(({ assignments, mayGrade }) => assignments?.length && !mayGrade)
  return (
    <>
      {!mayGradeNone && <NeedsAttention reading={reading} now={now} />}
      {taught.map((each) => (
        <CourseBlock
          key={each.course.id}
          taught={each}
          picked={picked}
          isWaiting={isReading}
          now={now}
        />
      ))}
    </>
  )
}
