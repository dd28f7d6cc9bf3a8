import { useEffect } from 'react'
import type { ApplyController } from './apply-controller.ts'

/** Whoever was asked to sign in again comes back to a page drawn anew: an apply that waited for that goes on. */
export function useGoOnSignedIn(apply: ApplyController): void {
  useEffect(() => {
    if (apply.getSnapshot().queue?.pause?.by === 'signed-out') apply.resume()
  }, [apply])
}
