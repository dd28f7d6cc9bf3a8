import Box from '@mui/material/Box'
import { useEffect, useRef, type MouseEvent } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { PageSkeleton } from './page-skeleton.tsx'
import { useIsSlow } from './use-is-slow.ts'

export function Layout() {
  const navigation = useNavigation()
  const { pathname } = useLocation()
  const next = navigation.location?.pathname
  const isSlow = useIsSlow(next !== undefined && next !== pathname)
  useFocusAfterNavigation(pathname)
  return (
    <>
      <Box component="a" href="#main" onClick={skipToMain} sx={SKIP_LINK}>
        Skip to content
      </Box>
      {isSlow && next !== undefined ? <PageSkeleton pathname={next} /> : <Outlet />}
      <ScrollRestoration />
    </>
  )
}

/**
 * The link that was pressed is gone with its page: reading goes on where the new page begins. What is there at first may
 * be the frame of it alone: when that gives way to the page, the focus goes along.
 */
function useFocusAfterNavigation(pathname: string): void {
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return undefined
    before.current = pathname
    const main = takeLostFocus()
    if (!main?.matches('[aria-busy]')) return undefined
    const observer = new MutationObserver(() => {
      if (main.isConnected) return
      observer.disconnect()
      takeLostFocus()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [pathname])
}

function takeLostFocus(): HTMLElement | null {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body ? focusMain() : null
}

function skipToMain(event: MouseEvent): void {
  // Not the browser's own jump: the address is the view's, and no fragment is added to it.
  event.preventDefault()
  focusMain()
}

function focusMain(): HTMLElement | null {
  const main = document.getElementById('main')
  if (main) {
    main.tabIndex = -1
    main.focus()
  }
  return main
}

const SKIP_LINK = {
  position: 'absolute',
  top: -60,
  insetInlineStart: 8,
  zIndex: 'tooltip',
  p: '8px 12px',
  color: 'text.primary',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'prm.lineStrong',
  borderRadius: 1,
  '&:focus': { top: 4 },
} as const
