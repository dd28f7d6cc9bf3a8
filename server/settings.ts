/** What the environment says about how the server runs (see readSettings for the variables). */
export type Settings = {
  /** 0: any free port */
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
}
