import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  // Declaration merging needs an interface.
  interface FastifyInstance {
    publicUrl: string | null
  }
}

/** Where absolute URLs point to: PUBLIC_URL, else the address by which the caller came. */
export function originOf(request: FastifyRequest): string {
  return request.server.publicUrl ?? `${request.protocol}://${request.host}`
}
