import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/**
 * What must be heard whatever is open. An open dialog marks everything beside it `aria-hidden`, which
 * would silence live regions too, so this layer takes the mark off again.
 */
export function LiveLayer({ children }: { children: ReactNode }) {
  const [layer] = useState(() => document.createElement('div'))
  useEffect(() => {
    document.body.append(layer)
    const observer = new MutationObserver(() => layer.removeAttribute('aria-hidden'))
    observer.observe(layer, { attributes: true, attributeFilter: ['aria-hidden'] })
    return () => {
      observer.disconnect()
      layer.remove()
    }
  }, [layer])
  return createPortal(children, layer)
}
