import { paths } from '#src/lib/paths.ts'

/** Where to go after signing in: `to` if it is a page of this app, which is at `appOrigin`, else home. */
export function returnPath(to: string | null, appOrigin: string): string {
  if (!to?.startsWith('/') || !URL.canParse(to, appOrigin)) return paths.home.href()
  const { origin, pathname, search, hash } = new URL(to, appOrigin)
  // "/.//host" is of this origin, but what is left of it would lead to that host.
  const isOurs = origin === appOrigin && !pathname.startsWith('//')
  return isOurs && pathname !== paths.signIn.pattern ? pathname + search + hash : paths.home.href()
}
