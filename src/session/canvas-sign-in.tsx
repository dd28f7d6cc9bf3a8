import Box from '@mui/material/Box'
import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQueries } from './session-queries.ts'
import { SignInPeople } from './sign-in-people.tsx'

type CanvasSignInProps = {
  pendingId: string | null
  onChoose: (personId: string) => void
}

// With a real Canvas there is one to be: whoever the server's access token belongs to.
export function CanvasSignIn(props: CanvasSignInProps) {
  const { data: people } = useSuspenseQuery(sessionQueries.people(''))
  return (
    <>
      <SignInPeople {...props} title="Owner of the access token" people={people} />
      <Box component="p" sx={{ mt: 1.5, mb: 0, typography: 'caption', color: 'text.secondary' }}>
        Canvas lets you see and change what it lets this person see and change. How to connect
        another Canvas, or go on as somebody else, is told in the README.
      </Box>
    </>
  )
}
