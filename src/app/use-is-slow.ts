import { useEffect, useState } from 'react'

// Shorter waits are not worth a picture of waiting, which would only flicker.
const SLOW_MS = 300

/** Whether something has been going on for so long that it should be shown. */
export function useIsSlow(isGoingOn: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [isGoingOn])
  return isGoingOn && isSlow
}
