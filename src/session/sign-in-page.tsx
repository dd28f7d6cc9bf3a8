import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, type ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { BrandMark } from '#src/ui/brand-mark.tsx'
import { QueryBoundary } from '#src/ui/query-boundary.tsx'
import { CanvasSignIn } from './canvas-sign-in.tsx'
import { returnPath } from './return-path.ts'
import { sessionMutations } from './session-mutations.ts'
import { sessionQueries } from './session-queries.ts'
import { SignInChooser } from './sign-in-chooser.tsx'
import { UnlockForm } from './unlock-form.tsx'

export function SignInPage() {
  return (
    <Box
      component="main"
      id="main"
      sx={{ maxWidth: 472 + 32, mx: 'auto', px: 2, pt: { xs: 4, sm: 14 }, pb: 6 }}
    >
      <title>Sign in · Peer Review Matrix</title>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 4, fontWeight: 600 }}>
        <Box component="span" sx={{ color: 'prm.accent' }}>
          <BrandMark />
        </Box>
        Peer Review Matrix
      </Box>
      <QueryBoundary
        errorTitle="The server does not answer"
        fallback={<Skeleton variant="rectangular" height={240} />}
      >
        <SignIn />
      </QueryBoundary>
    </Box>
  )
}

function SignIn() {
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const heading = useRef<HTMLHeadingElement>(null)
  const [searchParams] = useSearchParams()
  const navigate = useNavigate()
  const signingIn = useMutation(sessionMutations.signIn())
  const unlocking = useMutation(sessionMutations.unlock())
  const choice = {
    pendingId: signingIn.isPending ? signingIn.variables : null,
    onChoose: (personId: string) =>
      signingIn.mutate(personId, {
        onSuccess: () =>
          void navigate(returnPath(searchParams.get('to'), location.origin), { replace: true }),
      }),
  }
  const isLocked = session.needsSecret && !session.isUnlocked
  return (
    <>
      <Typography variant="h1" ref={heading} tabIndex={-1}>
        {isLocked ? 'Sign in' : 'Continue as'}
      </Typography>
      <Box component="p" sx={{ m: 0, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {isLocked ? (
          'This server asks for its access secret first. Whoever set it up knows it.'
        ) : (
          <WhichCanvas canvasUrl={session.canvasUrl} />
        )}
      </Box>
      {isLocked ? (
        <UnlockForm
          isPending={unlocking.isPending}
          problem={unlocking.error?.message ?? null}
          onUnlock={(secret) =>
            // The form is gone by then, and with it what had the focus.
            unlocking.mutate(secret, { onSuccess: () => heading.current?.focus() })
          }
        />
      ) : (
        <Choice isEmbedded={session.upstream === 'embedded'} {...choice} />
      )}
    </>
  )
}

function WhichCanvas({ canvasUrl }: { canvasUrl: string | null }): ReactNode {
  if (canvasUrl === null) {
    return 'The Canvas inside this server: everything stays on it, and nothing is sent to a real Canvas.'
  }
  return (
    <>
      Connected to the Canvas at{' '}
      <Link href={canvasUrl} target="_blank" rel="noreferrer">
        {canvasUrl}
      </Link>
      .
    </>
  )
}

type ChoiceProps = {
  isEmbedded: boolean
  pendingId: string | null
  onChoose: (personId: string) => void
}

function Choice({ isEmbedded, ...choice }: ChoiceProps) {
  if (isEmbedded) return <SignInChooser {...choice} />
  return (
    <QueryBoundary
      errorTitle="Canvas did not say whose token this is"
      fallback={<Skeleton variant="rectangular" height={48} sx={{ mt: 3 }} />}
    >
      <CanvasSignIn {...choice} />
    </QueryBoundary>
  )
}
