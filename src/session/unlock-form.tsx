import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useState, type SyntheticEvent } from 'react'

type UnlockFormProps = {
  isPending: boolean
  /** Why the last secret was not taken; null before. */
  problem: string | null
  onUnlock: (secret: string) => void
}

// Asks for the secret that keeps strangers out of a server that many can reach.
export function UnlockForm({ isPending, problem, onUnlock }: UnlockFormProps) {
  const [secret, setSecret] = useState('')
  const id = useId()
  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (secret !== '' && !isPending) onUnlock(secret)
  }
  return (
    <form onSubmit={submit}>
      <FormControl fullWidth error={problem !== null} sx={{ mt: 3, gap: 0.5 }}>
        <FormLabel htmlFor={id} sx={{ typography: 'subtitle2', color: 'text.primary' }}>
          Access secret
        </FormLabel>
        <OutlinedInput
          id={id}
          type="password"
          autoComplete="current-password"
          autoFocus
          required
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
          slotProps={{ input: problem === null ? {} : { 'aria-describedby': `${id}-problem` } }}
          sx={{ minHeight: { xs: 44, sm: 36 } }}
        />
        {problem !== null && <FormHelperText id={`${id}-problem`}>{problem}</FormHelperText>}
      </FormControl>
      <Button
        type="submit"
        variant="contained"
        aria-disabled={isPending}
        sx={{ mt: 2, minHeight: { xs: 44, sm: 36 } }}
      >
        {isPending ? 'Asking the server' : 'Go on'}
      </Button>
    </form>
  )
}
