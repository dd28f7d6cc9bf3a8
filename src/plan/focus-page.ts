/** Focus goes on in the view, for what had it is gone: where the Tab key leads in the grid, else to the page. */
export function focusPage(): void {
  const main = document.getElementById('main')
  const stop = main?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')
  if (stop) {
    stop.focus()
    return
  }
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
