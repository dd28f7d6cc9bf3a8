import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/**
 * What must be heard while a dialog is open, too. MUI hides everything beside an open dialog from
 * assistive technology, and a live region that is hidden stays silent: this one undoes it for itself.
 */
export function SpokenRegion({ children }: { children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = region.current
    if (!element) return
    element.removeAttribute('aria-hidden')
    const observer = new MutationObserver(() => {
      if (element.hasAttribute('aria-hidden')) element.removeAttribute('aria-hidden')
    })
    observer.observe(element, { attributes: true, attributeFilter: ['aria-hidden'] })
    return () => observer.disconnect()
  }, [])
  return createPortal(<div ref={region}>{children}</div>, document.body)
}
