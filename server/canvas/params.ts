import type { FastifyRequest } from 'fastify'

/** Query and body of a request as one set of parameters; the query wins, as in Rails. */
export type Params = {
  /** The last value given under this name. */
  text: (name: string) => string | undefined
  /** All values, written as `name[]=a&name[]=b`, as one `name=a`, or as an array in JSON. */
  list: (name: string) => string[]
  /** The most that `per_page` can ask for: older Canvas allows less. */
  maxPageSize: number
}

export function readParams(request: FastifyRequest): Params {
  const values = new Map<string, string[]>()
  const query = new URLSearchParams(request.url.replace(/^[^?]*/, ''))
  for (const [name, given] of bodyEntries(request.body)) values.set(name, given.map(withoutNul))
  for (const name of new Set(query.keys())) values.set(name, query.getAll(name).map(withoutNul))
  const find = (name: string) => values.get(`${name}[]`) ?? values.get(name) ?? []
  const { maxPageSize } = request.server.era
  return { text: (name) => values.get(name)?.at(-1), list: find, maxPageSize }
}

/** PostgreSQL refuses NUL in text; the mark for "no character" matches nothing that is stored. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD')
}

function bodyEntries(body: unknown): [string, string[]][] {
  if (body instanceof URLSearchParams) {
    return [...new Set(body.keys())].map((name) => [name, body.getAll(name)])
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return []
  return Object.entries(body).flatMap(([name, value]: [string, unknown]): [string, string[]][] => {
    const texts = (Array.isArray(value) ? value : [value]).flatMap(scalarText)
    return texts.length === 0 && !Array.isArray(value) ? [] : [[name, texts]]
  })
}

function scalarText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}
