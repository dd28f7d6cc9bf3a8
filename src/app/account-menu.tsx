import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { initialsOf } from '#src/domain/initials.ts'
import { loadFile, loadSoon } from '#src/lib/load-file.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { PlainButton } from '#src/ui/plain-button.ts'

const loadPanel = () => loadFile(() => import('./account-panel.tsx'))
const AccountPanel = lazyPart(async () => (await loadPanel()).AccountPanel)

export function AccountMenu() {
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const { data: session } = useQuery(sessionQueries.current())
  // The page does not wait for its menus; the first press finds them there.
  useEffect(() => loadSoon(loadPanel), [])
  const user = session?.user
  if (!user) return null

  return (
    <>
      <PlainButton
        ref={opener}
        aria-label={`Account: ${user.name}`}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(true)
          setWasOpen(true)
        }}
        sx={ACCOUNT}
      >
        <span aria-hidden="true">{initialsOf(user.name)}</span>
      </PlainButton>
      {wasOpen && (
        <AccountPanel
          userName={user.name}
          canvasUrl={session.canvasUrl}
          isOpen={isOpen}
          opener={() => opener.current}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

const ACCOUNT = {
  // In rem, as the letters in it are, but not higher than the bar.
  width: { xs: 44, sm: 'min(1.75rem, 42px)' },
  height: { xs: 44, sm: 'min(1.75rem, 42px)' },
  borderRadius: '999px',
  '& > span': {
    display: 'grid',
    placeItems: 'center',
    width: { xs: 'min(2rem, 42px)', sm: 'min(1.625rem, 40px)' },
    height: { xs: 'min(2rem, 42px)', sm: 'min(1.625rem, 40px)' },
    border: 1,
    borderColor: 'prm.controlBorder',
    borderRadius: '999px',
    fontSize: '0.6875rem',
    fontWeight: 600,
    color: 'text.secondary',
  },
} as const
