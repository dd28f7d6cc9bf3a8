import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { ERAS } from './era.ts'
import { readParams } from './params.ts'

function nested(query: string, body?: unknown) {
  const request = { url: `/x?${query}`, body, server: { era: ERAS.current } }
  const it = readParams(request as FastifyRequest).object('it')
  if (it === null) return null
  const given = ['a', 'b', 'c', 'd'].map((key) => [key, it.list(key)] as const)
  return Object.fromEntries(given.filter(([, values]) => values.length > 0))
}

test.each<[string, string, unknown, object | null]>([
  ['a form', '', new URLSearchParams('it[a]=1&it[b]=2&other[a]=3&it=4'), { a: ['1'], b: ['2'] }],
  ['a list in a form', '', new URLSearchParams('it[a][]=1&it[a][]=2'), { a: ['1', '2'] }],
  ['a query', 'it[a]=1&it%5Bb%5D=2', undefined, { a: ['1'], b: ['2'] }],
  [
    'JSON',
    '',
    { it: { a: 1, b: true, c: 'x', d: ['y', 2] } },
    { a: ['1'], b: ['true'], c: ['x'], d: ['y', '2'] },
  ],
  ['JSON with the names of a form', '', { 'it[a]': 1, 'it[b][]': [2] }, { a: ['1'], b: ['2'] }],
  [
    'query and body, of which the query wins',
    'it[a]=1',
    { it: { a: 2, b: 3 } },
    { a: ['1'], b: ['3'] },
  ],
  ['JSON that is deeper', '', { it: { a: { b: 1 }, c: null } }, { c: [''] }],
  ['JSON that is no object', '', { it: [{ a: 1 }] }, null],
  ['odd names', '', new URLSearchParams('it[]=1&it[a=2&it[a]b=3&it[a][b]=4&xit[a]=5'), {}],
])('what is nested is read from %s', (_how, query, body, expected) => {
  expect(nested(query, body)).toEqual(expected)
})
