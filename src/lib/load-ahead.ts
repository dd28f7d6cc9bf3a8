/** What is on its way or here, by address. */
const files = new Map<string, Promise<void>>()

// By the page itself, or by the server for it (server/gateway/page-files.ts).
const IN_PAGE = '[src="*"], [rel=modulepreload][href="*"], [rel=stylesheet][href="*"]'

/**
 * Takes up a part of a built app once all its files are here; stands in for Vite's own helper (vite.config.ts). A browser
 * remembers a module that did not come as failed for as long as the page is open (HTML: module map), while a file that is
 * fetched ahead can be asked for again. `paths` are those of the part and of what it imports, scripts and styles, in the
 * folder of the app. Fails if one of them does not come; what came is kept.
 */
export async function loadAhead<Module>(
  load: () => Promise<Module>,
  paths: readonly string[] = [],
): Promise<Module> {
  await Promise.all(paths.map((path) => fetchOnce(`/${path}`)))
  return load()
}

function fetchOnce(href: string): Promise<void> {
  const known = files.get(href)
  if (known) return known
  const isInPage = document.querySelector(IN_PAGE.replaceAll('*', href)) !== null
  const file = isInPage
    ? Promise.resolve()
    : href.endsWith('.css')
      ? addStyles(href)
      : fetchScript(href)
  files.set(href, file)
  file.catch(() => files.delete(href))
  return file
}

/** Into the cache of the browser, where it is found when it is taken up. */
async function fetchScript(href: string): Promise<void> {
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(`${href} was answered with ${answer.status}.`)
  await answer.arrayBuffer()
}

function addStyles(href: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  // As the server names it in the page: else the browser takes it for another file, and fetches it twice.
  link.crossOrigin = 'anonymous'
  link.href = href
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject(new Error(`${href} did not come.`))
    }
    document.head.append(link)
  })
}
