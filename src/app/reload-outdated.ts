const RELOADED = 'prm:reloaded-from'

/** Loads the page anew if the server has another version of the app by now; from each version once, so that it ends. */
export async function reloadIfOutdated(): Promise<void> {
  const entry = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  if (!entry || sessionStorage.getItem(RELOADED) === entry) return
  if ((await isInPage(entry)) !== false) return
  sessionStorage.setItem(RELOADED, entry)
  window.location.reload()
}

/** Null: the server does not answer, and a page that is loaded anew would be lost. */
async function isInPage(entry: string): Promise<boolean | null> {
  try {
    const answer = await fetch('/', { cache: 'no-store' })
    return answer.ok ? (await answer.text()).includes(entry) : null
  } catch {
    return null
  }
}
