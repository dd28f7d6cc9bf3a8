/** The cookies of one browser, those too that a page may not read. */
export type CookieJar = {
  /** The value of a Cookie header. */
  header: () => string
  /** Keeps what the Set-Cookie headers of an answer say; a page sees those it may read. */
  keep: (setCookies: readonly string[]) => void
  /** For good: an answer that is still on its way to a page of before must not reach the page of now. */
  throwAway: () => void
}

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>()
  let isThrownAway = false
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep: (setCookies) => {
      if (isThrownAway) return
      for (const line of setCookies) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? []
        const attributes = line.split(/;\s*/).slice(1)
        const isGone = attributes.some((each) =>
          /^(max-age=0|expires=thu, 01 jan 1970)/i.test(each),
        )
        const isReadable = !attributes.some((each) => /^httponly$/i.test(each))
        if (isGone) cookies.delete(name)
        else cookies.set(name, value)
        if (isReadable) showToPage(name, value, isGone)
      }
    },
    throwAway: () => {
      isThrownAway = true
      for (const name of cookies.keys()) showToPage(name, '', true)
    },
  }
}

function showToPage(name: string, value: string, isGone: boolean): void {
  document.cookie = `${name}=${value}; path=/${isGone ? '; max-age=0' : ''}`
}
