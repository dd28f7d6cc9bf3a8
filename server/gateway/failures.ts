import type { FastifyReply } from 'fastify'

/** Answers with one sentence in the shape that Canvas gives errors. */
export function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.status(status).send({ errors: [{ message }] })
}

/** 401 of Canvas for a call without credentials. */
export function askForSignIn(reply: FastifyReply): FastifyReply {
  return reply.status(401).send({
    status: 'unauthenticated',
    errors: [{ message: 'user authorization required' }],
  })
}
