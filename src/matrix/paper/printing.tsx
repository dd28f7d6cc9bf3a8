import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { AssignmentRef } from '#src/domain/review.ts'
import { useAssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { Paper, type PaperProps } from './paper.tsx'
import { tellReady } from './print-page.ts'
import { useWriteStates } from '#src/matrix/use-write-states.ts'

export type PrintingProps = Pick<PaperProps, 'room' | 'filters' | 'view'> & {
  assignmentRef: AssignmentRef
}

// The screen holds a window of the class. What goes on paper is drawn when the browser is about to print, beside the app.
export function Printing({ assignmentRef, ...shown }: PrintingProps) {
  const { course } = useAssignmentContext(assignmentRef)
  const writes = useWriteStates(assignmentRef)
  const [printedAt, setPrintedAt] = useState<Date | null>(null)
  useEffect(() => {
    // The browser takes its picture as soon as the listeners are done.
    const draw = () => flushSync(() => setPrintedAt(new Date()))
    const clear = () => setPrintedAt(null)
    addEventListener('beforeprint', draw)
    addEventListener('afterprint', clear)
    tellReady()
    return () => {
      removeEventListener('beforeprint', draw)
      removeEventListener('afterprint', clear)
    }
  }, [])
  if (!printedAt) return null
  return createPortal(
    <Paper {...shown} writes={writes} courseName={course.name} now={printedAt} />,
    document.body,
  )
}
