import CheckIcon from '@mui/icons-material/Check'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Divider from '@mui/material/Divider'
import MenuItem from '@mui/material/MenuItem'
import MenuList from '@mui/material/MenuList'
import Popover from '@mui/material/Popover'
import { useColorScheme } from '@mui/material/styles'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { initialsOf } from '#src/domain/initials.ts'
import { paths } from '#src/lib/paths.ts'
import { sessionMutations } from '#src/session/session-mutations.ts'
import { sessionQueries } from '#src/session/session-queries.ts'

const SCHEMES = [
  { mode: 'light', label: 'Light colours' },
  { mode: 'dark', label: 'Dark colours' },
  { mode: 'system', label: 'Colours of the system' },
] as const

export function AccountMenu() {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { data: session } = useQuery(sessionQueries.current())
  const { mode, setMode } = useColorScheme()
  const { mutate: signOut } = useMutation(sessionMutations.signOut())
  const navigate = useNavigate()
  const user = session?.user
  if (!user) return null

  async function leave() {
    // First away from the page: it would ask Canvas again, for nobody.
    await navigate(paths.signIn.href())
    signOut()
  }
  function closeOnTab(event: KeyboardEvent) {
    if (event.key !== 'Tab') return
    event.preventDefault()
    setIsOpen(false)
  }
  return (
    <>
      <ButtonBase
        ref={opener}
        aria-label={`Account: ${user.name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
        sx={ACCOUNT}
      >
        <span aria-hidden="true">{initialsOf(user.name)}</span>
      </ButtonBase>
      <Popover
        open={isOpen}
        onClose={() => setIsOpen(false)}
        anchorEl={() => opener.current}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box id={`${id}-who`} sx={{ px: 1.5, pt: 1, pb: 0.5, maxWidth: 280 }}>
          <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            <bdi>{user.name}</bdi>
          </Box>
          <Box sx={{ typography: 'caption', color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {session.canvasUrl ?? 'Embedded Canvas'}
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
    </>
  )
}

const ACCOUNT = {
  width: { xs: 44, sm: 28 },
  height: { xs: 44, sm: 28 },
  borderRadius: '999px',
  '& > span': {
    display: 'grid',
    placeItems: 'center',
    width: { xs: 32, sm: 26 },
    height: { xs: 32, sm: 26 },
    border: 1,
    borderColor: 'prm.controlBorder',
    borderRadius: '999px',
    fontSize: '0.6875rem',
    fontWeight: 600,
    color: 'text.secondary',
  },
} as const
