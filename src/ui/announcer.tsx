import Box from '@mui/material/Box'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { LiveLayer } from './live-layer.tsx'
import { visuallyHidden } from './visually-hidden.ts'

type Announce = (message: string) => void

const AnnouncerContext = createContext<Announce>(() => undefined)

/** Holds the only `role=status` of the app: one polite region, so that nothing talks over another. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', count: 0 })
  const announce = useCallback<Announce>((message) => {
    setSpoken(({ count }) => ({ message, count: count + 1 }))
  }, [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <LiveLayer>
        <Box role="status" sx={visuallyHidden}>
          {/* A new element each time: the same sentence twice in a row is spoken twice. */}
          <span key={spoken.count}>{spoken.message}</span>
        </Box>
      </LiveLayer>
    </AnnouncerContext>
  )
}

/** Says a sentence to screen readers. Sum a burst up before calling it. */
export function useAnnounce(): Announce {
  return use(AnnouncerContext)
}
