import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import type { ReactNode, Ref } from 'react'

type PanelFrameProps = {
  titleId: string
  title: string
  /** One line below the title. */
  context?: string
  /** Beside the title. */
  switches?: ReactNode
  bodyRef?: Ref<HTMLDivElement>
  /** What the body is called where it has nothing to press: the keyboard scrolls it. */
  bodyName?: string
  /** What will happen, beside the buttons that do it. */
  consequence?: ReactNode
  consequenceId?: string
  /** Above the buttons, over the whole width. */
  question?: ReactNode
  actions: ReactNode
  onClose: () => void
  children: ReactNode
}

// One panel of the drawer: title, what scrolls, and what can be done.
export function PanelFrame(props: PanelFrameProps) {
  const { titleId, title, context, switches, bodyRef, bodyName, consequence, consequenceId } = props
  const { question, actions, onClose, children } = props
  return (
    <>
      <Box sx={HEADER}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' }}>
          <Typography id={titleId} variant="h2" tabIndex={-1} sx={{ outline: 'none' }}>
            {title}
          </Typography>
          {switches}
        </Box>
        {context !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {context}
          </Typography>
        )}
        <IconButton aria-label="Close" onClick={onClose} sx={CLOSE}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box
        ref={bodyRef}
        sx={BODY}
        {...(bodyName !== undefined && { role: 'group', 'aria-label': bodyName, tabIndex: 0 })}
      >
        {children}
      </Box>
      {question}
      <Box sx={FOOTER}>
        <Box id={consequenceId} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {consequence}
        </Box>
        <Box sx={ACTIONS}>{actions}</Box>
      </Box>
    </>
  )
}

const HEADER = {
  position: 'relative',
  flex: 'none',
  p: { xs: '12px 56px 10px 16px', sm: '14px 56px 12px 20px' },
} as const
const CLOSE = {
  position: 'absolute',
  top: { xs: 4, sm: 10 },
  insetInlineEnd: { xs: 4, sm: 12 },
  width: { xs: 44, sm: 32 },
  height: { xs: 44, sm: 32 },
} as const
const BODY = {
  flex: 1,
  // A small window scrolls here, the questions below stay in sight.
  minHeight: 96,
  overflow: 'auto',
  borderTop: 1,
  borderColor: 'divider',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'prm.focus', outlineOffset: -2 },
} as const
const FOOTER = {
  flex: 'none',
  display: 'grid',
  gap: 1.25,
  px: { xs: 2, sm: 2.5 },
  py: 1.5,
  borderTop: 1,
  borderColor: 'prm.lineStrong',
} as const
const ACTIONS = {
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: 1,
  '& > :first-of-type': { mr: 'auto', ml: { sm: '-10px' } },
} as const
