import { useEffect, useRef } from 'react'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'

/** Says that somebody else did something against the plan. */
export function useConflictVoice(conflicts: number): void {
  const announce = useAnnounce()
  const before = useRef(0)
  useEffect(() => {
    const isMore = conflicts > before.current
    before.current = conflicts
    if (isMore) {
      announce(
        `${count(conflicts, 'conflict')} between your plan and what somebody else did. Review changes to decide.`,
      )
    }
  }, [conflicts, announce])
}
