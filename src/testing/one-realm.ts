/**
 * jsdom brings an ArrayBuffer and a Uint8Array of its own, in which the server, running in the same process,
 * does not know Node's buffers again (it would send them as JSON): these are Node's everywhere.
 */
export function joinRealms(): void {
  const buffer = Buffer.alloc(1)
  Object.assign(globalThis, {
    ArrayBuffer: buffer.buffer.constructor,
    Uint8Array: Object.getPrototypeOf(Buffer) as unknown,
  })
}
