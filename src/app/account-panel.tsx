import CheckIcon from '@mui/icons-material/Check'
import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import MenuItem from '@mui/material/MenuItem'
import MenuList from '@mui/material/MenuList'
import Popover from '@mui/material/Popover'
import { useColorScheme } from '@mui/material/styles'
import { useMutation } from '@tanstack/react-query'
import { useId, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '#src/lib/paths.ts'
import { sessionMutations } from '#src/session/session-mutations.ts'

const SCHEMES = [
  { mode: 'light', label: 'Light colours' },
  { mode: 'dark', label: 'Dark colours' },
  { mode: 'system', label: 'Colours of the system' },
] as const

type AccountPanelProps = {
  userName: string
  /** Null for the embedded one. */
  canvasUrl: string | null
  isOpen: boolean
  opener: () => HTMLElement | null
  onClose: () => void
}

export function AccountPanel({ userName, canvasUrl, isOpen, opener, onClose }: AccountPanelProps) {
  const id = useId()
  const { mode, setMode } = useColorScheme()
  const { mutate: signOut } = useMutation(sessionMutations.signOut())
  const navigate = useNavigate()

  async function leave() {
    // First away from the page: it would ask Canvas again, for nobody.
    await navigate(paths.signIn.href())
    signOut()
  }
  function closeOnTab(event: KeyboardEvent) {
    if (event.key !== 'Tab') return
    event.preventDefault()
    onClose()
  }
  return (
    <Popover
      open={isOpen}
      onClose={onClose}
      anchorEl={opener}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
    >
      <Box id={`${id}-who`} sx={{ px: 1.5, pt: 1, pb: 0.5, maxWidth: 280 }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          <bdi>{userName}</bdi>
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {canvasUrl ?? 'Embedded Canvas'}
        </Box>
      </Box>
      <MenuList
        autoFocusItem
        aria-label="Account"
        aria-describedby={`${id}-who`}
        onKeyDown={closeOnTab}
      >
        <Divider component="li" aria-hidden="true" />
        {SCHEMES.map((scheme) => (
          <MenuItem
            key={scheme.mode}
            role="menuitemradio"
            aria-checked={mode === scheme.mode}
            onClick={() => setMode(scheme.mode)}
          >
            <Box component="span" sx={{ flex: 1, pr: 2 }}>
              {scheme.label}
            </Box>
            {mode === scheme.mode && <CheckIcon fontSize="small" />}
          </MenuItem>
        ))}
        <Divider component="li" aria-hidden="true" />
        <MenuItem onClick={() => void leave()}>Sign out</MenuItem>
      </MenuList>
    </Popover>
  )
}
