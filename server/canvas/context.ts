import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Caller } from './authenticate.ts'
import type { Era } from './era.ts'
import { findCourse, findSection, type SectionRow } from './find.ts'
import { originOf } from './origin.ts'
import { readParams, type Params } from './params.ts'
import { rightsIn, type CourseRights } from './policy.ts'

/** One call to the embedded Canvas: who calls, with which parameters, on which store. */
export type Call = {
  store: Store
  settings: Settings
  request: FastifyRequest
  reply: FastifyReply
  caller: Caller
  params: Params
  /** The segments of the path, by the names of the route. */
  path: Record<string, string>
  includes: ReadonlySet<string>
  origin: string
  stringIds: boolean
  era: Era
}

export type CallContext = { store: Store; settings: Settings; caller: Caller }

export function readCall(context: CallContext, request: FastifyRequest, reply: FastifyReply): Call {
  const params = readParams(request)
  return {
    ...context,
    request,
    reply,
    params,
    path: request.params as Record<string, string>,
    includes: new Set(context.caller.allowsIncludes ? params.list('include') : []),
    origin: originOf(request),
    stringIds: wantsStringIds(request),
    era: request.server.era,
  }
}

/** Canvas looks for this word anywhere in the Accept header. */
export function wantsStringIds(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('application/json+canvas-string-ids')
}

/** The course of a `/courses/:course_id/…` or `/sections/:section_id/…` path, and the rights in it. */
export async function enterCourse(
  call: Call,
): Promise<CourseRights & { section: SectionRow | null }> {
  const { store, caller, path } = call
  const section =
    path['section_id'] === undefined ? null : await findSection(store, path['section_id'])
  const course = await findCourse(store, section?.course_id ?? path['course_id'] ?? '')
  return { ...(await rightsIn(store, caller, course)), section }
}
