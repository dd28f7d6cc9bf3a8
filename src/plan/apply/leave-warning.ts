/** The browser asks before the page is left; answers how to end that. */
export function warnBeforeLeaving(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): () => void {
  const ask = (event: Event) => event.preventDefault()
  target.addEventListener('beforeunload', ask)
  return () => target.removeEventListener('beforeunload', ask)
}
