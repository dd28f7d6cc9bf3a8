import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
type Request = {
  method?: Method
  headers?: Record<string, string>
  body?: string | object
}

/** Talks to the app as a browser does: keeps its cookies and sends the CSRF token with writes. */
export class TestBrowser {
  /** Every answer so far, to look for what must not be in any of them. */
  readonly answers: LightMyRequestResponse[] = []
  readonly cookies = new Map<string, string>()
  readonly #app: FastifyInstance
  readonly #host: string

  constructor(app: FastifyInstance, { host = '127.0.0.1:3000' } = {}) {
    this.#app = app
    this.#host = host
  }

  /** The CSRF token as the page reads it. */
  get csrfToken(): string {
    return decodeURIComponent(this.cookies.get('_csrf_token') ?? '')
  }

  /** Another browser with a copy of the cookies. */
  copy(app = this.#app): TestBrowser {
    const copy = new TestBrowser(app, { host: this.#host })
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    return copy
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.send(url, { headers })
  }

  /** A write as the page makes it, with the CSRF token in the header. */
  async write(method: Method, url: string, body?: object): Promise<LightMyRequestResponse> {
    const headers = { 'X-CSRF-Token': this.csrfToken }
    return this.send(url, { method, headers, ...(body && { body }) })
  }

  /** Exactly this, and the cookies. */
  async send(url: string, { method = 'GET', headers = {}, body }: Request = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.inject({
      method,
      url,
      headers: { host: this.#host, ...(cookie && { cookie }), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
    this.answers.push(answer)
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === '' || maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, encodeURIComponent(value))
    }
    return answer
  }

  async signIn(userId: number | string): Promise<LightMyRequestResponse> {
    await this.get('/session')
    return this.write('POST', '/session', { user_id: String(userId) })
  }
}

/** The JSON of an answer, of whatever shape. */
export function json(answer: LightMyRequestResponse): unknown {
  return answer.json()
}

/** The one sentence of an answer that refuses. */
export function sentence(answer: LightMyRequestResponse): string | undefined {
  return answer.json<{ errors: { message: string }[] }>().errors[0]?.message
}
