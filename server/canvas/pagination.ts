import type { FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from './errors.ts'
import { originOf } from './origin.ts'
import type { Params } from './params.ts'

/** Which slice of a list is asked for. */
export type Page = { number: number; size: number; offset: number }

const DEFAULT_PAGE_SIZE = 10
/** Beyond this an offset would not fit PostgreSQL's bigint, and no class is that large. */
const MAX_PAGE = 1_000_000_000

/** `per_page` clamped to 1..100 (2017: 50); a word counts as 0, so as 1. */
export function readPageSize(params: Params): number {
  const wanted = params.text('per_page')
  return wanted === undefined || wanted === ''
    ? DEFAULT_PAGE_SIZE
    : Math.min(Math.max(Number.parseInt(wanted, 10) || 0, 1), params.maxPageSize)
}

/** The slice of a list with numbered pages; a page of 0 or a word is a 404. */
export function readPage(params: Params): Page {
  const size = readPageSize(params)
  const text = params.text('page') || '1'
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > MAX_PAGE) throw notFound()
  return { number, size, offset: (number - 1) * size }
}

/** What is known of the whole list: its length, or only whether more follows. */
export type Extent = { total: number } | { hasNext: boolean }

/** Sets the Link header in Canvas' order, comma without a space; `last` only if the total is known. */
export function linkPages(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page,
  extent: Extent,
): void {
  const last = 'total' in extent ? Math.max(1, Math.ceil(extent.total / page.size)) : null
  const hasNext = 'total' in extent ? page.number < (last ?? 1) : extent.hasNext
  const links: Link[] = [['current', page.number]]
  if (hasNext) links.push(['next', page.number + 1])
  if (page.number > 1) links.push(['prev', page.number - 1])
  links.push(['first', 1])
  if (last !== null) links.push(['last', last])
  writeLinks(request, reply, page.size, links)
}

type Link = [rel: string, page: number | string]

/** Writes the Link header: the address that was asked for, with another page. */
export function writeLinks(
  request: FastifyRequest,
  reply: FastifyReply,
  size: number,
  links: Link[],
): void {
  const header = links.map(([rel, page]) => `<${pageUrl(request, page, size)}>; rel="${rel}"`)
  reply.header('Link', header.join(','))
}

function pageUrl(request: FastifyRequest, page: number | string, size: number): string {
  const url = new URL(request.url, originOf(request))
  for (const name of ['page', 'per_page', 'access_token', 'api_key']) url.searchParams.delete(name)
  url.searchParams.append('page', String(page))
  url.searchParams.append('per_page', String(size))
  return url.href
}
