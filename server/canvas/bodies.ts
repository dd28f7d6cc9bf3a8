import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { unreadable } from './errors.ts'

/**
 * Bodies as Canvas reads them: JSON, form and multipart, a body of another type is none, and so is an
 * empty one whatever its type says. JSON or multipart that cannot be read: 400.
 */
export async function readBodiesAsCanvas(canvas: FastifyInstance): Promise<void> {
  canvas.removeAllContentTypeParsers()
  canvas.addContentTypeParser(
    '*',
    { parseAs: 'string' },
    async (request: FastifyRequest, text: string) =>
      Promise.resolve(readBody(request.headers['content-type'] ?? '', text)),
  )
  // No call of ours takes a file.
  await canvas.register(multipart, { limits: { files: 0 } })
  canvas.addHook('preValidation', async (request) => {
    if (request.isMultipart()) request.body = await readFields(request)
  })
}

async function readFields(request: FastifyRequest): Promise<URLSearchParams> {
  const fields = new URLSearchParams()
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.append(part.fieldname, String(part.value))
    }
  } catch {
    // The parser says in many ways that the boundary or the end is missing, or that a file came.
    throw unreadable('the body is not a multipart form')
  }
  return fields
}

function readBody(type: string, text: string): unknown {
  if (text === '') return undefined
  if (/^application\/x-www-form-urlencoded/i.test(type)) return new URLSearchParams(text)
  if (!/^application\/([a-z.+-]*\+)?json/i.test(type)) return undefined
  try {
    return JSON.parse(quoteLargeNumbers(text))
  } catch {
    throw unreadable('the body is not JSON')
  }
}

/** An id above 2^53 as a bare number would be rounded by JSON.parse: it becomes a string first. */
function quoteLargeNumbers(json: string): string {
  return json.replace(STRING_OR_LARGE_NUMBER, (part) => (part.startsWith('"') ? part : `"${part}"`))
}

const STRING_OR_LARGE_NUMBER = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])\d{16,}(?![\d.eE])/gs
