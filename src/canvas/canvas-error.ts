/** A failed Canvas call: `status` is 0 when no answer came back, 429 when Canvas wants us to slow down. */
export class CanvasError extends Error {
  override readonly name = 'CanvasError'
  readonly status: number

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}
