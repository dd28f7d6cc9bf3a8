import type { FastifyRequest } from 'fastify'

/** Query and body of a request as one set of parameters; the query wins, as in Rails. */
export type Params = {
  /** The last value given under this name. */
  text: (name: string) => string | undefined
  /** All values, written as `name[]=a&name[]=b`, as one `name=a`, or as an array in JSON. */
  list: (name: string) => string[]
  /** The parameters of an object: `name[key]=a` in a form, `{"name":{"key":"a"}}` in JSON; null without any. */
  object: (name: string) => Params | null
  /** The most that `per_page` can ask for: older Canvas allows less. */
  maxPageSize: number
}

export function readParams(request: FastifyRequest): Params {
  const values = new Map<string, string[]>()
  const query = new URLSearchParams(request.url.replace(/^[^?]*/, ''))
  for (const [name, given] of bodyEntries(request.body)) values.set(name, given.map(withoutNul))
  for (const name of new Set(query.keys())) values.set(name, query.getAll(name).map(withoutNul))
  return paramsOf(values, request.server.era.maxPageSize)
}

function paramsOf(values: Map<string, string[]>, maxPageSize: number): Params {
  return {
    maxPageSize,
    text: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(`${name}[]`) ?? values.get(name) ?? [],
    object: (name) => {
      const inside = [...values].flatMap(([key, given]): [string, string[]][] => {
        const match = key.startsWith(`${name}[`) ? INNER.exec(key.slice(name.length)) : null
        return match ? [[`${match[1] ?? ''}${match[2] ?? ''}`, given]] : []
      })
      return inside.length === 0 ? null : paramsOf(new Map(inside), maxPageSize)
    },
  }
}

/** `[due_at]` is `due_at`, `[submission_types][]` is `submission_types[]`. */
const INNER = /^\[([^\][]+)\](.*)$/s

/** PostgreSQL refuses NUL in text; the mark for "no character" matches nothing that is stored. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD')
}

function bodyEntries(body: unknown): [string, string[]][] {
  if (body instanceof URLSearchParams) {
    return [...new Set(body.keys())].map((name) => [name, body.getAll(name)])
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return []
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    if (!isObject(value)) return valueEntries(name, value)
    // null empties a field of an object, as `name[key]=` does in a form.
    return Object.entries(value).flatMap(([key, part]) =>
      valueEntries(`${name}[${key}]`, part ?? ''),
    )
  })
}

function valueEntries(name: string, value: unknown): [string, string[]][] {
  const texts = (Array.isArray(value) ? value : [value]).flatMap(scalarText)
  return texts.length === 0 && !Array.isArray(value) ? [] : [[name, texts]]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function scalarText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}
