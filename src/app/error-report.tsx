import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import { paths } from '#src/lib/paths.ts'
import { Button, ButtonLink } from '#src/ui/button.tsx'
import { Fault } from '#src/ui/fault.tsx'
import { faultKindOf, faultWords, type FaultKind } from './fault-kind.ts'
import { FaultPage } from './fault-page.tsx'

type ErrorReportProps = { error: unknown; kind?: FaultKind }

// What went wrong, in words, and the ways on: trying again, or signing in, leads back to the page's own address.
export function ErrorReport({ error, kind = faultKindOf(error) }: ErrorReportProps) {
  const { pathname, search } = useLocation()
  const [when] = useState(() => new Date())
  const message = error instanceof Error ? error.message : ''
  const words = faultWords(kind, message)
  return (
    <FaultPage title={words.title}>
      <Fault
        {...words}
        actions={<Ways kind={kind} here={pathname + search} />}
        details={`${pathname}${search} · ${message || 'unknown error'} · ${when.toUTCString()}`}
      />
    </FaultPage>
  )
}

function Ways({ kind, here }: { kind: FaultKind; here: string }) {
  switch (kind) {
    case 'signed-out':
      return (
        <ButtonLink to={paths.signIn.href(here)} variant="contained">
          Sign in again
        </ButtonLink>
      )
    case 'not-allowed':
      return (
        <>
          <HomeButton variant="contained" />
          <ButtonLink to={paths.signIn.href(here)} variant="outlined">
            Sign in as somebody else
          </ButtonLink>
        </>
      )
    case 'no-page':
    case 'not-found':
      return <HomeButton variant="contained" />
    case 'broken':
    case 'file-missing':
      return (
        <>
          <Button variant="contained" onClick={() => window.location.reload()}>
            Reload the page
          </Button>
          <HomeButton variant="outlined" />
        </>
      )
    case 'busy':
    case 'no-connection':
    case 'unreachable':
      return (
        <>
          <TryAgain />
          <HomeButton variant="outlined" />
        </>
      )
  }
}

function TryAgain() {
  const client = useQueryClient()
  const location = useLocation()
  const navigate = useNavigate()
  const isTrying = useNavigation().state === 'loading'
  async function tryAgain() {
    // What failed is forgotten, so that it is asked for again; what was read is kept.
    await client.resetQueries({ predicate: (query) => query.state.status === 'error' })
    // Not useRevalidator: an error boundary of the router misses a revalidation that ends at once.
    await navigate(location, { replace: true })
  }
  return (
    <Button
      variant="contained"
      // Not disabled: that would drop the focus.
      aria-disabled={isTrying}
      onClick={() => {
        if (!isTrying) void tryAgain()
      }}
    >
      {isTrying ? 'Trying again…' : 'Try again'}
    </Button>
  )
}

function HomeButton({ variant }: { variant: 'contained' | 'outlined' }) {
  return (
    <ButtonLink to={paths.home.href()} variant={variant}>
      Go to your courses
    </ButtonLink>
  )
}
