import type { FastifyRequest } from 'fastify'

/** Query and body of a request as one set of parameters; the query wins, as in Rails. */
export type Params = {
  /** The last value given under this name. */
  text: (name: string) => string | undefined
  /** All values, written as `name[]=a&name[]=b`, as one `name=a`, or as an array in JSON. */
  list: (name: string) => string[]
  /** The values of `name[key]` and `name[key][]` in forms, of `{ name: { key } }` in JSON, by key. */
  nested: (name: string) => Map<string, string[]>
}

export function readParams(request: FastifyRequest): Params {
  const values = new Map<string, string[]>()
  const query = new URLSearchParams(request.url.replace(/^[^?]*/, ''))
  for (const [name, given] of bodyEntries(request.body)) values.set(name, given.map(withoutNul))
  for (const name of new Set(query.keys())) values.set(name, query.getAll(name).map(withoutNul))
  const find = (name: string) => values.get(`${name}[]`) ?? values.get(name) ?? []
  const nested = (name: string) =>
    new Map(
      [...values].flatMap(([full, given]): [string, string[]][] => {
        const key =
          full.startsWith(`${name}[`) && /^\[([^[\]]+)\](\[\])?$/.exec(full.slice(name.length))
        return key && key[1] !== undefined ? [[key[1], given]] : []
      }),
    )
  return { text: (name) => values.get(name)?.at(-1), list: find, nested }
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
    if (isObject(value))
      return scalarEntries(value).map(([key, texts]) => [`${name}[${key}]`, texts])
    return scalarEntries({ [name]: value })
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function scalarEntries(object: object): [string, string[]][] {
  return Object.entries(object).flatMap(
    ([name, value]: [string, unknown]): [string, string[]][] => {
      const texts = (Array.isArray(value) ? value : [value]).flatMap(scalarText)
      return texts.length === 0 && !Array.isArray(value) ? [] : [[name, texts]]
    },
  )
}

function scalarText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}
