import { useEffect, useRef, useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { WriteOutcome } from '#src/domain/write-outcome.ts'

type DialogWrites = {
  /** The class as it was when sending began: people do not jump about under one's eyes meanwhile. */
  shownRoom: ClassRoom
  isSending: boolean
  outcomes: readonly WriteOutcome[]
  send: (
    write: () => Promise<WriteOutcome[]>,
    onFailed: (failed: readonly WriteOutcome[]) => void,
  ) => void
}

/** Sends the writes of one dialog: it closes when all are done, and stays open when one has failed. */
export function useDialogWrites(room: ClassRoom, onClose: () => void): DialogWrites {
  const [roomBefore, setRoomBefore] = useState<ClassRoom | null>(null)
  const [outcomes, setOutcomes] = useState<readonly WriteOutcome[]>([])
  const isMounted = useRef(false)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])

  function send(
    write: () => Promise<WriteOutcome[]>,
    onFailed: (failed: readonly WriteOutcome[]) => void,
  ) {
    setRoomBefore(room)
    setOutcomes([])
    void write().then((written) => {
      // Closed meanwhile: what failed has been told by a message of the page.
      if (!isMounted.current) return
      setRoomBefore(null)
      const failed = written.filter(({ state }) => state === 'failed')
      if (failed.length === 0) {
        onClose()
        return
      }
      setOutcomes(written)
      onFailed(failed)
    })
  }

  return { shownRoom: roomBefore ?? room, isSending: roomBefore !== null, outcomes, send }
}
