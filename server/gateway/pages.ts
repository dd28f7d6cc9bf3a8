import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './failures.ts'
import { linksToPage, type Manifest } from './page-files.ts'

/** Vite writes this word where a nonce belongs (vite.config.ts). */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * Serves the built app from `dist`: files with a hash in their name for good, and one page with a
 * fresh nonce for every other address that is not the server's own.
 */
export async function registerPages(app: FastifyInstance, dist: string): Promise<void> {
  const assets = join(dist, 'assets') + sep
  await app.register(fastifyStatic, {
    root: dist,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    // Before the first build there is no such folder; the answer below says so.
    suppressWarning: true,
    // The page is never sent as it lies on disk: its nonces are still to be filled in. Folders are
    // no files, "/" least of all.
    allowedPath: (path) => path !== '/index.html' && !path.endsWith('/'),
    setHeaders: (reply, path) => {
      reply.header('Content-Security-Policy', "default-src 'self'")
      reply.header(
        'Cache-Control',
        path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    if (!isPage(request)) return refuse(reply, 404, 'There is nothing at this address.')
    const template = await readBuilt(join(dist, 'index.html'))
    if (template !== null) {
      const links = await readLinks(request, dist)
      return sendPage(
        reply,
        template.replace('</head>', () => `${links}</head>`),
      )
    }
    return reply
      .status(503)
      .type('text/plain; charset=utf-8')
      .send('The app is not built yet. Run "npm run build", then reload this page.\n')
  })
}

function isPage({ method, url }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && !/^\/(api|session|activity|assets)([/?]|$)/.test(url)
}

async function readLinks({ url }: FastifyRequest, dist: string): Promise<string> {
  const manifest = await readBuilt(join(dist, '.vite/manifest.json'))
  const [pathname = '/'] = url.split('?')
  return manifest === null ? '' : linksToPage(pathname, JSON.parse(manifest) as Manifest)
}

async function readBuilt(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function sendPage(reply: FastifyReply, template: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .header('Content-Security-Policy', contentSecurityPolicy(nonce))
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(template.replaceAll(NONCE_PLACEHOLDER, nonce))
}

/** Nothing from elsewhere, nothing inline without the nonce, no eval, no frame around us. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    // Of a file of its own (src/allocation/allocation-worker.ts), never of a text.
    "worker-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
