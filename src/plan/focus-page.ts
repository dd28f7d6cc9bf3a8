import { useEffect } from 'react'

/** When a part is taken away with what had the focus, as the last line of a bar, focus goes on in the view. */
export function useFocusPageAtEnd(): void {
  useEffect(() => {
    const { pathname } = window.location
    return () => {
      // After all of it is gone, and its dialog has given the focus back to what may be gone, too.
      setTimeout(() => {
        const isLost = document.activeElement === document.body
        // Another page sees to its own focus.
        if (isLost && window.location.pathname === pathname) focusPage()
      })
    }
  }, [])
}

// A header in the frozen side of the matrix stands beside its grid.
const STOP = '[role=grid] [tabindex="0"], [data-area][tabindex="0"]'

/** Focus goes on in the view, for what had it is gone: where the Tab key leads in the grid, else to the page. */
export function focusPage(): void {
  const main = document.getElementById('main')
  const stop = main?.querySelector<HTMLElement>(STOP)
  if (stop) {
    stop.focus()
    return
  }
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
