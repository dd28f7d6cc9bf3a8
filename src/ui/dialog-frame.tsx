import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogTitle from '@mui/material/DialogTitle'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'
import { BackCloses } from './back-closes.tsx'
import { useMedia } from './use-media.ts'

type DialogFrameProps = {
  open: boolean
  title: string
  /** One line below the title that says where things stand. */
  context: string
  onClose: () => void
  onExited: (() => void) | undefined
  /** Of the paper, where it does not fill the screen. */
  size?: { maxWidth: number; maxHeight?: string; height?: string }
  children: ReactNode
}

export function DialogFrame({
  open,
  title,
  context,
  onClose,
  onExited,
  size = USUAL,
  children,
}: DialogFrameProps) {
  const id = useId()
  const fillsScreen = useMedia('(max-width: 599.95px)')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullScreen={fillsScreen}
      fullWidth
      maxWidth={false}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-context`}
      slotProps={{
        paper: { sx: fillsScreen ? {} : size },
        ...(onExited ? { transition: { onExited } } : {}),
      }}
    >
      {open && <BackCloses onClose={onClose} />}
      <Box
        sx={{
          position: 'relative',
          flex: 'none',
          p: { xs: '12px 56px 10px 16px', sm: '16px 56px 12px 20px' },
        }}
      >
        <DialogTitle id={`${id}-title`} sx={{ p: 0, overflowWrap: 'anywhere' }}>
          {title}
        </DialogTitle>
        <Typography id={`${id}-context`} variant="body2" sx={{ color: 'text.secondary' }}>
          {context}
        </Typography>
        <IconButton
          aria-label="Close"
          onClick={onClose}
          sx={{
            position: 'absolute',
            top: { xs: 4, sm: 10 },
            insetInlineEnd: { xs: 4, sm: 12 },
            width: { xs: 44, sm: 32 },
            height: { xs: 44, sm: 32 },
          }}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {children}
    </Dialog>
  )
}

const USUAL = { maxWidth: 720, maxHeight: 'min(720px, 100vh - 64px)' }
