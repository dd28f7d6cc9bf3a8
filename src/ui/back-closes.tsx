import { useEffect } from 'react'
import { NavigationType, useBlocker } from 'react-router'

/** While it is there, the browser's way back closes what lies over the page, and the page stays. */
export function BackCloses({ onClose }: { onClose: () => void }) {
  const blocker = useBlocker(({ historyAction }) => historyAction === NavigationType.Pop)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    blocker.reset()
    onClose()
  }, [blocker, onClose])
  return null
}
