/** What Vite writes of its build to `.vite/manifest.json`, by source file. */
export type Manifest = Record<
  string,
  { file: string; imports?: readonly string[]; css?: readonly string[] } | undefined
>

const ID = '[^/]+'
const PLACE = `/(?:courses|sections)/${ID}`
/** The source of the page at an address, as the router of the app knows it (src/app/router.tsx). */
const PAGES: readonly [pattern: RegExp, source: string][] = [
  [/^\/$/, 'src/home/home-page.tsx'],
  [/^\/sign-in$/, 'src/session/sign-in-page.tsx'],
  [RegExp(`^/courses/${ID}$`), 'src/home/course-page.tsx'],
  [RegExp(`^${PLACE}/assignments/${ID}$`), 'src/matrix/assignment-page.tsx'],
  [RegExp(`^${PLACE}/assignments/${ID}/submissions/${ID}$`), 'src/submission/submission-page.tsx'],
  [RegExp(`^/courses/${ID}/assignments/${ID}/activity$`), 'src/activity/activity-page.tsx'],
]

/**
 * Links that let the browser fetch the files of the page at an address, scripts and styles, while it still reads those
 * that all pages have; '' for an address without a page. Styles are only fetched: the app puts them after its own.
 */
export function linksToPage(pathname: string, manifest: Manifest): string {
  const source = PAGES.find(([pattern]) => pattern.test(pathname))?.[1]
  if (source === undefined) return ''
  const found = new Set([source])
  // What is added while it goes on is gone through as well.
  for (const key of found) for (const imported of manifest[key]?.imports ?? []) found.add(imported)
  const parts = [...found].flatMap((key) => manifest[key] ?? [])
  const scripts = parts.map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}">`)
  const styles = parts
    .flatMap(({ css = [] }) => css)
    .map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`)
  return [...scripts, ...styles].join('')
}
