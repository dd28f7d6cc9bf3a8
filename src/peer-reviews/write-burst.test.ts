import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { endWrite, startWrite } from './write-burst.ts'

test('only the last write that ends is the last, of each assignment and client by itself', () => {
  const [client, another] = [new QueryClient(), new QueryClient()]
  startWrite(client, '7')
  startWrite(client, '7')
  startWrite(client, '8')
  startWrite(another, '7')
  expect(endWrite(client, '7')).toBe(false)
  expect(endWrite(client, '7')).toBe(true)
  expect(endWrite(another, '7')).toBe(true)
  expect(endWrite(client, '8')).toBe(true)
})

test('the next burst counts from nothing', () => {
  const client = new QueryClient()
  startWrite(client, '7')
  endWrite(client, '7')
  startWrite(client, '7')
  expect(endWrite(client, '7')).toBe(true)
})
