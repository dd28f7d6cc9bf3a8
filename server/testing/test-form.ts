import type { LightMyRequestResponse } from 'fastify'

/** The fields that the last form of a page would send unseen. */
export function hiddenFieldsOf({ body }: LightMyRequestResponse): Record<string, string> {
  const form = body.slice(body.lastIndexOf('<form'))
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      unescaped(value ?? ''),
    ]),
  )
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))
}
