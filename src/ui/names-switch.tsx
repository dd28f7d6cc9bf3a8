import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined'
import { useSyncExternalStore } from 'react'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { useAnnounce } from './announcer.tsx'
import { Button, IconButton } from './button.tsx'

// For a projector: while it is on, it says so at the top of every page.
export function NamesSwitch() {
  const isOn = useSyncExternalStore(hiddenNames.subscribe, hiddenNames.get)
  const announce = useAnnounce()
  const turn = () => {
    hiddenNames.set(!isOn)
    announce(isOn ? 'Names are shown.' : 'Names are hidden: everybody has a made-up name.')
  }
  if (!isOn) {
    return (
      <IconButton aria-label="Hide names" title="Hide names, as before a projector" onClick={turn}>
        <VisibilityIcon fontSize="small" />
      </IconButton>
    )
  }
  return (
    <Button
      variant="contained"
      aria-label="Names hidden: show names"
      title="Everybody has a made-up name. Show names"
      onClick={turn}
    >
      <VisibilityOffIcon />
      Names hidden
    </Button>
  )
}
