import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { AllocationSettings } from '#src/allocation/allocation-settings.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { onlyPeople, type MatrixFilters } from '#src/domain/matrix-view.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { Button } from '#src/ui/button.tsx'

// Few visits deal reviews out.
const AllocationDialog = lazy(async () => {
  const { AllocationDialog } = await import('#src/allocation/allocation-dialog.tsx')
  return { default: AllocationDialog }
})

type AllocateButtonProps = {
  room: ClassRoom
  onChange: (change: Partial<MatrixFilters>) => void
  /** Where nobody reviews anybody yet it is what to do first. */
  isFirst?: boolean
}

export function AllocateButton({ room, onChange, isFirst = false }: AllocateButtonProps) {
  const [isOpen, setOpen] = useState(false)
  // Whoever looks at people in the matrix comes back to the same settings.
  const [draft, setDraft] = useState<AllocationSettings | null>(null)
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  return (
    <>
      <Button
        variant={isFirst ? 'contained' : 'outlined'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {isFirst ? 'Allocate reviews…' : 'Allocate…'}
      </Button>
      <Suspense fallback={null}>
        {isOpen && (
          <AllocationDialog
            room={room}
            canvasUrl={session.canvasUrl}
            draft={draft}
            onDraft={setDraft}
            onShowPeople={(ids) =>
              onChange(onlyPeople(ids.flatMap((id) => room.memberById.get(id) ?? [])))
            }
            onExited={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  )
}
