import createCache, { type EmotionCache } from '@emotion/cache'

/** Styles carry the nonce of the page, without which its Content-Security-Policy refuses them. */
export function createStyleCache(): EmotionCache {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  return createCache({ key: 'css', ...(nonce ? { nonce } : {}) })
}
