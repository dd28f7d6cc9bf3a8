import { visuallyHidden } from '@mui/utils'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { invariant } from '#src/lib/invariant.ts'
import { SpokenRegion } from './spoken-region.tsx'

type Announce = (message: string) => void

const AnnounceContext = createContext<Announce | null>(null)

/** Holds the only `role=status` of the app: one polite region, so that nothing talks over another. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [{ message, turn }, setSaid] = useState({ message: '', turn: 0 })
  const announce = useCallback<Announce>(
    (next) => setSaid((said) => ({ message: next, turn: said.turn + 1 })),
    [],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      <SpokenRegion>
        <div role="status" style={visuallyHidden}>
          {/* A new element each time, so that the same words are spoken again. */}
          <span key={turn}>{message}</span>
        </div>
      </SpokenRegion>
    </AnnounceContext>
  )
}

/** Says a sentence to whoever does not see what changed. Many changes at once: the caller sums them up. */
export function useAnnounce(): Announce {
  const announce = use(AnnounceContext)
  invariant(announce, 'useAnnounce needs an AnnouncerProvider above it.')
  return announce
}
