// A page begins with its header: of its elements a report would show nothing else.
const SHOWN_CHARACTERS = 4_000

/** What the page says at this moment, for the report of what was not found there: first what is announced, and alerts. */
export function wordsOnPage(): string {
  const said = [...document.querySelectorAll('[role=status], [role=alert]')].map(
    (region) => `${region.getAttribute('role')}: "${region.textContent}"`,
  )
  const text = document.body.textContent.slice(0, SHOWN_CHARACTERS)
  return [...said, `The page reads: "${text}"`].join('\n')
}
