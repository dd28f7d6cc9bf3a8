import * as z from 'zod'
import { routes, type Action } from '#server/canvas/routes.ts'
import { shapeNames } from './base-shapes.ts'
import { failure } from './course-shapes.ts'
import { DESCRIPTIONS } from './descriptions.ts'

/**
 * The OpenAPI 3.1 description of every route, made from the routes themselves. For people and tools to
 * read: no request is checked against it, as Canvas decides between 404, 400 and 403 in its own order.
 */
export function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [method, path, action] of routes) {
    const template = `/api/v1${path}`.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(path, action) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'The part of the Canvas API that Peer Review Matrix embeds',
      version: '1',
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: z.toJSONSchema(shapeNames, { uri: uriOf }).schemas,
    },
  }
}

function operation(path: string, action: Action): object {
  const description = DESCRIPTIONS.get(action)
  if (!description) throw new Error(`${path} is not described.`)
  const { summary, answer, parameters = [] } = description
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = parameters.map((name) => ({
    name,
    in: 'query',
    schema: name.endsWith('[]') ? { type: 'array', items: { type: 'string' } } : { type: 'string' },
  }))
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      '200': json('Success', answer),
      '4XX': json('Refused', failure),
    },
  }
}

function json(description: string, schema: z.ZodType): object {
  return { description, content: { 'application/json': { schema: nameOf(schema) } } }
}

function nameOf(schema: z.ZodType): object {
  if (schema instanceof z.ZodArray) {
    return { type: 'array', items: nameOf(schema.element as z.ZodType) }
  }
  return { $ref: uriOf(shapeNames.get(schema)?.id ?? '') }
}

function uriOf(id: string): string {
  return `#/components/schemas/${id}`
}
