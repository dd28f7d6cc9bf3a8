import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without anything set: this machine only, embedded store, embedded Canvas, no faults', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    accessSecret: null,
    publicUrl: null,
    databaseUrl: './data',
    courseFile: null,
    canvas: null,
    faults: { delayMs: 0, failRate: 0, failMode: 'before', seed: 1 },
    rateLimit: false,
    canvasEra: 'current',
  })
})

test('an empty variable counts as not set', () => {
  const empty = Object.fromEntries(
    ['PORT', 'HOST', 'ACCESS_SECRET', 'PUBLIC_URL', 'DATABASE_URL', 'COURSE_FILE', 'CANVAS_URL']
      .concat(['CANVAS_TOKEN', 'DELAY_MS', 'FAIL_RATE', 'FAIL_MODE', 'FAULT_SEED', 'RATE_LIMIT'])
      .concat(['CANVAS_ERA'])
      .map((name) => [name, '']),
  )
  expect(readSettings(empty)).toEqual(readSettings({}))
})

test('every variable is read', () => {
  const settings = readSettings({
    PORT: '0',
    HOST: '0.0.0.0',
    ACCESS_SECRET: 'open sesame',
    PUBLIC_URL: 'https://reviews.example.edu/',
    DATABASE_URL: 'postgres://user@db/reviews',
    COURSE_FILE: 'course.json',
    CANVAS_URL: 'https://canvas.example.edu',
    CANVAS_TOKEN: '1~abc',
    DELAY_MS: '250',
    FAIL_RATE: '0.25',
    FAIL_MODE: 'lost',
    FAULT_SEED: '42',
    RATE_LIMIT: 'on',
    CANVAS_ERA: '2017',
  })
  expect(settings).toEqual({
    port: 0,
    host: '0.0.0.0',
    accessSecret: 'open sesame',
    publicUrl: 'https://reviews.example.edu',
    databaseUrl: 'postgres://user@db/reviews',
    courseFile: 'course.json',
    canvas: { url: 'https://canvas.example.edu', token: '1~abc' },
    faults: { delayMs: 250, failRate: 0.25, failMode: 'lost', seed: 42 },
    rateLimit: true,
    canvasEra: '2017',
  })
})

test.each([
  ['a loopback address needs no secret', { HOST: '127.0.0.2' }, { host: '127.0.0.2' }],
  ['IPv6 in brackets', { HOST: '[::1]' }, { host: '::1' }],
  ['localhost', { HOST: 'localhost' }, { host: 'localhost' }],
  ['in memory', { DATABASE_URL: 'memory:' }, { databaseUrl: 'memory:' }],
  ['a folder', { DATABASE_URL: '/var/lib/prm' }, { databaseUrl: '/var/lib/prm' }],
  ['a folder on Windows', { DATABASE_URL: 'C:\\prm' }, { databaseUrl: 'C:\\prm' }],
  ['a share of one', { FAIL_RATE: '1' }, { faults: { failRate: 1 } }],
  ['a share without a zero', { FAIL_RATE: '.5' }, { faults: { failRate: 0.5 } }],
  ['off', { RATE_LIMIT: 'off' }, { rateLimit: false }],
  ['the Canvas of today', { CANVAS_ERA: 'current' }, { canvasEra: 'current' }],
])('allowed: %s', (_what, env, expected) => {
  expect(readSettings(env)).toMatchObject(expected)
})

test.each([
  [{ PORT: '65536' }, 'PORT=65536 is not allowed: it must be a whole number from 0'],
  [{ PORT: '80a' }, 'PORT=80a is not allowed'],
  [{ PORT: '-1' }, 'PORT=-1 is not allowed'],
  [{ HOST: 'http://x' }, 'HOST=http://x is not allowed: it must be a host name'],
  [{ HOST: '0.0.0.0' }, 'HOST=0.0.0.0 lets other machines in, so ACCESS_SECRET must be set'],
  [{ HOST: '::' }, 'ACCESS_SECRET must be set'],
  [{ HOST: 'reviews.lan', ACCESS_SECRET: '' }, 'ACCESS_SECRET must be set'],
  [{ HOST: '127.0.0.1.evil.example' }, 'ACCESS_SECRET must be set'],
  [{ PUBLIC_URL: 'reviews.example.edu' }, 'PUBLIC_URL=reviews.example.edu is not allowed'],
  [{ PUBLIC_URL: 'ftp://reviews.example.edu' }, 'it must be an address such as https://'],
  [{ PUBLIC_URL: 'https://reviews.example.edu/app' }, 'without a path'],
  [
    { PUBLIC_URL: 'https://me:pw@reviews.example.edu' },
    'PUBLIC_URL=https://…@reviews.example.edu is not',
  ],
  [
    { DATABASE_URL: 'mysql://db/x' },
    'The value of DATABASE_URL is not allowed: it must be "memory:"',
  ],
  [{ DATABASE_URL: 'postgres:db' }, 'postgres://'],
  [{ CANVAS_URL: 'https://c.example' }, 'CANVAS_URL=https://c.example needs CANVAS_TOKEN'],
  [{ CANVAS_TOKEN: 'abc' }, 'CANVAS_TOKEN is set without CANVAS_URL'],
  [{ CANVAS_URL: 'c.example', CANVAS_TOKEN: 'abc' }, 'CANVAS_URL=c.example is not allowed'],
  [{ DELAY_MS: '1.5' }, 'DELAY_MS=1.5 is not allowed: it must be a whole number from 0 to 600000'],
  [{ FAIL_RATE: '2' }, 'FAIL_RATE=2 is not allowed: it must be a number from 0 to 1'],
  [{ FAIL_RATE: '1.5' }, 'FAIL_RATE=1.5 is not allowed'],
  [{ FAIL_RATE: 'half' }, 'FAIL_RATE=half is not allowed'],
  [
    { FAIL_MODE: 'never' },
    'FAIL_MODE=never is not allowed: it must be "before", "after" or "lost"',
  ],
  [{ FAULT_SEED: '4294967296' }, 'FAULT_SEED=4294967296 is not allowed'],
  [{ RATE_LIMIT: 'yes' }, 'RATE_LIMIT=yes is not allowed: it must be "on" or "off"'],
  [{ CANVAS_ERA: '2016' }, 'CANVAS_ERA=2016 is not allowed: it must be "current" or "2017"'],
])('refused: %o', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence)
})

test('several faults are told together, one sentence a line', () => {
  const env = { PORT: 'x', RATE_LIMIT: 'maybe', HOST: '0.0.0.0', CANVAS_TOKEN: 'abc' }
  expect(() => readSettings(env)).toThrow(/^PORT=x .*\nRATE_LIMIT=maybe .*\nHOST=.*\nCANVAS_TOKEN /)
})

test('no secret is repeated', () => {
  const env = { CANVAS_TOKEN: 'my secret', DATABASE_URL: 'mysql://me:secret@db' }
  expect(() => readSettings(env)).toThrow(/^(?!.*secret@|.*my secret)/s)
})
