import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'

type BlockProps = {
  title: ReactNode
  note?: string
  actions?: ReactNode
  children: ReactNode
}

/** A part of a page with its heading, a few words beside it and what can be done there. */
export function Block({ title, note = '', actions, children }: BlockProps) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 4 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.25,
          rowGap: 0.5,
          minHeight: 28,
          mb: 0.75,
        }}
      >
        <Typography id={id} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {note !== '' && <Box sx={{ color: 'text.secondary' }}>{note}</Box>}
        {actions && (
          <Box
            sx={{
              display: 'flex',
              gap: 1,
              ml: { sm: 'auto' },
              width: { xs: '100%', sm: 'auto' },
              '& > button': { flex: { xs: 1, sm: 'none' }, minHeight: { xs: 44, sm: 28 } },
            }}
          >
            {actions}
          </Box>
        )}
      </Box>
      {children}
    </Box>
  )
}
