import DoneIcon from '@mui/icons-material/CheckCircleOutlined'
import CloseIcon from '@mui/icons-material/Close'
import ErrorIcon from '@mui/icons-material/ErrorOutlined'
import Box from '@mui/material/Box'
import { useEffect } from 'react'
import { IconButton } from './button.tsx'
import type { ShownNotice } from './notice.ts'

// Long enough to read two short lines; what went wrong stays until it is closed.
const SUCCESS_MS = 6_000

type ToastProps = { notice: ShownNotice; onClose: (id: number) => void }

// It tells also that files could not be loaded: it comes with the page, so it is made of little.
export function Toast({ notice, onClose }: ToastProps) {
  const { id, severity, title, detail, action, times } = notice
  const isError = severity === 'error'
  useEffect(() => {
    if (isError) return
    const timer = setTimeout(() => onClose(id), SUCCESS_MS)
    return () => clearTimeout(timer)
  }, [id, isError, onClose])
  const Icon = isError ? ErrorIcon : DoneIcon
  return (
    <Box role="alert" sx={isError ? ERROR : SUCCESS}>
      <Icon />
      <Box sx={{ py: 0.5, minWidth: 0 }}>
        <Box sx={{ typography: 'subtitle2' }}>
          {times > 1 ? `${title} (${times} times)` : title}
        </Box>
        {detail}
        {action && (
          <>
            {' '}
            {/* A plain link: whoever is signed out begins anew. */}
            <a href={action.to}>{action.label}</a>
          </>
        )}
      </Box>
      <IconButton aria-label="Close" title="Close" onClick={() => onClose(id)} sx={CLOSE}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  )
}

const FRAME = {
  display: 'flex',
  alignItems: 'flex-start',
  maxWidth: 480,
  p: '6px 12px',
  border: 1,
  borderRadius: 1,
  boxShadow: 6,
  overflowWrap: 'anywhere',
  pointerEvents: 'auto',
  color: 'text.primary',
  '& > svg': { flex: 'none', my: 0.5, mr: 1.25, fontSize: '1.25rem', color: 'text.secondary' },
  '& a': { color: 'inherit', textUnderlineOffset: '2px' },
} as const
const SUCCESS = { ...FRAME, borderColor: 'prm.controlBorder', bgcolor: 'prm.surface' } as const
const ERROR = {
  ...FRAME,
  borderColor: 'prm.danger',
  bgcolor: 'prm.dangerTint',
  '& > svg': { ...FRAME['& > svg'], color: 'prm.dangerText' },
} as const
const CLOSE = { ml: 'auto', mr: -1 } as const
