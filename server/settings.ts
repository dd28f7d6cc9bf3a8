import { z } from 'zod'

/** What the environment says about how the server runs (see readSettings for the variables). */
export type Settings = {
  /** 0: a free port */
  port: number
  host: string
  accessSecret: string | null
  /** Origin without a trailing slash, from which Link headers and redirects are built. */
  publicUrl: string | null
  /** `memory:`, a folder, or `postgres://…` */
  databaseUrl: string
  courseFile: string | null
  /** Set: requests are forwarded to this Canvas instead of the embedded one. */
  canvas: { url: string; token: string } | null
  faults: {
    delayMs: number
    failRate: number
    failMode: 'before' | 'after' | 'lost'
    seed: number
  }
  rateLimit: boolean
  /** Of which time the embedded Canvas is, where Canvas has changed. */
  canvasEra: 'current' | '2017'
}

/** The environment says something the server cannot do; the message has a sentence for each fault. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const unset = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional())

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max)
const share = z
  .string()
  .regex(/^(0|1|0?\.\d+|[01]\.\d+)$/)
  .transform(Number)
  .refine((value) => value <= 1)
const origin = z
  .string()
  .refine(isOrigin)
  .transform((value) => new URL(value).origin)
const database = z
  .string()
  .refine((value) => value === 'memory:' || !/^[a-z][a-z\d+.-]+:/i.test(value) || isPostgres(value))

const environment = z.object({
  PORT: optional(integer(0, 65_535)),
  HOST: optional(z.string().regex(/^(\[[\da-f:.]+\]|[\da-f:.]+|[a-z\d.-]+)$/i)),
  ACCESS_SECRET: optional(z.string()),
  PUBLIC_URL: optional(origin),
  DATABASE_URL: optional(database),
  COURSE_FILE: optional(z.string()),
  CANVAS_URL: optional(origin),
  // What cannot be sent in a header would fail at the first call, with a worse message.
  CANVAS_TOKEN: optional(z.string().regex(/^[!-~]+$/)),
  DELAY_MS: optional(integer(0, 600_000)),
  FAIL_RATE: optional(share),
  FAIL_MODE: optional(z.enum(['before', 'after', 'lost'])),
  FAULT_SEED: optional(integer(0, 4_294_967_295)),
  RATE_LIMIT: optional(z.enum(['on', 'off'])),
  CANVAS_ERA: optional(z.enum(['current', '2017'])),
})
type Variable = keyof z.infer<typeof environment>

const ALLOWED: Record<Variable, string> = {
  PORT: 'a whole number from 0 (any free port) to 65535',
  HOST: 'a host name or an IP address, without a port',
  ACCESS_SECRET: 'a text',
  PUBLIC_URL: 'an address such as https://reviews.example.edu, without a path',
  DATABASE_URL: '"memory:", a folder, or an address that begins with postgres://',
  COURSE_FILE: 'the path of a course file',
  CANVAS_URL: 'the address of a Canvas such as https://canvas.example.edu, without a path',
  CANVAS_TOKEN: 'an access token of Canvas, without spaces',
  DELAY_MS: 'a whole number from 0 to 600000 (milliseconds)',
  FAIL_RATE: 'a number from 0 to 1, such as 0.25',
  FAIL_MODE: '"before", "after" or "lost"',
  FAULT_SEED: 'a whole number from 0 to 4294967295',
  RATE_LIMIT: '"on" or "off"',
  CANVAS_ERA: '"current" or "2017"',
}
/** Their values are not repeated: what a server prints ends in logs. */
const SECRET: readonly Variable[] = ['ACCESS_SECRET', 'CANVAS_TOKEN', 'DATABASE_URL']

/**
 * Reads the variables PORT, HOST, ACCESS_SECRET, PUBLIC_URL, DATABASE_URL, COURSE_FILE, CANVAS_URL,
 * CANVAS_TOKEN, DELAY_MS, FAIL_RATE, FAIL_MODE, FAULT_SEED, RATE_LIMIT and CANVAS_ERA; an empty one
 * counts as not set. Throws SettingsError with every fault at once.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = environment.safeParse(env)
  const variables = new Set(parsed.error?.issues.map(({ path }) => path[0] as Variable))
  const faults = [...variables].map((name) => describeFault(name, env[name] ?? ''))
  faults.push(...contradictions(env))
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults.join('\n'))
  const { data } = parsed
  return {
    port: data.PORT ?? 3000,
    host: withoutBrackets(data.HOST ?? '127.0.0.1'),
    accessSecret: data.ACCESS_SECRET ?? null,
    publicUrl: data.PUBLIC_URL ?? null,
    databaseUrl: data.DATABASE_URL ?? './data',
    courseFile: data.COURSE_FILE ?? null,
    canvas:
      data.CANVAS_URL === undefined || data.CANVAS_TOKEN === undefined
        ? null
        : { url: data.CANVAS_URL, token: data.CANVAS_TOKEN },
    faults: {
      delayMs: data.DELAY_MS ?? 0,
      failRate: data.FAIL_RATE ?? 0,
      failMode: data.FAIL_MODE ?? 'before',
      seed: data.FAULT_SEED ?? 1,
    },
    rateLimit: data.RATE_LIMIT === 'on',
    canvasEra: data.CANVAS_ERA ?? 'current',
  }
}

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function describeFault(name: Variable, value: string): string {
  const given = SECRET.includes(name) ? `The value of ${name}` : `${name}=${withoutPassword(value)}`
  return `${given} is not allowed: it must be ${ALLOWED[name]}.`
}

function withoutPassword(value: string): string {
  return value.replace(/\/\/[^/@]*@/, '//…@')
}

function contradictions(env: Record<string, string | undefined>): string[] {
  const faults: string[] = []
  const host = withoutBrackets(env['HOST'] ?? '')
  if (host !== '' && !isLoopback(host) && !env['ACCESS_SECRET']) {
    faults.push(
      `HOST=${host} lets other machines in, so ACCESS_SECRET must be set: it is asked for at sign-in.`,
    )
  }
  const [url, token] = [env['CANVAS_URL'] ?? '', env['CANVAS_TOKEN'] ?? '']
  if (url !== '' && token === '') {
    faults.push(`CANVAS_URL=${url} needs CANVAS_TOKEN, an access token of that Canvas.`)
  }
  if (url === '' && token !== '') {
    faults.push('CANVAS_TOKEN is set without CANVAS_URL, the address of the Canvas it belongs to.')
  }
  return faults
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '').toLowerCase()
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password, pathname, search, hash } = new URL(value)
  if (!/^https?:$/.test(protocol)) return false
  return `${username}${password}${pathname}${search}${hash}` === '/'
}

function isPostgres(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value)
}
