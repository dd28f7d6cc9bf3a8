import { expect, test } from 'vitest'
import { JsonBytes } from './json-bytes.ts'

test('pieces stand one after the other, however many there are', () => {
  const json = new JsonBytes(10)
  const name = Buffer.from('Łukasz 😀')
  let expected = ''
  for (let nth = 0; nth < 20_000; nth++) {
    json.ascii(`,${nth}:`)
    json.utf8(name)
    expected += `,${nth}:Łukasz 😀`
  }
  expect(json.finish().toString()).toBe(expected)
})

test('a piece may be larger than all before it', () => {
  const json = new JsonBytes(10)
  json.ascii('[')
  json.utf8(Buffer.alloc(1_000_000, 'x'))
  json.ascii(']')
  expect(json.finish().toString()).toBe(`[${'x'.repeat(1_000_000)}]`)
})
